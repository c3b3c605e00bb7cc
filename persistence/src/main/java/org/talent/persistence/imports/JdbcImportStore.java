package org.talent.persistence.imports;

import com.mysql.cj.jdbc.JdbcStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
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
import org.springframework.stereotype.Repository;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.BatchState;
import org.talent.tenants.imports.EntrantKey;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.ImportStore;
import org.talent.tenants.imports.ImportedRowFate;
import org.talent.tenants.imports.RowFate;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.Undoing;
import org.talent.tenants.participant.PersonName;
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

    private static final RowMapper<ImportedRowFate> ROW = (row, _) -> new ImportedRowFate(
            new RowPlace(row.getString("file"), row.getInt("number"), row.getString("raw")),
            RowFate.valueOf(row.getString("fate")),
            Phrase.parse(row.getString("reason")));

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final Marks marks;
    private final Clock clock;

    JdbcImportStore(DataSource dataSource, Ids ids, Marks marks, Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = new JdbcTemplate(dataSource);
        this.ids = ids;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public ImportBatchId open(Opening opening) {
        long id = ids.next("import_batch");
        jdbc.update(
                """
                insert into import_batch (tenant, id, season, policy, source, mapping, mapping_version, file_name,
                    file_hash, replaces, state, counts, at, actor)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'STAGED', ?, ?, ?)""",
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
                JSON.writeValueAsString(BatchCounts.NONE),
                Timestamp.from(clock.instant()),
                CurrentTenant.actor().displayName());
        return new ImportBatchId(id);
    }

    @Override
    public void stage(ImportBatchId id, Iterator<StagedRow> rows, Progress progress) {
        var batch = staged(id);
        var stream = new StagingStream(rows, batch.policy(), batch.source(), progress);
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(stream);
            statement.execute("load data local infile 'rows' into table import_staged character set utf8mb4"
                    + " fields terminated by '\\t' escaped by '\\\\' lines terminated by '\\n' "
                    + StagingStream.COLUMNS.formatted(tenant(), id.value()));
        } catch (SQLException broken) {
            forget(id);
            throw new DataAccessResourceFailureException("The rows of the file cannot be staged.", broken);
        }
        var failure = stream.failure();
        if (failure != null) {
            forget(id);
            throw failure;
        }
    }

    @Override
    public Map<Domain, Set<String>> names(ImportBatchId id) {
        var found = new EnumMap<Domain, Set<String>>(Domain.class);
        Map.of(Domain.ROLE, "role", Domain.OUTCOME, "outcome", Domain.REGION, "region")
                .forEach((domain, column) -> found.put(
                        domain,
                        new LinkedHashSet<>(jdbc.queryForList(
                                "select distinct " + column + " from import_staged where tenant = ? and batch = ?"
                                        + " and rejected is null and " + column + " <> '' order by 1",
                                String.class,
                                tenant(),
                                id.value()))));
        return found;
    }

    @Override
    public Map<String, Long> unknownEvents(ImportBatchId id) {
        var unknown = new LinkedHashMap<String, Long>();
        jdbc.query(
                """
                select s.event_code, count(*) as n from import_staged s
                join import_batch b on b.tenant = s.tenant and b.id = s.batch
                left join event e on e.tenant = s.tenant and e.season = b.season and e.code = s.event_code
                where s.tenant = ? and s.batch = ? and s.rejected is null and s.kind <> 'I' and e.id is null
                group by s.event_code order by s.event_code""",
                row -> {
                    unknown.put(row.getString(1), row.getLong(2));
                },
                tenant(),
                id.value());
        return unknown;
    }

    @Override
    public ImportBatch claim(ImportBatchId id) {
        var batch = batch(id).orElseThrow(() -> new NotFound("import", id));
        jdbc.update("insert ignore into import_source (tenant, namespace) values (?, ?)", tenant(), batch.source());
        jdbc.queryForList(
                "select namespace from import_source where tenant = ? and namespace = ? for update",
                String.class,
                tenant(),
                batch.source());
        return batch(id).orElseThrow(() -> new NotFound("import", id));
    }

    @Override
    public BatchCounts resolve(ImportBatchId id, Map<Domain, Map<String, Phrase>> refused) {
        try (var resolution = new Resolution(jdbc, tenant(), staged(id))) {
            refreshKeys();
            resolution.run(refused);
            resolution.report();
            var counts = resolution.counts();
            update(id, BatchState.STAGED, counts, null);
            return counts;
        }
    }

    @Override
    public BatchCounts apply(ImportBatchId id, Map<Domain, Map<String, Phrase>> refused) {
        var batch = staged(id);
        try (var resolution = new Resolution(jdbc, tenant(), batch)) {
            // the mark is taken first: whoever else writes facts waits, so what was compared stays true
            long mark = marks.next("import " + id);
            refreshKeys();
            resolution.run(refused);
            resolution.report();
            var counts = resolution.counts();
            Integer lines = jdbc.queryForObject(
                    "select coalesce(max(line), 0) from import_staged where tenant = ? and batch = ?",
                    Integer.class,
                    tenant(),
                    id.value());
            int most = (lines == null ? 0 : lines) + 1;
            var application = new Application(jdbc, tenant(), batch);
            application.newEntrants(ids.take("entrant", most));
            application.members();
            application.revisions(ids.take("participation", most), mark);
            if (batch.replace()) {
                application.withdraw(mark);
            }
            if (batch.policy() != IdentityPolicy.EXTERNAL_ID) {
                application.doubts(ids.take("doubtful_match", most));
            }
            update(id, BatchState.APPLIED, counts, mark);
            forget(id);
            return counts;
        }
    }

    /** Folded facts follow the people, who may have been edited since they were imported. */
    private void refreshKeys() {
        jdbc.update("""
                delete k from participant_key k join participant p on p.tenant = k.tenant and p.id = k.entrant
                where k.tenant = ? and k.revision <> p.revision""", tenant());
        var fingerprint = new StagedLine();
        var missing = jdbc.query(
                """
                select p.id, p.revision, p.birth_year, p.graduation_year, q.last_name, q.first_name, q.patronymic,
                       q.birth_date, q.school
                from participant p join participant_person q on q.tenant = p.tenant and q.participant = p.id
                left join participant_key k on k.tenant = p.tenant and k.entrant = p.id
                where p.tenant = ? and k.entrant is null and q.last_name <> ''""",
                (row, _) -> new Object[] {
                    tenant(),
                    row.getLong("id"),
                    row.getInt("revision"),
                    fingerprint.key(EntrantKey.fold(new PersonName(
                                    row.getString("last_name"),
                                    row.getString("first_name"),
                                    row.getString("patronymic"))
                            .full())),
                    row.getDate("birth_date"),
                    row.getInt("birth_year"),
                    row.getInt("graduation_year"),
                    row.getString("school").isEmpty()
                            ? null
                            : fingerprint.key(EntrantKey.school(row.getString("school")))
                },
                tenant());
        jdbc.batchUpdate("""
                insert into participant_key
                    (tenant, entrant, revision, name_key, birth_date, birth_year, graduation_year, school_key)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", missing);
    }

    @Override
    public Undoing undo(ImportBatchId id) {
        var batch = batch(id).orElseThrow(() -> new NotFound("import", id));
        if (batch.state() != BatchState.APPLIED) {
            return new Undoing.NothingToUndo(batch.state());
        }
        long mark = marks.next("undo of import " + id);
        var undone = new Undo(jdbc, tenant(), id.value()).run(mark);
        jdbc.update(
                "delete from doubtful_match where tenant = ? and batch = ? and decision is null", tenant(), id.value());
        update(id, BatchState.UNDONE, batch.counts(), mark);
        return undone;
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
                "select * from import_batch where tenant = ? and season = ? order by id desc limit ? offset ?",
                (row, _) -> batch(row),
                tenant(),
                season.value(),
                limit,
                offset);
    }

    @Override
    public int countBatches(SeasonId season) {
        return count("select count(*) from import_batch where tenant = ? and season = ?", tenant(), season.value());
    }

    @Override
    public Optional<ImportBatch> batch(ImportBatchId id) {
        return jdbc
                .query(
                        "select * from import_batch where tenant = ? and id = ?",
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
        var left = jdbc.queryForList(
                "select distinct s.batch from import_staged s join import_batch b on b.tenant = s.tenant and b.id = s.batch"
                        + " where s.tenant = ? and b.at < ?",
                Long.class,
                tenant(),
                Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(7))));
        left.forEach(batch -> abandon(new ImportBatchId(batch)));
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

    private void forget(ImportBatchId id) {
        int deleted;
        do {
            deleted = jdbc.update(
                    "delete from import_staged where tenant = ? and batch = ? limit 50000", tenant(), id.value());
        } while (deleted == 50_000);
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

    private StagedBatch staged(ImportBatchId id) {
        var found = jdbc.query(
                "select * from import_batch where tenant = ? and id = ?",
                (row, _) -> {
                    var state = BatchState.valueOf(row.getString("state"));
                    if (state != BatchState.STAGED) {
                        throw Refused.because("importState", id.value(), state.name());
                    }
                    return new StagedBatch(
                            row.getLong("id"),
                            row.getLong("season"),
                            row.getString("source"),
                            IdentityPolicy.valueOf(row.getString("policy")),
                            row.getBoolean("replaces"));
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
