package org.talent.persistence.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.BatchState;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.ImportStore;
import org.talent.tenants.imports.ImportedRowFate;
import org.talent.tenants.imports.RowFate;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.Undoing;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.support.Ids;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.CurrentTenant;
import tools.jackson.databind.json.JsonMapper;

/** Imports by set-based SQL: LOAD DATA into staging, then a handful of statements whatever the size. */
@Repository
class JdbcImportStore implements ImportStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** State of a batch whose rows are not all there yet; nobody sees it. */
    private static final String STAGING = "STAGING";

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration LONGEST_STAGING = Duration.ofDays(1);

    private static final RowMapper<ImportedRowFate> ROW = (row, _) -> new ImportedRowFate(
            new RowPlace(row.getString("file"), row.getInt("number"), row.getString("raw")),
            RowFate.valueOf(row.getString("fate")),
            Phrase.parse(row.getString("reason")));

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;
    private final Ids ids;
    private final Marks marks;
    private final Clock clock;

    JdbcImportStore(DataSource dataSource, Ids ids, Marks marks, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.named = new NamedParameterJdbcTemplate(jdbc);
        this.ids = ids;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public ImportBatchId open(Opening opening) {
        knowSource(opening.source());
        long id = ids.next("import_batch");
        jdbc.update(
                """
                insert into import_batch (tenant, id, season, policy, source, mapping, mapping_version, file_name,
                    file_hash, replaces, state, counts, at, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                tenant(),
                id,
                opening.season().value(),
                opening.policy().name(),
                opening.source(),
                opening.mapping(),
                opening.mappingVersion(),
                opening.fileName(),
                opening.fileHash(),
                opening.replace(),
                STAGING,
                JSON.writeValueAsString(BatchCounts.NONE),
                Timestamp.from(clock.instant()),
                CurrentTenant.actor().displayName());
        return new ImportBatchId(id);
    }

    private void knowSource(String namespace) {
        int known = count("select count(*) from import_source where tenant = ? and namespace = ?", tenant(), namespace);
        if (known == 0) {
            jdbc.update(
                    "insert ignore into import_source (tenant, id, namespace) values (?, ?, ?)",
                    tenant(),
                    ids.next("import_source"),
                    namespace);
        }
    }

    @Override
    public void stage(ImportBatchId id, Iterator<StagedRow> rows, Progress progress) {
        var batch = batch(id, STAGING);
        try (var results = new LoadConnection(dataSource);
                var entrants = new LoadConnection(dataSource)) {
            try (var staging = new Staging(results.connection(), entrants.connection(), batch)) {
                staging.run(rows, progress);
            }
            // the batch says that it can be looked at in the second
            entrants.commit();
            results.commit();
        } catch (SQLException broken) {
            forget(id);
            throw new DataAccessResourceFailureException("The rows of the file cannot be staged.", broken);
        } catch (RuntimeException broken) {
            forget(id);
            throw broken;
        }
    }

    @Override
    public Map<Domain, Set<String>> names(ImportBatchId id) {
        var found = new EnumMap<Domain, Set<String>>(Domain.class);
        for (var domain : List.of(Domain.ROLE, Domain.OUTCOME, Domain.REGION)) {
            found.put(
                    domain,
                    new LinkedHashSet<>(jdbc.queryForList(
                            "select name from import_staged_name where tenant = ? and batch = ? and domain = ? order by number",
                            String.class,
                            tenant(),
                            id.value(),
                            domain.name())));
        }
        return found;
    }

    @Override
    public Map<String, Long> unknownEvents(ImportBatchId id) {
        var unknown = new LinkedHashMap<String, Long>();
        jdbc.query(
                """
                select n.name, count(distinct s.file, s.number) from import_staged_name n
                join import_batch b on b.tenant = n.tenant and b.id = n.batch
                left join event e on e.tenant = n.tenant and e.season = b.season and e.code = n.name
                join import_staged s on s.tenant = n.tenant and s.batch = n.batch and s.event = n.number
                where n.tenant = ? and n.batch = ? and n.domain = 'EVENT' and e.id is null
                group by n.name order by n.name""",
                row -> {
                    unknown.put(row.getString(1), row.getLong(2));
                },
                tenant(),
                id.value());
        return unknown;
    }

    @Override
    public ImportBatch claim(ImportBatchId id) {
        // before anything is read: whoever else writes facts has finished, and what is compared from here on stays true
        marks.hold();
        return batch(id).orElseThrow(() -> new NotFound("import", id));
    }

    @Override
    public BatchCounts resolve(ImportBatchId id, Map<Domain, Map<String, Phrase>> refused) {
        var batch = batch(id, BatchState.STAGED.name());
        try (var resolution = new Resolution(named, batch)) {
            resolution.run(refused);
            resolution.report();
            var counts = resolution.counts(rows(id));
            update(id, BatchState.STAGED, counts, null);
            return counts;
        }
    }

    @Override
    public BatchCounts apply(ImportBatchId id, Map<Domain, Map<String, Phrase>> refused) {
        var batch = batch(id, BatchState.STAGED.name());
        try (var resolution = new Resolution(named, batch)) {
            resolution.run(refused);
            resolution.report();
            var counts = resolution.counts(rows(id));
            var application = new Application(named, batch);
            boolean changes = application.told() > 0 || counts.changesResults();
            long mark = changes ? marks.next("import " + id) : marks.newest();
            int most = batch.lines() + 1;
            long people = ids.take("entrant", most);
            long results = ids.take("participation", most);
            trusted(() -> application.run(counts, mark, people, results));
            if (resolution.hasAbsent()) {
                application.withdraw();
            }
            if (resolution.hasDoubts()) {
                application.doubts(ids.take("doubtful_match", most));
            }
            update(id, BatchState.APPLIED, counts, changes ? mark : null);
            return counts;
        }
    }

    /** Writes rows whose parents were joined in by the statement itself: asking for each again costs a quarter of the time. */
    private void trusted(Runnable work) {
        jdbc.execute("set foreign_key_checks = 0");
        try {
            work.run();
        } finally {
            jdbc.execute("set foreign_key_checks = 1");
        }
    }

    private long rows(ImportBatchId id) {
        return batch(id).orElseThrow().counts().rows();
    }

    @Override
    public Undoing undo(ImportBatchId id) {
        var state = batch(id).orElseThrow(() -> new NotFound("import", id)).state();
        if (state != BatchState.APPLIED) {
            return new Undoing.NothingToUndo(state);
        }
        var batch = batch(id, BatchState.APPLIED.name());
        long mark = marks.next("undo of import " + id);
        try (var undo = new Undo(named, batch, mark)) {
            var undone = undo.run();
            jdbc.update(
                    "update import_batch set state = 'UNDONE', mark = ? where tenant = ? and id = ?",
                    mark,
                    tenant(),
                    id.value());
            return undone;
        }
    }

    @Override
    public void abandon(ImportBatchId id) {
        var batch = batch(id).orElseThrow(() -> new NotFound("import", id));
        if (batch.state() == BatchState.STAGED) {
            update(id, BatchState.ABANDONED, batch.counts(), null);
            forget(id);
        }
    }

    @Override
    public List<ImportBatch> batches(SeasonId season, int offset, int limit) {
        return jdbc.query(
                "select * from import_batch where tenant = ? and season = ? and state <> 'STAGING'"
                        + " order by id desc limit ? offset ?",
                (row, _) -> batch(row),
                tenant(),
                season.value(),
                limit,
                offset);
    }

    @Override
    public int countBatches(SeasonId season) {
        return count(
                "select count(*) from import_batch where tenant = ? and season = ? and state <> 'STAGING'",
                tenant(),
                season.value());
    }

    @Override
    public Optional<ImportBatch> batch(ImportBatchId id) {
        return jdbc
                .query(
                        "select * from import_batch where tenant = ? and id = ? and state <> 'STAGING'",
                        (row, _) -> batch(row),
                        tenant(),
                        id.value())
                .stream()
                .findFirst();
    }

    @Override
    public List<ImportedRowFate> rows(ImportBatchId id, Collection<RowFate> fates, int offset, int limit) {
        return fates.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select * from import_row where tenant = ? and batch = ? and fate in (" + quoted(fates)
                                + ") order by line limit ? offset ?",
                        ROW,
                        tenant(),
                        id.value(),
                        limit,
                        offset);
    }

    @Override
    public int countRows(ImportBatchId id, Collection<RowFate> fates) {
        return fates.isEmpty()
                ? 0
                : count(
                        "select count(*) from import_row where tenant = ? and batch = ? and fate in (" + quoted(fates)
                                + ")",
                        tenant(),
                        id.value());
    }

    @Override
    public void eachFaulty(ImportBatchId id, Consumer<ImportedRowFate> reader) {
        int page = 1_000;
        var fates = Set.of(RowFate.REJECTED, RowFate.DOUBTFUL);
        for (int offset = 0; ; offset += page) {
            var some = rows(id, fates, offset, page);
            some.forEach(reader);
            if (some.size() < page) {
                return;
            }
        }
    }

    @Override
    public int sweep() {
        var old = Timestamp.from(clock.instant().minus(KEPT));
        var left = jdbc.queryForList(
                """
                select id from import_batch b
                where tenant = ? and (state = 'STAGED' and at < ?
                   or state = ? and at < ?
                   or state in ('APPLIED', 'UNDONE', 'ABANDONED')
                      and exists (select 1 from import_staged s where s.tenant = b.tenant and s.batch = b.id))""",
                Long.class,
                tenant(),
                old,
                STAGING,
                Timestamp.from(clock.instant().minus(LONGEST_STAGING)));
        for (var batch : left) {
            jdbc.update(
                    "update import_batch set state = 'ABANDONED' where tenant = ? and id = ? and state = 'STAGED'",
                    tenant(),
                    batch);
            forget(new ImportBatchId(batch));
        }
        return left.size();
    }

    private int count(String sql, Object... parameters) {
        Integer count = jdbc.queryForObject(sql, Integer.class, parameters);
        return count == null ? 0 : count;
    }

    private static String quoted(Collection<RowFate> fates) {
        return new HashSet<>(fates)
                .stream().map(fate -> "'" + fate.name() + "'").collect(Collectors.joining(", "));
    }

    /** Drops what was staged; a batch whose staging never ended goes whole. */
    private void forget(ImportBatchId id) {
        for (var table : List.of("import_staged", "import_staged_entrant", "import_staged_name")) {
            jdbc.update("delete from " + table + " where tenant = ? and batch = ?", tenant(), id.value());
        }
        jdbc.update(
                "delete from import_batch where tenant = ? and id = ? and state = ?", tenant(), id.value(), STAGING);
    }

    private void update(
            ImportBatchId id, BatchState state, BatchCounts counts, @org.jspecify.annotations.Nullable Long mark) {
        jdbc.update(
                "update import_batch set state = ?, counts = ?, mark = coalesce(?, mark) where tenant = ? and id = ?",
                state.name(),
                JSON.writeValueAsString(counts),
                mark,
                tenant(),
                id.value());
    }

    private StagedBatch batch(ImportBatchId id, String expected) {
        var found = jdbc.query(
                """
                select b.*, s.id as source_id from import_batch b
                join import_source s on s.tenant = b.tenant and s.namespace = b.source
                where b.tenant = ? and b.id = ?""",
                (row, _) -> {
                    var state = row.getString("state");
                    if (!state.equals(expected)) {
                        throw Refused.because("importState", id.value(), state);
                    }
                    return new StagedBatch(
                            row.getInt("tenant"),
                            row.getLong("id"),
                            row.getLong("season"),
                            row.getInt("source_id"),
                            row.getString("source"),
                            IdentityPolicy.valueOf(row.getString("policy")),
                            row.getBoolean("replaces"),
                            row.getInt("own_lines"),
                            row.getInt("listed_lines"),
                            row.getInt("implied_lines"));
                },
                tenant(),
                id.value());
        if (found.isEmpty()) {
            throw new NotFound("import", id);
        }
        return found.getFirst();
    }

    private static ImportBatch batch(ResultSet row) throws SQLException {
        long mark = row.getLong("mark");
        var at = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(mark);
        return new ImportBatch(
                new ImportBatchId(row.getLong("id")),
                new SeasonId(row.getLong("season")),
                row.getString("source"),
                row.getString("mapping"),
                row.getInt("mapping_version"),
                row.getString("file_name"),
                row.getString("file_hash"),
                row.getBoolean("replaces"),
                BatchState.valueOf(row.getString("state")),
                JSON.readValue(row.getString("counts"), BatchCounts.class),
                at,
                row.getTimestamp("at").toInstant(),
                row.getString("actor"));
    }

    private static int tenant() {
        return CurrentTenant.id().value();
    }
}
