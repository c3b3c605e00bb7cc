package org.talent.persistence.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.talent.tenants.disclosure.Disclosures.Criteria;

/** Criteria as conditions, each with the grant it needs; what was typed travels in parameters alone. */
final class Conditions {

    private final Criteria criteria;
    private final List<String> words;
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    Conditions(Criteria criteria) {
        this.criteria = criteria;
        var name = criteria.name();
        words = name == null ? List.of() : List.of(folded(name).split("\\s+"));
    }

    /** Narrows the published standings that are looked at. */
    String standings() {
        return clause(
                        "contest",
                        " and x.contest = :contest",
                        criteria.contest() == null ? null : criteria.contest().value())
                + clause("track", " and t.name = :track", criteria.track());
    }

    /** Narrows the people who allow it. */
    String people() {
        var built = new StringBuilder();
        if (criteria.asksForStanding()) {
            built.append(" and l.place is not null");
        }
        built.append(clause("place", " and l.place <= :place", criteria.placeUpTo()))
                .append(clause("region", " and a.may_region = 1 and p.region = :region", criteria.region()))
                .append(clause("grade", " and a.may_grade = 1 and p.grade = :grade", criteria.grade()));
        for (int word = 0; word < words.size(); word++) {
            built.append(clause(
                    "word" + word,
                    " and a.may_name = 1 and replace(lower(concat_ws(' ', n.last_name, n.first_name, n.patronymic)),"
                            + " 'ё', 'е') like :word" + word + " escape '!'",
                    contains(words.get(word))));
        }
        return built.toString();
    }

    /** Narrows everybody, by the coarse criteria alone: nobody can be told by a track, a region or a grade. */
    String others() {
        var built = new StringBuilder()
                .append(clause("region", " and p.region = :region", criteria.region()))
                .append(clause("grade", " and p.grade = :grade", criteria.grade()));
        if (criteria.track() != null) {
            built.append(" ").append("""
                    and exists (select 1 from published_run x
                        join standing s on s.tenant = :owner and s.run = x.run and s.entrant = p.id
                        join scoring_name t on t.tenant = :owner and t.run = s.run and t.domain = 'TRACK'
                            and t.code = s.track
                        where x.tenant = :owner %s)""".formatted(standings()));
        }
        return built.toString();
    }

    StatementSpec bind(StatementSpec statement) {
        var bound = statement;
        for (var parameter : parameters.entrySet()) {
            bound = bound.param(parameter.getKey(), parameter.getValue());
        }
        return bound;
    }

    private String clause(String parameter, String text, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        parameters.put(parameter, value);
        return text;
    }

    private static String contains(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
