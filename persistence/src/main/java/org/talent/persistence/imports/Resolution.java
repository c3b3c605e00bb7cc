package org.talent.persistence.imports;

import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.RowFate;

/**
 * One batch matched and compared, in temporary tables of the transaction's own connection: who every row is, and
 * whether its result is new, changed or known. Writes nothing that outlives the connection.
 */
final class Resolution implements AutoCloseable {

    static final int NEW = 1;
    static final int CHANGED = 2;
    static final int UNCHANGED = 3;

    private static final String[] TABLES = {
        "batch_event",
        "batch_refused",
        "batch_entrant",
        "batch_result",
        "batch_claim",
        "batch_claimed",
        "batch_doubt",
        "batch_touched",
        "batch_absent",
        "batch_team",
        "batch_known"
    };

    /** Keys of {@code reasons.properties}. */
    static final String WHY = """
            case d.why when 1 then 'doubt.factsAgree' when 2 then 'doubt.severalRows' when 3 then 'doubt.severalPeople'
                       when 4 then 'doubt.sameName' else 'doubt.twiceInFile' end""";

    private final JdbcTemplate jdbc;
    private final int tenant;
    private final StagedBatch batch;
    private boolean refusesNames;

    Resolution(JdbcTemplate jdbc, int tenant, StagedBatch batch) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.batch = batch;
    }

    void run(Map<Domain, Map<String, Phrase>> refused) {
        close();
        events();
        refusals(refused);
        results();
        entrants();
        if (batch.policy() != IdentityPolicy.EXTERNAL_ID) {
            claims();
            doubts();
        }
        absent();
    }

    private void events() {
        jdbc.execute("""
                create temporary table batch_event (
                    code varchar(120) character set utf8mb4 collate utf8mb4_bin not null primary key,
                    event bigint not null, ends date not null) engine = InnoDB""");
        jdbc.update("""
                insert into batch_event (code, event, ends)
                select code, id, ends from event where tenant = ? and season = ?""", tenant, batch.season());
    }

    private void refusals(Map<Domain, Map<String, Phrase>> refused) {
        jdbc.execute("""
                create temporary table batch_refused (
                    name varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
                    domain varchar(20) not null,
                    reason varchar(500) character set utf8mb4 collate utf8mb4_bin not null,
                    primary key (domain, name)) engine = InnoDB""");
        refused.forEach((domain, reasons) -> reasons.forEach((name, reason) -> {
            jdbc.update(
                    "insert into batch_refused (domain, name, reason) values (?, ?, ?)",
                    domain.name(),
                    name,
                    reason.text());
            refusesNames = true;
        }));
    }

    /** Which staged lines may be taken at all; {@code s} is the staged line, {@code e} its event. */
    private String acceptable() {
        return !refusesNames ? "" : """
                 and not exists (select 1 from batch_refused f where f.domain = 'ROLE' and f.name = s.role)
                 and not exists (select 1 from batch_refused f where f.domain = 'OUTCOME' and f.name = s.outcome)
                 and not exists (select 1 from batch_refused f where f.domain = 'REGION' and f.name = s.region)
                """;
    }

    private void results() {
        jdbc.execute("""
                create temporary table batch_result (
                    result_key binary(16) not null primary key,
                    line int not null,
                    kind char(1) character set ascii not null,
                    entrant_key binary(16) not null,
                    team_key binary(16) null,
                    event bigint not null,
                    ends date not null,
                    participation bigint null,
                    old_batch bigint null,
                    old_mark bigint null,
                    old_content binary(16) null,
                    fate tinyint not null) engine = InnoDB""");
        var insert = """
                insert into batch_result
                select s.result_key, s.line, s.kind, s.entrant_key, s.team_key, e.event, e.ends, r.participation, r.batch,
                       r.mark, r.content,
                       case when r.content is null then 1 when r.content <> s.content then 2 else 3 end
                from import_staged s
                join batch_event e on e.code = s.event_code
                left join import_result r on r.tenant = ? and r.event = e.event and r.result_key = s.result_key
                where s.tenant = ? and s.batch = ? and s.rejected is null and s.kind %s
                """;
        for (var kinds : new String[] {"in ('P', 'T')", "= 'I'"}) {
            jdbc.update(
                    insert.formatted(kinds) + acceptable()
                            + " order by s.line on duplicate key update batch_result.fate = batch_result.fate",
                    tenant,
                    tenant,
                    batch.id());
        }
    }

    private void entrants() {
        jdbc.execute("""
                create temporary table batch_entrant (
                    entrant_key binary(16) not null primary key,
                    line int not null,
                    kind char(1) character set ascii not null,
                    entrant bigint null,
                    how tinyint not null,
                    external_id varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
                    name_key binary(16) null,
                    birth_date date null,
                    birth_year smallint null,
                    graduation_year smallint null,
                    school_key binary(16) null,
                    key (name_key)) engine = InnoDB""");
        jdbc.update("""
                insert into batch_entrant
                select s.entrant_key, s.line, if(s.kind = 'P', 'P', 'T'), coalesce(x.entrant, n.entrant),
                       if(x.entrant is null and n.entrant is null, 0, 1), s.external_id, s.name_key, s.birth_date,
                       s.birth_year, s.graduation_year, s.school_key
                from batch_result b
                join import_staged s on s.tenant = ? and s.batch = ? and s.line = b.line
                left join external_id x on x.tenant = ? and s.external_id <> ''
                     and x.source = if(s.kind = 'P', ?, ?) and x.external_id = s.external_id
                left join import_entrant n on n.tenant = ? and n.entrant_key = s.entrant_key
                order by b.line
                on duplicate key update batch_entrant.line = least(batch_entrant.line, values(line))""", tenant, batch.id(), tenant, batch.source(), batch.teamSource(), tenant);
    }

    /** People known by facts: a claim counts where exactly one person fits and nobody else in the batch claims them. */
    private void claims() {
        jdbc.execute("""
                create temporary table batch_claim (
                    entrant_key binary(16) not null primary key,
                    entrant bigint not null,
                    fits int not null,
                    born tinyint not null) engine = InnoDB""");
        jdbc.update("""
                insert into batch_claim
                select b.entrant_key, min(coalesce(p.merged_into, k.entrant)),
                       count(distinct coalesce(p.merged_into, k.entrant)), max(b.birth_date is not null and k.birth_date = b.birth_date)
                from batch_entrant b
                join participant_key k on k.tenant = ? and k.name_key = b.name_key
                     and (k.birth_date = b.birth_date
                          or k.school_key = b.school_key
                             and (b.birth_year > 0 and k.birth_year = b.birth_year
                                  or b.graduation_year > 0 and k.graduation_year = b.graduation_year))
                     and %s
                join participant p on p.tenant = ? and p.id = k.entrant
                left join external_id x on x.tenant = ? and x.entrant = k.entrant and x.source = ?
                where b.kind = 'P' and b.entrant is null and (x.entrant is null or b.external_id = '')
                group by b.entrant_key""".formatted(AGREES), tenant, tenant, tenant, batch.source());
        jdbc.execute("""
                create temporary table batch_claimed (
                    entrant bigint not null primary key, claims int not null) engine = InnoDB""");
        jdbc.update("""
                insert into batch_claimed (entrant, claims)
                select entrant, count(*) from batch_claim where fits = 1 group by entrant""");
        jdbc.update("""
                insert into batch_claimed (entrant, claims)
                select b.entrant, 1 from batch_entrant b where b.kind = 'P' and b.entrant is not null
                on duplicate key update claims = batch_claimed.claims + 1""");
        if (batch.policy() == IdentityPolicy.NAME_AND_FACTS) {
            jdbc.update("""
                    update batch_entrant b
                    join batch_claim c on c.entrant_key = b.entrant_key
                    join batch_claimed d on d.entrant = c.entrant
                    set b.entrant = c.entrant, b.how = 2
                    where c.fits = 1 and d.claims = 1""");
        }
    }

    /** Whether the known facts of two people contradict each other nowhere; {@code b} is the row's, {@code k} the other's. */
    private static final String AGREES = """
            not coalesce(k.birth_date <> b.birth_date, false)
             and not (k.birth_year > 0 and b.birth_year > 0 and k.birth_year <> b.birth_year)
             and not (k.graduation_year > 0 and b.graduation_year > 0 and k.graduation_year <> b.graduation_year)
            """;

    private void doubts() {
        jdbc.execute("""
                create temporary table batch_doubt (
                    entrant_key binary(16) not null primary key,
                    older bigint null,
                    older_key binary(16) null,
                    older_line int null,
                    why tinyint not null) engine = InnoDB""");
        jdbc.update("""
                insert into batch_doubt (entrant_key, older, why)
                select b.entrant_key, min(coalesce(c.entrant, p.merged_into, k.entrant)),
                       case when max(c.fits) = 1 and max(d.claims) = 1 then 1 when max(c.fits) = 1 then 2
                            when max(c.fits) > 1 then 3 else 4 end
                from batch_entrant b
                join participant_key k on k.tenant = ? and k.name_key = b.name_key and %s
                join participant p on p.tenant = ? and p.id = k.entrant
                left join external_id x on x.tenant = ? and x.entrant = k.entrant and x.source = ?
                left join batch_claim c on c.entrant_key = b.entrant_key
                left join batch_claimed d on d.entrant = c.entrant
                where b.kind = 'P' and b.entrant is null and (x.entrant is null or b.external_id = '')
                group by b.entrant_key""".formatted(AGREES), tenant, tenant, tenant, batch.source());
        // Namesakes within the batch: the first of each name is the one the others may turn out to be.
        jdbc.update("""
                insert into batch_doubt (entrant_key, older_key, older_line, why)
                select entrant_key, first_key, first_line, 5
                from (select entrant_key, external_id, birth_date, birth_year, graduation_year,
                             first_value(entrant_key) over by_name as first_key,
                             first_value(line) over by_name as first_line,
                             first_value(external_id) over by_name as first_id,
                             first_value(birth_date) over by_name as first_date,
                             first_value(birth_year) over by_name as first_birth_year,
                             first_value(graduation_year) over by_name as first_graduation_year
                      from batch_entrant
                      where kind = 'P' and entrant is null and name_key is not null
                      window by_name as (partition by name_key order by line)) n
                where entrant_key <> first_key and (external_id = '' or first_id = '')
                  and not coalesce(birth_date <> first_date, false)
                  and not (birth_year > 0 and first_birth_year > 0 and birth_year <> first_birth_year)
                  and not (graduation_year > 0 and first_graduation_year > 0
                           and graduation_year <> first_graduation_year)
                on duplicate key update batch_doubt.why = batch_doubt.why""");
    }

    /** Results of earlier files of this source, in the events this file speaks of, that it does not name. */
    private void absent() {
        jdbc.execute("""
                create temporary table batch_touched (event bigint not null primary key) engine = InnoDB""");
        jdbc.update("insert into batch_touched select distinct event from batch_result");
        jdbc.execute("""
                create temporary table batch_absent (
                    result_key binary(16) not null primary key,
                    event bigint not null,
                    participation bigint not null,
                    batch bigint not null,
                    mark bigint not null,
                    content binary(16) not null) engine = InnoDB""");
        jdbc.update("""
                insert into batch_absent
                select r.result_key, r.event, r.participation, r.batch, r.mark, r.content
                from batch_touched t
                join import_result r on r.tenant = ? and r.event = t.event
                left join batch_result b on b.result_key = r.result_key
                where r.source = ? and r.content is not null and b.result_key is null""", tenant, batch.source());
    }

    /** Keeps the rows that need a look, with the reason; what was kept of an earlier look goes. */
    void report() {
        jdbc.update("delete from import_row where tenant = ? and batch = ?", tenant, batch.id());
        keep(RowFate.REJECTED, "s.rejected", "import_staged s", "s.rejected is not null");
        keep(
                RowFate.REJECTED,
                "concat('unknownEvent', char(9), '=', replace(replace(s.event_code, char(92), repeat(char(92), 2)), char(9), ' '))",
                "import_staged s left join batch_event e on e.code = s.event_code",
                "s.rejected is null and s.kind <> 'I' and e.code is null");
        if (refusesNames) {
            keep(RowFate.REJECTED, "min(f.reason)", """
                    import_staged s join batch_event e on e.code = s.event_code
                    join batch_refused f on f.name = case f.domain when 'ROLE' then s.role when 'OUTCOME' then s.outcome
                                                     else s.region end""", "s.rejected is null and s.kind <> 'I' group by s.line");
        }
        keep(
                RowFate.REJECTED,
                "concat('twice', char(9), '#', d.number)",
                """
                import_staged s join batch_event e on e.code = s.event_code
                join batch_result b on b.result_key = s.result_key
                join import_staged d on d.tenant = s.tenant and d.batch = s.batch and d.line = b.line""",
                "s.rejected is null and s.kind <> 'I' and b.line <> s.line" + acceptable());
        keep(
                RowFate.CHANGED,
                "''",
                "batch_result b join import_staged s on s.line = b.line",
                "b.fate = 2 and b.kind <> 'I'");
        if (batch.policy() != IdentityPolicy.EXTERNAL_ID) {
            keep(RowFate.DOUBTFUL, WHY, """
                    batch_doubt d join batch_entrant n on n.entrant_key = d.entrant_key
                    join import_staged s on s.line = n.line""", "1 = 1");
        }
    }

    private void keep(RowFate fate, String reason, String from, String where) {
        jdbc.update("""
                insert into import_row (tenant, batch, line, fate, number, file, raw, reason)
                select s.tenant, s.batch, s.line, ?, s.number, s.file, s.raw, %s
                from %s where s.tenant = ? and s.batch = ? and %s
                on duplicate key update import_row.fate = import_row.fate""".formatted(reason, from, where), fate.name(), tenant, batch.id());
    }

    BatchCounts counts() {
        return new BatchCounts(
                count("select count(distinct file, number) from import_staged where tenant = ? and batch = ?", true),
                count("select count(*) from batch_entrant where kind = 'P' and entrant is null", false),
                count("select count(*) from batch_entrant where kind = 'P' and entrant is not null", false),
                count("select count(*) from batch_entrant where kind = 'T' and entrant is null", false),
                count("select count(*) from batch_entrant where kind = 'T' and entrant is not null", false),
                batch.policy() == IdentityPolicy.EXTERNAL_ID ? 0 : count("select count(*) from batch_doubt", false),
                count("select count(*) from batch_result where fate = 1", false),
                count("select count(*) from batch_result where fate = 2", false),
                count("select count(*) from batch_result where fate = 3", false),
                count("select count(*) from batch_absent", false),
                batch.replace() ? count("select count(*) from batch_absent", false) : 0,
                count("select count(*) from import_row where tenant = ? and batch = ? and fate = 'REJECTED'", true));
    }

    private long count(String sql, boolean ofBatch) {
        Long count = ofBatch
                ? jdbc.queryForObject(sql, Long.class, tenant, batch.id())
                : jdbc.queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }

    @Override
    public void close() {
        for (var table : TABLES) {
            jdbc.execute("drop temporary table if exists " + table);
        }
    }
}
