package org.talent.persistence.scoring;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.talent.rules.Cohort;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.rules.ResultBatch;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.scoring.RunInput;
import org.talent.tenants.scoring.RunInput.EventNumbers;
import org.talent.tenants.scoring.ScoringRunId;
import org.talent.tenants.scoring.ScoringStore;
import org.talent.tenants.tenancy.CurrentTenant;

/** Streams frozen results out and standings in by plain statements; memory does not grow with the contest. */
@Repository
class JdbcScoringStore implements ScoringStore {

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    JdbcScoringStore(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    @Override
    public Map<EventId, EventNumbers> numbers(RunInput input) {
        return input.counting().isEmpty() ? Map.of() : new EventNumbersQuery(jdbc, tenant(), input).run();
    }

    @Override
    public List<EntrantRange> ranges(RunInput input, int rows) {
        var ranges = new ArrayList<EntrantRange>();
        long from = 0;
        // one look ahead after another along the primary key; what it reads, the range's reader finds in memory
        for (var next = border(input, from, rows); next.isPresent(); next = border(input, from, rows)) {
            ranges.add(new EntrantRange(from, next.get()));
            from = next.get();
        }
        ranges.add(new EntrantRange(from, Long.MAX_VALUE));
        return ranges;
    }

    /** The first entrant after {@code from} that has {@code rows} revisions of the season before it. */
    private Optional<Long> border(RunInput input, long from, int rows) {
        return jdbc.sql("""
                select p.entrant from participation p
                where p.tenant = ? and p.season = ? and p.entrant >= ? order by p.entrant limit 1 offset ?""")
                .params(tenant(), input.season().id().value(), from, rows)
                .query(Long.class)
                .optional()
                .map(entrant -> Math.max(entrant, from + 1));
    }

    @Override
    public void read(RunInput input, EntrantRange range, ResultBatch batch, Consumer<ResultBatch> each) {
        new ResultReader(dataSource, tenant(), input).read(range, batch, each);
    }

    @Override
    public ResultBatch readOne(RunInput input, EntrantId entrant) {
        return new ResultReader(dataSource, tenant(), input).readOne(entrant.value());
    }

    @Override
    public StandingWriter write(ScoringRunId run) {
        discard(run);
        return new BulkStandingWriter(dataSource, tenant(), run.value());
    }

    @Override
    public void writeCohorts(ScoringRunId run, List<Cohort> cohorts, Vocabulary vocabulary) {
        var groups = new ArrayList<>(vocabulary.names(Domain.GROUP));
        for (var cohort : cohorts) {
            if (!groups.contains(cohort.group())) {
                groups.add(cohort.group());
            }
        }
        names(run, Domain.TRACK, vocabulary.names(Domain.TRACK));
        names(run, Domain.GROUP, groups);
        names(run, Domain.AWARD_CLASS, vocabulary.names(Domain.AWARD_CLASS));
        for (var cohort : cohorts) {
            int group = groups.indexOf(cohort.group());
            jdbc.sql("""
                    insert into cohort (tenant, run, track, grp, ranked, positive, official, best, warnings)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            tenant(),
                            run.value(),
                            cohort.track(),
                            group,
                            cohort.ranked(),
                            cohort.positive(),
                            cohort.official(),
                            cohort.best().micros(),
                            cohort.warnings().stream().map(Phrase::text).collect(Collectors.joining("\n")))
                    .update();
            for (var cutOff : cohort.cutOffs()) {
                jdbc.sql("""
                        insert into cut_off (tenant, run, track, grp, award_class, points, allowed, reached, rule, sentence)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(tenant(), run.value(), cohort.track(), group, cutOff.awardClass())
                        .param(cutOff.points().map(Points::micros).orElse(null))
                        .params(
                                cutOff.allowed(),
                                cutOff.reached(),
                                cutOff.rule(),
                                cutOff.sentence().text())
                        .update();
            }
        }
    }

    private void names(ScoringRunId run, Domain domain, List<String> names) {
        for (int code = 0; code < names.size(); code++) {
            jdbc.sql("insert into scoring_name (tenant, run, domain, code, name) values (?, ?, ?, ?, ?)")
                    .params(tenant(), run.value(), domain.name(), code, names.get(code))
                    .update();
        }
    }

    @Override
    public void standings(ScoringRunId run, StandingBatch batch, Consumer<StandingBatch> each) {
        batch.clear();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        select entrant, track, grp, points, counted, best_single, finals, full_parts, last_day, official,
                               place_from, place_to, reached, proposed, reason
                        from standing where tenant = ? and run = ?""")) {
            statement.unwrap(JdbcStatement.class).enableStreamingResults();
            statement.setInt(1, tenant());
            statement.setLong(2, run.value());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    if (batch.rows == batch.entrant.length) {
                        each.accept(batch);
                        batch.clear();
                    }
                    add(batch, row);
                }
            }
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("The standings of the run cannot be read.", broken);
        }
        if (batch.rows > 0) {
            each.accept(batch);
        }
    }

    private static void add(StandingBatch batch, ResultSet row) throws SQLException {
        int at = batch.rows++;
        batch.entrant[at] = row.getLong(1);
        batch.track[at] = row.getInt(2);
        batch.group[at] = row.getInt(3);
        batch.points[at] = row.getLong(4);
        batch.counted[at] = row.getInt(5);
        batch.bestSingle[at] = row.getLong(6);
        batch.finals[at] = row.getInt(7);
        batch.fullParts[at] = row.getInt(8);
        batch.lastDay[at] = row.getInt(9);
        batch.official[at] = row.getBoolean(10);
        batch.placeFrom[at] = row.getInt(11);
        batch.placeTo[at] = row.getInt(12);
        batch.reached[at] = row.getInt(13);
        batch.proposed[at] = row.getInt(14);
        batch.reason[at] = row.getString(15);
    }

    @Override
    public void discard(ScoringRunId run) {
        for (var table : List.of("standing", "scoring_name", "cohort", "cut_off")) {
            int deleted;
            do {
                deleted = jdbc.sql("delete from " + table + " where tenant = ? and run = ? limit 20000")
                        .params(tenant(), run.value())
                        .update();
            } while (deleted == 20_000);
        }
    }

    private static int tenant() {
        return CurrentTenant.id().value();
    }
}
