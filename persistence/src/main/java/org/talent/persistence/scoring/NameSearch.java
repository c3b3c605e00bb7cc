package org.talent.persistence.scoring;

import java.util.Locale;
import java.util.Map;

/** The condition under which an entrant is one that somebody typed: every word stands in the name, or it is the number. */
final class NameSearch {

    private NameSearch() {}

    /** Over {@code p} (participant), {@code q} (its person) and {@code m} (team); puts what it needs into the parameters. */
    static String condition(String typed, Map<String, Object> parameters) {
        var condition = new StringBuilder("(p.number = :number or (1 = 1");
        parameters.put("number", typed.strip());
        int at = 0;
        for (var word : typed.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
            condition
                    .append(" and lower(concat_ws(' ', q.last_name, q.first_name, q.patronymic, m.title)) like :w")
                    .append(at)
                    .append(" escape '!'");
            parameters.put(
                    "w" + at++, "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        return condition.append("))").toString();
    }
}
