package org.talent.persistence.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.RowFate;

/**
 * One batch matched and compared, in temporary tables of the transaction's own connection: who every row is, and
 * whether its result is new, changed or known. Closing it drops the tables: the next user of the connection may belong
 * to another tenant. A temporary table stands at most once in a statement, for MySQL opens it only once.
 */
final class Resolution implements AutoCloseable {

    private static final int NEW = 1;
    private static final int CHANGED = 2;
    private static final int UNCHANGED = 3;

    private static final String TABLES =
            "batch_name_event, batch_name_role, batch_name_outcome, batch_name_region, batch_used, batch_entrant, batch_claim, batch_claimed, batch_doubt, batch_result,"
                    + " batch_touched, batch_absent, batch_told, batch_team";

    /** Keys of {@code reasons.properties}. */
    static final String WHY = """
            case d.why when 1 then 'doubt.factsAgree' when 2 then 'doubt.severalRows' when 3 then 'doubt.severalPeople'
                       when 4 then 'doubt.sameName' else 'doubt.twiceInFile' end""";

    /** Whether what is known of two people contradicts itself nowhere; {@code e} is the row's, {@code p} and {@code q} the other's. */
    private static final String AGREES = """
            not coalesce(q.birth_date <> e.birth_date, false)
             and not (p.birth_year > 0 and e.birth_year > 0 and p.birth_year <> e.birth_year)
             and not (p.graduation_year > 0 and e.graduation_year > 0 and p.graduation_year <> e.graduation_year)
            """;

    /** Whether they are enough to say that both are one. */
    private static final String FITS = """
            (coalesce(q.birth_date = e.birth_date, false)
              or coalesce(q.school_key = e.school_key, false)
                 and (e.birth_year > 0 and p.birth_year = e.birth_year
                      or e.graduation_year > 0 and p.graduation_year = e.graduation_year))
            """;

    private static final String EVENT = "join batch_name_event e on e.number = s.event";

    private static final String NAMES = """
            join batch_name_role r on r.number = s.role
            left join batch_name_outcome o on o.number = s.outcome
            left join batch_name_region g on g.number = s.region
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final StagedBatch batch;
    private final Map<String, Object> parameters;
    private final Map<Integer, Long> fates = new HashMap<>();
    private boolean refuses;
    private boolean hasTwice;
    private boolean hasAbsent;
    private boolean hasClaims;
    private boolean hasDoubts;

    Resolution(NamedParameterJdbcTemplate jdbc, StagedBatch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.parameters = batch.parameters();
    }

    void run(Map<Domain, Map<String, Phrase>> refused) {
        close();
        names(refused);
        entrants();
        if (batch.policy() != IdentityPolicy.EXTERNAL_ID) {
            claims();
            doubts();
        }
        results();
        absent();
    }

    /** What the season calls the events, roles, outcomes and regions; and which of them keep their rows back. */
    private void names(Map<Domain, Map<String, Phrase>> refused) {
        update("""
                update import_staged_name n
                left join event e on e.tenant = n.tenant and e.season = :season and e.code = n.name
                set n.code = e.id, n.ends = e.ends, n.reason = null
                where n.tenant = :tenant and n.batch = :batch and n.domain = 'EVENT'""");
        update("""
                update import_staged_name n
                left join season_name s on s.tenant = n.tenant and s.season = :season and s.domain = n.domain
                     and s.name = n.name
                set n.code = s.code, n.reason = null
                where n.tenant = :tenant and n.batch = :batch and n.domain in ('ROLE', 'OUTCOME', 'REGION')""");
        jdbc.queryForList("""
                select name from import_staged_name
                where tenant = :tenant and batch = :batch and domain = 'EVENT' and code is null""", parameters, String.class)
                .forEach(event -> refuse("EVENT", event, Phrase.of("unknownEvent", event)));
        refused.forEach((domain, reasons) -> reasons.forEach((name, reason) -> refuse(domain.name(), name, reason)));
        // every line looks its names up: a few hundred rows, kept where that costs least
        for (var domain : List.of("EVENT", "ROLE", "OUTCOME", "REGION")) {
            var table = "batch_name_" + domain.toLowerCase(Locale.ROOT);
            execute("create temporary table " + table + """
                     (number int not null primary key, code bigint null, ends date null, refused boolean not null)
                    engine = Memory""");
            parameters.put("domain", domain);
            update("insert into " + table + """
                     select number, code, ends, reason is not null from import_staged_name
                    where tenant = :tenant and batch = :batch and domain = :domain""");
        }
    }

    private void refuse(String domain, String name, Phrase reason) {
        refuses = true;
        parameters.put("domain", domain);
        parameters.put("name", name);
        parameters.put("reason", reason.text());
        update("""
                update import_staged_name set reason = :reason
                where tenant = :tenant and batch = :batch and domain = :domain and name = :name""");
    }

    /** Staged lines {@code s} that may be taken, with their event {@code e}; more joins may follow before the condition. */
    private String taken() {
        return EVENT + " and not e.refused\n" + (refuses ? NAMES : "");
    }

    private String ofBatch() {
        return " where s.tenant = :tenant and s.batch = :batch and s.kind <> 'X'"
                + (refuses ? " and not (r.refused or coalesce(o.refused, false) or coalesce(g.refused, false))" : "");
    }

    private void entrants() {
        execute("""
                create temporary table batch_entrant (
                    number int not null primary key,
                    kind char(1) character set ascii not null,
                    entrant bigint not null,
                    first tinyint not null,
                    how tinyint not null,
                    telling tinyint not null) engine = InnoDB""");
        var most = one("select max(number) from import_staged_entrant where tenant = :tenant and batch = :batch");
        // a key has two numbers only where there were more entrants than are remembered
        var first = most > NumberedKeys.MOST ? "min(e.number) over (partition by e.entrant_key)" : "e.number";
        update("""
                insert into batch_entrant
                select e.number, e.kind, coalesce(x.entrant, n.entrant, :provisional + %1$s), %1$s = e.number,
                       if(x.entrant is null and n.entrant is null, 0, 1),
                       case when coalesce(x.told, n.told) is null then 2
                            when coalesce(x.told, n.told) = e.told then 0 else 1 end
                from import_staged_entrant e
                left join external_id x on x.tenant = e.tenant and x.source = if(e.kind = 'P', :source, :teamSource)
                     and x.external_id = e.external_id and e.external_id <> ''
                left join import_entrant n on n.tenant = e.tenant and n.entrant_key = e.entrant_key
                     and e.external_id = ''
                where e.tenant = :tenant and e.batch = :batch""".formatted(first));
        if (refuses) {
            execute("create temporary table batch_used (number int not null primary key) engine = InnoDB");
            for (var column : List.of("s.entrant", "s.team")) {
                update("insert ignore into batch_used select " + column + " from import_staged s " + taken() + ofBatch()
                        + " and " + column + " is not null");
            }
            update("""
                    delete n from batch_entrant n left join batch_used u on u.number = n.number
                    where u.number is null""");
        }
    }

    /** People known by facts: a claim counts where exactly one person fits and nobody else in the batch claims them. */
    private void claims() {
        execute("""
                create temporary table batch_claim (
                    number int not null primary key,
                    entrant bigint null,
                    survivor bigint null,
                    fits int not null,
                    older bigint not null) engine = InnoDB""");
        hasClaims = update("""
                insert into batch_claim
                select c.number, coalesce(min(if(c.fits and c.entrant = c.survivor, c.entrant, null)),
                                          min(if(c.fits, c.entrant, null))),
                       min(if(c.fits, c.survivor, null)), count(distinct if(c.fits, c.survivor, null)), min(c.survivor)
                from (select n.number, p.id as entrant, coalesce(p.merged_into, p.id) as survivor, %s as fits
                      from batch_entrant n
                      join import_staged_entrant e on e.tenant = :tenant and e.batch = :batch and e.number = n.number
                      join participant_person q on q.tenant = e.tenant and q.name_key = e.name_key
                      join participant p on p.tenant = q.tenant and p.id = q.participant and not p.retired
                      left join external_id x on x.tenant = p.tenant and x.entrant = p.id and x.source = :source
                      where n.kind = 'P' and n.how = 0 and n.first
                        and (x.entrant is null or e.external_id = '') and %s) c
                group by c.number""".formatted(FITS, AGREES)) > 0;
        if (!hasClaims) {
            return;
        }
        execute("""
                create temporary table batch_claimed (
                    survivor bigint not null primary key, claims int not null) engine = InnoDB""");
        update("insert into batch_claimed select survivor, count(*) from batch_claim where fits = 1 group by survivor");
        update("""
                insert into batch_claimed
                select coalesce(p.merged_into, p.id), 1
                from batch_entrant n join participant p on p.tenant = :tenant and p.id = n.entrant
                where n.kind = 'P' and n.how = 1
                on duplicate key update claims = batch_claimed.claims + 1""");
        if (batch.policy() == IdentityPolicy.NAME_AND_FACTS) {
            update("""
                    update batch_entrant n
                    join batch_claim c on c.number = n.number
                    join batch_claimed d on d.survivor = c.survivor
                    set n.entrant = c.entrant, n.how = 2, n.telling = 2
                    where c.fits = 1 and d.claims = 1""");
        }
    }

    private void doubts() {
        execute("""
                create temporary table batch_doubt (
                    number int not null primary key, older bigint not null, why tinyint not null) engine = InnoDB""");
        if (hasClaims) {
            update("""
                    insert into batch_doubt
                    select n.number, coalesce(c.survivor, c.older),
                           case when c.fits = 1 and d.claims = 1 then 1 when c.fits = 1 then 2 when c.fits > 1 then 3
                                else 4 end
                    from batch_entrant n
                    join batch_claim c on c.number = n.number
                    left join batch_claimed d on d.survivor = c.survivor
                    where n.how = 0""");
        }
        if (one("""
                select exists (select 1 from import_staged_entrant
                               where tenant = :tenant and batch = :batch and kind = 'P' and external_id = '')""") == 1) {
            namesakes();
        }
        hasDoubts = one("select exists (select 1 from batch_doubt)") == 1;
    }

    /** Within the batch: the first of each name is the one the others may turn out to be. */
    private void namesakes() {
        update("""
                insert ignore into batch_doubt
                select number, first_entrant, 5
                from (select n.number, n.entrant, e.external_id, e.birth_date, e.birth_year, e.graduation_year,
                             first_value(n.entrant) over by_name as first_entrant,
                             first_value(e.external_id) over by_name as first_id,
                             first_value(e.birth_date) over by_name as first_date,
                             first_value(e.birth_year) over by_name as first_birth_year,
                             first_value(e.graduation_year) over by_name as first_graduation_year
                      from batch_entrant n
                      join import_staged_entrant e on e.tenant = :tenant and e.batch = :batch and e.number = n.number
                      where n.kind = 'P' and n.how = 0 and n.first and e.name_key is not null
                      window by_name as (partition by e.name_key order by e.number)) m
                where entrant <> first_entrant and (external_id = '' or first_id = '')
                  and not coalesce(birth_date <> first_date, false)
                  and not (birth_year > 0 and first_birth_year > 0 and birth_year <> first_birth_year)
                  and not (graduation_year > 0 and first_graduation_year > 0
                           and graduation_year <> first_graduation_year)""");
    }

    /** One line for each entrant, event and attempt: a row of one's own before a place in the list of one's team. */
    private void results() {
        // how > 0: of people nobody knew there is nothing to look up, row by row
        execute("""
                create temporary table batch_result (
                    entrant bigint not null,
                    event bigint not null,
                    attempt int not null,
                    line int not null,
                    kind char(1) character set ascii not null,
                    participation bigint null,
                    old_mark bigint null,
                    fate tinyint not null,
                    primary key (entrant, event, attempt)) engine = InnoDB""");
        var insert = """
                insert ignore into batch_result
                select straight_join n.entrant, e.code, s.attempt, s.line, s.kind, p.id, p.from_mark,
                       case when p.id is null and w.content is null then 1
                            when coalesce(p.content, w.content) = s.content then 3
                            when p.id is null then 1 else 2 end
                from import_staged s
                """ + taken() + """
                join batch_entrant n on n.number = s.entrant
                left join participation p force index (primary)
                     on n.how > 0 and p.tenant = :tenant and p.season = :season and p.entrant = n.entrant
                     and p.event = e.code and p.attempt = s.attempt and p.source = :sourceId and p.to_mark = :open
                left join withdrawn_result w on n.how > 0 and w.tenant = :tenant and w.entrant = n.entrant
                     and w.event = e.code and w.attempt = s.attempt and w.source = :sourceId
                """ + ofBatch();
        long own = update(insert + " and s.kind in ('P', 'T') and s.listed = 0 order by s.line");
        if (batch.listedLines() > 0) {
            update(insert + " and s.listed = 1 order by s.line");
        }
        if (batch.impliedLines() > 0) {
            update(insert + " and s.kind = 'I' order by s.line");
        }
        long taken = !refuses
                ? batch.ownLines()
                : one("select count(*) from import_staged s " + taken() + ofBatch()
                        + " and s.kind in ('P', 'T') and s.listed = 0");
        hasTwice = taken > own;
        jdbc.query("select fate, count(*) from batch_result group by fate", parameters, row -> {
            fates.put(row.getInt(1), row.getLong(2));
        });
    }

    /**
     * Results of earlier files of this source, in the events this file speaks of, that it does not name. They go where the
     * file replaces the earlier ones, and where the row of their team is here and lists them no longer.
     */
    private void absent() {
        execute("create temporary table batch_touched (event bigint not null primary key) engine = InnoDB");
        update("insert into batch_touched select distinct event from batch_result");
        long open = one("""
                select count(*) from batch_touched t
                join participation p force index (participation_by_event)
                     on p.tenant = :tenant and p.season = :season and p.event = t.event
                     and p.source = :sourceId and p.to_mark = :open""");
        hasAbsent = open > one("select count(participation) from batch_result");
        if (!hasAbsent) {
            return;
        }
        execute("""
                create temporary table batch_absent (
                    participation bigint not null primary key,
                    entrant bigint not null,
                    event bigint not null,
                    attempt int not null,
                    team bigint null,
                    listed tinyint not null,
                    from_mark bigint not null,
                    goes tinyint not null) engine = InnoDB""");
        parameters.put("goes", batch.replace());
        update("""
                insert into batch_absent
                select p.id, p.entrant, p.event, p.attempt, p.team, p.listed, p.from_mark, :goes
                from batch_touched t
                join participation p force index (participation_by_event)
                     on p.tenant = :tenant and p.season = :season and p.event = t.event
                     and p.source = :sourceId and p.to_mark = :open
                left join batch_result b on b.entrant = p.entrant and b.event = p.event and b.attempt = p.attempt
                where b.entrant is null""");
        update("""
                update batch_absent a
                join batch_result b on b.entrant = a.team and b.event = a.event and b.attempt = a.attempt
                set a.goes = 1
                where a.listed = 1 and b.kind = 'T'""");
    }

    boolean hasAbsent() {
        return hasAbsent;
    }

    /** Keeps the rows that need a look, with the reason; what was kept of an earlier look goes. */
    void report() {
        update("delete from import_row where tenant = :tenant and batch = :batch");
        keep(RowFate.REJECTED, "s.rejected", "import_staged s", "s.kind = 'X'");
        if (refuses) {
            keep(RowFate.REJECTED, "n.reason", """
                    import_staged s
                    join import_staged_name n on n.tenant = s.tenant and n.batch = s.batch and n.reason is not null
                         and n.number = case n.domain when 'EVENT' then s.event when 'ROLE' then s.role
                                        when 'OUTCOME' then s.outcome when 'REGION' then s.region end""", "s.kind in ('P', 'T') and s.listed = 0");
        }
        if (hasTwice) {
            keep(
                    RowFate.REJECTED,
                    "concat('twice\\t#', d.number)",
                    "import_staged s " + taken() + """
                    join batch_entrant n on n.number = s.entrant
                    join batch_result b on b.entrant = n.entrant and b.event = e.code and b.attempt = s.attempt
                    join import_staged d on d.tenant = s.tenant and d.batch = s.batch and d.line = b.line""",
                    "s.kind in ('P', 'T') and s.listed = 0 and b.line <> s.line");
        }
        if (fates.containsKey(CHANGED)) {
            keep(
                    RowFate.CHANGED,
                    "''",
                    "batch_result b join import_staged s on s.tenant = :tenant and s.batch = :batch and s.line = b.line",
                    "b.fate = 2 and b.kind <> 'I' and s.listed = 0");
        }
        if (hasDoubts) {
            keep(RowFate.DOUBTFUL, WHY, """
                    batch_doubt d
                    join import_staged_entrant n on n.tenant = :tenant and n.batch = :batch and n.number = d.number
                    join import_staged s on s.tenant = n.tenant and s.batch = n.batch and s.line = n.line""", "true");
        }
    }

    private void keep(RowFate fate, String reason, String from, String where) {
        parameters.put("fate", fate.name());
        update("""
                insert into import_row (tenant, batch, line, fate, number, file, raw, reason)
                select s.tenant, s.batch, s.line, :fate, s.number, f.name, s.raw, %s
                from %s
                join import_staged_name f on f.tenant = s.tenant and f.batch = s.batch and f.domain = 'FILE'
                     and f.number = s.file
                where s.tenant = :tenant and s.batch = :batch and %s
                on duplicate key update import_row.fate = import_row.fate""".formatted(reason, from, where));
    }

    BatchCounts counts(long rows) {
        var entrants = new HashMap<String, Long>();
        jdbc.query(
                "select kind, entrant >= :provisional as fresh, count(distinct entrant) from batch_entrant group by 1, 2",
                parameters,
                row -> {
                    entrants.put(row.getString(1) + row.getInt(2), row.getLong(3));
                });
        return new BatchCounts(
                rows,
                entrants.getOrDefault("P1", 0L),
                entrants.getOrDefault("P0", 0L),
                entrants.getOrDefault("T1", 0L),
                entrants.getOrDefault("T0", 0L),
                hasDoubts ? one("select count(*) from batch_doubt") : 0,
                fates.getOrDefault(NEW, 0L),
                fates.getOrDefault(CHANGED, 0L),
                fates.getOrDefault(UNCHANGED, 0L),
                hasAbsent ? one("select count(*) from batch_absent") : 0,
                hasAbsent ? one("select count(*) from batch_absent where goes = 1") : 0,
                one("""
                        select count(*) from import_row
                        where tenant = :tenant and batch = :batch and fate = 'REJECTED'"""));
    }

    boolean hasDoubts() {
        return hasDoubts;
    }

    private int update(String sql) {
        return jdbc.update(sql, parameters);
    }

    private void execute(String sql) {
        jdbc.getJdbcOperations().execute(sql);
    }

    private long one(String sql) {
        Long found = jdbc.queryForObject(sql, parameters, Long.class);
        return found == null ? 0 : found;
    }

    @Override
    public void close() {
        execute("drop temporary table if exists " + TABLES);
    }
}
