package org.talent.persistence.scoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.talent.rules.Domain;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.scoring.AwardChange;
import org.talent.tenants.scoring.AwardChange.Stand;
import org.talent.tenants.scoring.Impact;
import org.talent.tenants.scoring.ImpactId;
import org.talent.tenants.scoring.Impacts;
import org.talent.tenants.support.Ids;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.CurrentTenant;

/** Impacts: a text each, and their changed awards by LOAD DATA. */
@Repository
class JdbcImpacts implements Impacts {

    /** Longer than any preview takes: what is still open then belongs to a program that died. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int AT_ONCE = 20_000;

    private static final String LOAD = """
            load data local infile 'impact' into table impact_row character set utf8mb4
            fields terminated by '\\t' escaped by '\\\\' lines terminated by '\\n'
            (track, entrant, grade, region, group_before, place_from_before, place_to_before, points_before, class_before,
             group_after, place_from_after, place_to_after, points_after, class_after, steps, moved)
            set tenant = %d, impact = %d""";

    private static final String FROM = """
            from impact_row r
            left join participant p on p.tenant = r.tenant and p.id = r.entrant
            left join participant_person q on q.tenant = r.tenant and q.participant = r.entrant
            left join team m on m.tenant = r.tenant and m.id = r.entrant
            where r.tenant = :tenant and r.impact = :impact""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Ids ids;

    JdbcImpacts(DataSource dataSource, JdbcClient jdbc, Ids ids) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
    public ImpactId open(Basis basis) {
        var contest = basis.input().contest().id();
        jdbc.sql(
                        "select i.id from impact i where i.tenant = ? and i.contest = ? and i.summary is null and i.opened_at < ?")
                .params(tenant(), contest.value(), Timestamp.from(Instant.now().minus(LONGEST)))
                .query(Long.class)
                .list()
                .forEach(dead -> discard(new ImpactId(dead)));
        var id = new ImpactId(ids.next("impact"));
        jdbc.sql("""
                insert into impact (tenant, id, contest, opened_at, names, input, rules_before, rules_after)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        tenant(),
                        id.value(),
                        contest.value(),
                        Timestamp.from(Instant.now()),
                        ImpactText.names(basis.input().vocabulary()),
                        RunInputText.write(basis.input()),
                        ImpactText.texts(basis.before()),
                        ImpactText.texts(basis.after()))
                .update();
        return id;
    }

    @Override
    public void write(ImpactId id, List<AwardChange> changes) {
        var names = names(id).orElseThrow(() -> new NotFound("impact", id));
        var lines = new StringBuilder(changes.size() * 64);
        for (var change : changes) {
            lines.append(code(names, Domain.TRACK, change.track())).append('\t');
            lines.append(change.entrant().value()).append('\t');
            lines.append(change.grade()).append('\t');
            lines.append(change.region()
                            .map(region -> code(names, Domain.REGION, region))
                            .orElse(-1))
                    .append('\t');
            stand(lines, names, change.before());
            stand(lines, names, change.after());
            int steps = rank(names, change.classBefore()) - rank(names, change.classAfter());
            lines.append(Math.abs(steps)).append('\t');
            lines.append(Math.abs(change.moved())).append('\n');
        }
        BulkLoad.lines(dataSource, LOAD.formatted(tenant(), id.value()), lines);
    }

    private static void stand(StringBuilder lines, Vocabulary names, Optional<Stand> stand) {
        if (stand.isEmpty()) {
            lines.append("-1\t0\t0\t0\t-1\t");
            return;
        }
        var one = stand.get();
        lines.append(code(names, Domain.GROUP, one.group())).append('\t');
        lines.append(one.placeFrom()).append('\t');
        lines.append(one.placeTo()).append('\t');
        lines.append(one.points().micros()).append('\t');
        lines.append(one.awardClass()
                        .map(name -> code(names, Domain.AWARD_CLASS, name))
                        .orElse(-1))
                .append('\t');
    }

    /** Position among the classes, best first; none comes last. */
    private static int rank(Vocabulary names, Optional<String> awardClass) {
        return awardClass
                .map(name -> code(names, Domain.AWARD_CLASS, name))
                .orElse(names.names(Domain.AWARD_CLASS).size());
    }

    private static int code(Vocabulary names, Domain domain, String name) {
        return names.code(domain, name)
                .orElseThrow(() ->
                        new IllegalArgumentException("The impact has no name (%s) in %s.".formatted(name, domain)));
    }

    @Override
    public Impact keep(Impact impact) {
        if (impact.drafts().isEmpty()) {
            throw new IllegalArgumentException("An impact must have a draft by which it is found again.");
        }
        int opened = jdbc.sql("update impact set summary = ? where tenant = ? and id = ?")
                .params(ImpactText.write(impact), tenant(), impact.id().value())
                .update();
        if (opened == 0) {
            throw new NotFound("impact", impact.id());
        }
        var replaced = new LinkedHashSet<Long>();
        impact.drafts().forEach((kind, hash) -> {
            led(impact.contest(), kind, hash).ifPresent(replaced::add);
            jdbc.sql("""
                    insert into impact_draft (tenant, contest, kind, hash, impact) values (?, ?, ?, ?, ?)
                    on duplicate key update impact = values(impact)""")
                    .params(
                            tenant(),
                            impact.contest().value(),
                            kind.name(),
                            hash,
                            impact.id().value())
                    .update();
        });
        replaced.stream()
                .filter(older -> older != impact.id().value() && !isLedTo(older))
                .forEach(older -> discard(new ImpactId(older)));
        return impact;
    }

    private Optional<Long> led(ContestId contest, RuleSetKind kind, String hash) {
        return jdbc.sql(
                        "select d.impact from impact_draft d where d.tenant = ? and d.contest = ? and d.kind = ? and d.hash = ?")
                .params(tenant(), contest.value(), kind.name(), hash)
                .query(Long.class)
                .optional();
    }

    private boolean isLedTo(long impact) {
        return jdbc.sql("select count(*) from impact_draft d where d.tenant = ? and d.impact = ?")
                        .params(tenant(), impact)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public void discard(ImpactId id) {
        int deleted;
        do {
            deleted = jdbc.sql("delete from impact_row where tenant = ? and impact = ? limit " + AT_ONCE)
                    .params(tenant(), id.value())
                    .update();
        } while (deleted == AT_ONCE);
        jdbc.sql("delete from impact_draft where tenant = ? and impact = ?")
                .params(tenant(), id.value())
                .update();
        jdbc.sql("delete from impact where tenant = ? and id = ?")
                .params(tenant(), id.value())
                .update();
    }

    @Override
    public Optional<Impact> ofText(ContestId contest, RuleSetKind kind, String hash) {
        return led(contest, kind, hash).flatMap(id -> find(new ImpactId(id)));
    }

    @Override
    public Optional<Impact> find(ImpactId id) {
        return jdbc.sql("select i.summary from impact i where i.tenant = ? and i.id = ? and i.summary is not null")
                .params(tenant(), id.value())
                .query(String.class)
                .optional()
                .map(ImpactText::read);
    }

    @Override
    public Basis basis(ImpactId id) {
        return jdbc.sql("select i.input, i.rules_before, i.rules_after from impact i where i.tenant = ? and i.id = ?")
                .params(tenant(), id.value())
                .query((row, _) -> new Basis(
                        RunInputText.read(row.getString(1)),
                        ImpactText.texts(row.getString(2)),
                        ImpactText.texts(row.getString(3))))
                .optional()
                .orElseThrow(() -> new NotFound("impact", id));
    }

    private Optional<Vocabulary> names(ImpactId id) {
        return jdbc.sql("select i.names from impact i where i.tenant = ? and i.id = ?")
                .params(tenant(), id.value())
                .query(String.class)
                .optional()
                .map(ImpactText::names);
    }

    @Override
    public List<Row> rows(ImpactId id, Filter filter, int offset, int limit) {
        var names = names(id);
        if (names.isEmpty()) {
            return List.of();
        }
        var where = new Where(names.get(), filter);
        return where.bind(jdbc.sql(
                                "select r.*, p.number, q.last_name, q.first_name, q.patronymic, m.title " + FROM
                                        + where.text
                                        + " order by r.steps desc, r.moved desc, r.entrant, r.track limit :limit offset :offset")
                        .param("tenant", tenant())
                        .param("impact", id.value())
                        .param("limit", limit)
                        .param("offset", offset))
                .query((row, _) -> row(row, names.get()))
                .list();
    }

    @Override
    public int count(ImpactId id, Filter filter) {
        var names = names(id);
        if (names.isEmpty()) {
            return 0;
        }
        var where = new Where(names.get(), filter);
        return where.bind(jdbc.sql("select count(*) " + FROM + where.text)
                        .param("tenant", tenant())
                        .param("impact", id.value()))
                .query(Integer.class)
                .single();
    }

    private static Row row(ResultSet row, Vocabulary names) throws SQLException {
        return new Row(
                JdbcRankings.name(row),
                new AwardChange(
                        new EntrantId(row.getLong("entrant")),
                        names.name(Domain.TRACK, row.getInt("track")),
                        row.getInt("grade"),
                        named(names, Domain.REGION, row.getInt("region")),
                        stand(row, names, "before"),
                        stand(row, names, "after")));
    }

    private static Optional<Stand> stand(ResultSet row, Vocabulary names, String when) throws SQLException {
        int from = row.getInt("place_from_" + when);
        return from == 0
                ? Optional.empty()
                : Optional.of(new Stand(
                        names.name(Domain.GROUP, row.getInt("group_" + when)),
                        from,
                        row.getInt("place_to_" + when),
                        new Points(row.getLong("points_" + when)),
                        named(names, Domain.AWARD_CLASS, row.getInt("class_" + when))));
    }

    private static Optional<String> named(Vocabulary names, Domain domain, int code) {
        return code < 0 ? Optional.empty() : Optional.of(names.name(domain, code));
    }

    private static int tenant() {
        return CurrentTenant.id().value();
    }

    /** The narrowing part of a statement with its parameters. */
    private static final class Where {

        private final StringBuilder text = new StringBuilder();
        private final Map<String, Object> parameters = new LinkedHashMap<>();

        Where(Vocabulary names, Filter filter) {
            code("track", names, Domain.TRACK, filter.track());
            code("class_before", names, Domain.AWARD_CLASS, filter.lost());
            code("class_after", names, Domain.AWARD_CLASS, filter.gained());
            code("region", names, Domain.REGION, filter.region());
            if (filter.grade() != null) {
                equal("grade", filter.grade());
            }
            if (filter.kind() != null) {
                text.append(" and ").append(condition(filter.kind()));
            }
            if (filter.text() != null && !filter.text().isBlank()) {
                text.append(" and ").append(NameSearch.condition(filter.text(), parameters));
            }
        }

        private static String condition(AwardChange.Kind kind) {
            return switch (kind) {
                case GAINED -> "r.class_before < 0";
                case LOST -> "r.class_after < 0";
                case RAISED -> "r.class_before > r.class_after and r.class_after >= 0";
                case LOWERED -> "r.class_before < r.class_after and r.class_before >= 0";
            };
        }

        /** An unknown name has no code, as nothing has. */
        private void code(String column, Vocabulary names, Domain domain, @Nullable String name) {
            if (name != null) {
                int unknown = name.isEmpty() ? -1 : Integer.MIN_VALUE;
                equal(column, names.code(domain, name).orElse(unknown));
            }
        }

        private void equal(String column, int value) {
            text.append(" and r.").append(column).append(" = :").append(column);
            parameters.put(column, value);
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
