package org.talent.persistence.scoring;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.scoring.RunInput;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Mode;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.scoring.ScoringRunId;
import org.talent.tenants.scoring.ScoringRuns;
import org.talent.tenants.support.Ids;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;

/** Runs, and the one row per contest that says which of them is published. */
@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class JdbcScoringRuns implements ScoringRuns {

    private final JdbcClient jdbc;
    private final DataSource dataSource;
    private final Ids ids;

    JdbcScoringRuns(JdbcClient jdbc, DataSource dataSource, Ids ids) {
        this.jdbc = jdbc;
        this.dataSource = dataSource;
        this.ids = ids;
    }

    @Override
    public ScoringRun open(ScoringRun run, RunInput input) {
        var opened = save(run, ids.next("scoring_run"));
        jdbc.sql("insert into scoring_run_input (tenant, run, input) values (?, ?, ?)")
                .params(tenant(), opened.id().value(), RunInputText.write(input))
                .update();
        return opened;
    }

    @Override
    public RunInput input(ScoringRunId id) {
        return jdbc.sql("select i.input from scoring_run_input i where i.tenant = ? and i.run = ?")
                .params(tenant(), id.value())
                .query(String.class)
                .optional()
                .map(RunInputText::read)
                .orElseThrow(() -> new NotFound("input of scoring run", id));
    }

    @Override
    public ScoringRun save(ScoringRun run) {
        return save(run, run.id().value());
    }

    private ScoringRun save(ScoringRun run, long id) {
        jdbc.sql("""
                insert into scoring_run (tenant, id, contest, mode, status, mark, rules_hash, input_hash, result_hash,
                    entrants, results, problems, actor, started_at, finished_at)
                values (:tenant, :id, :contest, :mode, :status, :mark, :rulesHash, :inputHash, :resultHash,
                    :entrants, :results, :problems, :actor, :startedAt, :finishedAt)
                on duplicate key update status = values(status), input_hash = values(input_hash),
                    result_hash = values(result_hash), entrants = values(entrants), results = values(results),
                    problems = values(problems), finished_at = values(finished_at)""")
                .param("tenant", tenant())
                .param("id", id)
                .param("contest", run.contest().value())
                .param("mode", run.mode().name())
                .param("status", run.status().name())
                .param("mark", run.mark())
                .param("rulesHash", run.rulesHash())
                .param("inputHash", run.inputHash())
                .param("resultHash", run.resultHash())
                .param("entrants", run.entrants())
                .param("results", run.results())
                .param("problems", ProblemsText.write(run.problems()))
                .param("actor", run.actor())
                .param("startedAt", Timestamp.from(run.startedAt()))
                .param("finishedAt", run.finishedAt().map(Timestamp::from).orElse(null))
                .update();
        run.ruleTexts()
                .forEach((kind, text) -> jdbc.sql("""
                        insert into scoring_run_rules (tenant, run, kind, version, text) values (?, ?, ?, ?, ?)
                        on duplicate key update version = version""")
                        .params(tenant(), id, kind.name(), run.ruleSetVersions().getOrDefault(kind, 0), text)
                        .update());
        return find(new ScoringRunId(id)).orElseThrow();
    }

    @Override
    public Optional<ScoringRun> find(ScoringRunId id) {
        return jdbc.sql("select r.* from scoring_run r where r.tenant = ? and r.id = ?")
                .params(tenant(), id.value())
                .query((row, _) -> run(row))
                .optional();
    }

    @Override
    public List<ScoringRun> ofContest(ContestId contest) {
        return jdbc.sql("select r.* from scoring_run r where r.tenant = ? and r.contest = ? order by r.id desc")
                .params(tenant(), contest.value())
                .query((row, _) -> run(row))
                .list();
    }

    @Override
    public Optional<ScoringRun> published(ContestId contest) {
        return jdbc.sql("""
                select r.* from published_run p join scoring_run r on r.tenant = p.tenant and r.id = p.run
                where p.tenant = ? and p.contest = ?""")
                .params(tenant(), contest.value())
                .query((row, _) -> run(row))
                .optional();
    }

    @Override
    public void publish(ScoringRunId id) {
        var run = find(id).orElseThrow(() -> new NotFound("scoring run", id));
        if (run.mode() != Mode.OFFICIAL || run.status() != Status.FINISHED && run.status() != Status.SUPERSEDED) {
            throw Refused.because(
                    "runNotPublishable",
                    id.value(),
                    run.mode().name(),
                    run.status().name());
        }
        jdbc.sql("""
                insert into published_run (tenant, contest, run) values (?, ?, ?)
                on duplicate key update run = values(run)""").params(tenant(), run.contest().value(), id.value()).update();
        jdbc.sql("""
                update scoring_run set status = if(id = :id, 'PUBLISHED', 'SUPERSEDED')
                where tenant = :tenant and contest = :contest and (id = :id or status = 'PUBLISHED')""")
                .param("id", id.value())
                .param("tenant", tenant())
                .param("contest", run.contest().value())
                .update();
    }

    /** A lock of the server, held by a connection of its own: the server gives it back when the connection dies. */
    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<RunLock> lock(ContestId contest) {
        var name = "/run/%d/%d".formatted(tenant(), contest.value());
        try {
            var connection = dataSource.getConnection();
            try (var statement = connection.prepareStatement("select get_lock(concat(database(), ?), 0)")) {
                statement.setString(1, name);
                try (var row = statement.executeQuery()) {
                    if (row.next() && row.getInt(1) == 1) {
                        return Optional.of(() -> release(connection, name));
                    }
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException broken) {
            throw new DataAccessResourceFailureException("The lock of the contest's runs cannot be asked for.", broken);
        }
    }

    private static void release(Connection connection, String name) {
        try (connection;
                var statement = connection.prepareStatement("select release_lock(concat(database(), ?))")) {
            statement.setString(1, name);
            statement.executeQuery();
        } catch (SQLException broken) {
            // the server gave it back with the connection
            throw new DataAccessResourceFailureException("The connection that held the lock broke.", broken);
        }
    }

    private ScoringRun run(ResultSet row) throws SQLException {
        var versions = new EnumMap<RuleSetKind, Integer>(RuleSetKind.class);
        var texts = new EnumMap<RuleSetKind, String>(RuleSetKind.class);
        var id = row.getLong("id");
        jdbc.sql("select kind, version, text from scoring_run_rules where tenant = ? and run = ?")
                .params(tenant(), id)
                .query(rule -> {
                    var kind = RuleSetKind.valueOf(rule.getString("kind"));
                    versions.put(kind, rule.getInt("version"));
                    texts.put(kind, rule.getString("text"));
                });
        return new ScoringRun(
                new ScoringRunId(id),
                new ContestId(row.getLong("contest")),
                Mode.valueOf(row.getString("mode")),
                Status.valueOf(row.getString("status")),
                row.getLong("mark"),
                Map.copyOf(versions),
                Map.copyOf(texts),
                row.getString("rules_hash"),
                row.getString("input_hash"),
                row.getString("result_hash"),
                row.getLong("entrants"),
                row.getLong("results"),
                ProblemsText.read(row.getString("problems")),
                row.getString("actor"),
                row.getTimestamp("started_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }

    private static int tenant() {
        return CurrentTenant.id().value();
    }
}
