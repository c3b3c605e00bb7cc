package org.talent.persistence.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.scoring.Rankings;
import org.talent.tenants.scoring.ScoringRunId;
import org.talent.tenants.tenancy.CurrentTenant;

@Repository
class JdbcRankings implements Rankings {

    private static final String FROM = """
            from standing s
            join scoring_name t on t.tenant = s.tenant and t.run = s.run and t.domain = 'TRACK' and t.code = s.track
            join scoring_name g on g.tenant = s.tenant and g.run = s.run and g.domain = 'GROUP' and g.code = s.grp
            left join scoring_name r on r.tenant = s.tenant and r.run = s.run and r.domain = 'AWARD_CLASS' and r.code = s.reached
            left join scoring_name a on a.tenant = s.tenant and a.run = s.run and a.domain = 'AWARD_CLASS' and a.code = s.proposed
            left join participant p on p.tenant = s.tenant and p.id = s.entrant
            left join participant_person q on q.tenant = s.tenant and q.participant = s.entrant
            left join team m on m.tenant = s.tenant and m.id = s.entrant
            where s.tenant = :tenant and s.run = :run
            """;

    private static final String SELECT = """
            select s.*, t.name as track_name, g.name as group_name, r.name as reached_name, a.name as proposed_name,
                   p.number, q.last_name, q.first_name, q.patronymic, m.title
            """ + FROM;

    private final JdbcClient jdbc;

    JdbcRankings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RankingRow> rows(ScoringRunId run, Filter filter, int offset, int limit) {
        var where = new Where(filter);
        var statement = jdbc.sql(SELECT + where.text
                        + " order by s.track, s.grp, s.place_from, s.entrant limit :limit offset :offset")
                .param("tenant", tenant())
                .param("run", run.value())
                .param("limit", limit)
                .param("offset", offset);
        return where.bind(statement).query((row, _) -> row(row)).list();
    }

    @Override
    public int count(ScoringRunId run, Filter filter) {
        var where = new Where(filter);
        var statement = jdbc.sql("select count(*) " + FROM + where.text)
                .param("tenant", tenant())
                .param("run", run.value());
        return where.bind(statement).query(Integer.class).single();
    }

    @Override
    public List<RankingRow> of(ScoringRunId run, EntrantId entrant) {
        return jdbc.sql(SELECT + " and s.entrant = :entrant order by s.track, s.grp")
                .param("tenant", tenant())
                .param("run", run.value())
                .param("entrant", entrant.value())
                .query((row, _) -> row(row))
                .list();
    }

    @Override
    public List<CohortRow> cohorts(ScoringRunId run) {
        var cutOffs = new LinkedHashMap<String, List<CutOffRow>>();
        jdbc.sql("""
                select c.*, a.name from cut_off c
                join scoring_name a on a.tenant = c.tenant and a.run = c.run and a.domain = 'AWARD_CLASS'
                    and a.code = c.award_class
                where c.tenant = ? and c.run = ? order by c.track, c.grp, c.award_class""").params(tenant(), run.value()).query(row -> {
            cutOffs.computeIfAbsent(row.getInt("track") + "/" + row.getInt("grp"), _ -> new ArrayList<>())
                    .add(new CutOffRow(
                            row.getString("name"),
                            Optional.ofNullable(row.getObject("points", Long.class))
                                    .map(Points::new),
                            row.getInt("allowed"),
                            row.getInt("reached"),
                            row.getString("rule"),
                            Phrase.parse(row.getString("sentence"))));
        });
        return jdbc.sql("""
                select c.*, t.name as track_name, g.name as group_name from cohort c
                join scoring_name t on t.tenant = c.tenant and t.run = c.run and t.domain = 'TRACK' and t.code = c.track
                join scoring_name g on g.tenant = c.tenant and g.run = c.run and g.domain = 'GROUP' and g.code = c.grp
                where c.tenant = ? and c.run = ? order by c.track, c.grp""")
                .params(tenant(), run.value())
                .query((row, _) -> new CohortRow(
                        row.getString("track_name"),
                        row.getString("group_name"),
                        row.getInt("ranked"),
                        row.getInt("positive"),
                        row.getInt("official"),
                        new Points(row.getLong("best")),
                        cutOffs.getOrDefault(row.getInt("track") + "/" + row.getInt("grp"), List.of()),
                        row.getString("warnings").lines().map(Phrase::parse).toList()))
                .list();
    }

    @Override
    public List<Bin> histogram(ScoringRunId run, String track, String group, Points width) {
        return jdbc.sql("""
                select s.points div :width as bin, count(*) as n
                from standing s
                join scoring_name t on t.tenant = s.tenant and t.run = s.run and t.domain = 'TRACK' and t.code = s.track
                join scoring_name g on g.tenant = s.tenant and g.run = s.run and g.domain = 'GROUP' and g.code = s.grp
                where s.tenant = :tenant and s.run = :run and t.name = :track and g.name = :group
                group by 1 order by 1""")
                .param("width", width.micros())
                .param("tenant", tenant())
                .param("run", run.value())
                .param("track", track)
                .param("group", group)
                .query((row, _) -> new Bin(new Points(row.getLong("bin") * width.micros()), row.getInt("n")))
                .list();
    }

    @Override
    public List<Change> changes(ScoringRunId before, ScoringRunId after, int limit) {
        record Pair(long entrant, String track, String group) {}
        var pairs = jdbc.sql("""
                select coalesce(o.entrant, n.entrant) as entrant, coalesce(o.track, n.track) as track,
                       coalesce(o.grp, n.grp) as grp
                from (select s.*, t.name as tn, g.name as gn from standing s
                      join scoring_name t on t.tenant = s.tenant and t.run = s.run and t.domain = 'TRACK' and t.code = s.track
                      join scoring_name g on g.tenant = s.tenant and g.run = s.run and g.domain = 'GROUP' and g.code = s.grp
                      where s.tenant = :tenant and s.run = :before) o
                join (select s.*, t.name as tn, g.name as gn from standing s
                      join scoring_name t on t.tenant = s.tenant and t.run = s.run and t.domain = 'TRACK' and t.code = s.track
                      join scoring_name g on g.tenant = s.tenant and g.run = s.run and g.domain = 'GROUP' and g.code = s.grp
                      where s.tenant = :tenant and s.run = :after) n
                  on n.entrant = o.entrant and n.tn = o.tn and n.gn = o.gn
                where n.place_from <> o.place_from or n.proposed <> o.proposed
                order by n.proposed <> o.proposed desc,
                         abs(cast(n.place_from as signed) - cast(o.place_from as signed)) desc, o.entrant
                limit :limit""")
                .param("tenant", tenant())
                .param("before", before.value())
                .param("after", after.value())
                .param("limit", limit)
                .query((row, _) -> row.getLong("entrant"))
                .list();
        var changes = new ArrayList<Change>();
        var seen = new java.util.HashSet<Pair>();
        for (var entrant : pairs) {
            var id = new EntrantId(entrant);
            Map<String, RankingRow> old = byPlace(of(before, id));
            for (var row : of(after, id)) {
                var previous = old.get(row.track() + "\n" + row.group());
                boolean differs = previous == null
                        || previous.placeFrom() != row.placeFrom()
                        || !previous.proposed().equals(row.proposed());
                if (differs && seen.add(new Pair(entrant, row.track(), row.group()))) {
                    changes.add(new Change(
                            id,
                            row.displayName(),
                            row.track(),
                            row.group(),
                            Optional.ofNullable(previous),
                            Optional.of(row)));
                }
            }
        }
        return changes;
    }

    private static Map<String, RankingRow> byPlace(List<RankingRow> rows) {
        var found = new LinkedHashMap<String, RankingRow>();
        rows.forEach(row -> found.put(row.track() + "\n" + row.group(), row));
        return found;
    }

    private static RankingRow row(ResultSet row) throws SQLException {
        return new RankingRow(
                new EntrantId(row.getLong("entrant")),
                name(row),
                row.getString("track_name"),
                row.getString("group_name"),
                new Points(row.getLong("points")),
                row.getInt("place_from"),
                row.getInt("place_to"),
                row.getInt("counted"),
                new Points(row.getLong("best_single")),
                row.getBoolean("official"),
                Optional.ofNullable(row.getString("reached_name")),
                Optional.ofNullable(row.getString("proposed_name")),
                Optional.ofNullable(row.getString("reason")));
    }

    /** Of a row with the columns of participant, person and team. */
    static String name(ResultSet row) throws SQLException {
        var title = row.getString("title");
        if (title != null) {
            return title;
        }
        var last = row.getString("last_name");
        var full = last == null
                ? ""
                : new PersonName(last, row.getString("first_name"), row.getString("patronymic")).full();
        return full.isEmpty() ? "№ " + row.getString("number") : full;
    }

    private static int tenant() {
        return CurrentTenant.id().value();
    }

    /** The narrowing part of a statement with its parameters. */
    private static final class Where {
        private final String text;
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where(Filter filter) {
            var built = new StringBuilder();
            exact(built, "t.name", "track", filter.track());
            exact(built, "g.name", "grp", filter.group());
            exact(built, "a.name", "proposed", filter.proposed());
            var words = filter.text();
            if (words != null && !words.isBlank()) {
                built.append(" and ").append(NameSearch.condition(words, parameters));
            }
            text = built.toString();
        }

        private void exact(StringBuilder built, String column, String name, @Nullable String value) {
            if (value != null) {
                built.append(" and ").append(column).append(" = :").append(name);
                parameters.put(name, value);
            }
        }

        JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement) {
            var bound = statement;
            for (var parameter : parameters.entrySet()) {
                bound = bound.param(parameter.getKey(), parameter.getValue());
            }
            return bound;
        }
    }
}
