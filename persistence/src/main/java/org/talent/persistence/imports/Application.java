package org.talent.persistence.imports;

import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.talent.tenants.imports.BatchCounts;

/**
 * Writes what a {@link Resolution} found, in the caller's transaction: what the file says of known people, people and
 * teams nobody knew, then the revisions of results.
 */
final class Application {

    private static final String STAGED =
            "join import_staged_entrant e on e.tenant = :tenant and e.batch = :batch and e.number = n.number ";

    /**
     * What is known of a person after the file's word {@code e} on one thing: a source that said something else before is
     * heard again; its first word only fills what was not known.
     */
    private static final String HEARD = "if(%1$s and (n.telling = 1 or %2$s), %3$s, %4$s)";

    private static final String GRADE = fact("grade");
    private static final String BIRTH_YEAR = fact("birth_year");
    private static final String GRADUATION_YEAR = fact("graduation_year");
    private static final String REGION = HEARD.formatted("e.region <> ''", "p.region = ''", "e.region", "p.region");
    private static final String BIRTH_DATE =
            HEARD.formatted("e.birth_date is not null", "q.birth_date is null", "e.birth_date", "q.birth_date");
    private static final String CITY = HEARD.formatted("e.city <> ''", "q.city = ''", "e.city", "q.city");
    private static final String MOVES =
            HEARD.formatted("e.school <> ''", "q.school = ''", "coalesce(e.school <> q.school, true)", "false");
    private static final String RENAMES = HEARD.formatted(
            "e.last_name <> ''",
            "q.last_name = ''",
            "e.last_name <> q.last_name or e.first_name <> q.first_name or e.patronymic <> q.patronymic",
            "false");

    /** An import never makes anybody less sure of who somebody is. */
    private static final String IDENTITY =
            "if(%s > %s, e.identity, p.identity)".formatted(rank("e.identity"), rank("p.identity"));

    private final NamedParameterJdbcTemplate jdbc;
    private final StagedBatch batch;
    private final Map<String, Object> parameters;

    Application(NamedParameterJdbcTemplate jdbc, StagedBatch batch) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.parameters = batch.parameters();
    }

    private static String fact(String column) {
        return HEARD.formatted("e." + column + " <> 0", "p." + column + " = 0", "e." + column, "p." + column);
    }

    private static String rank(String identity) {
        return "field(%s, 'ANONYMOUS', 'SELF_DECLARED', 'EMAIL_CONFIRMED', 'MODERATOR_CHECKED', 'ESIA_CONFIRMED')"
                .formatted(identity);
    }

    /** The id of an entrant of the batch; new ones are numbered from {@code :people}. */
    private static String id(String entrant) {
        return "if(%1$s >= :provisional, :people + (%1$s - :provisional), %1$s)".formatted(entrant);
    }

    /** Known people of whom the file says something new; returns how many. */
    int told() {
        execute("""
                create temporary table batch_told (
                    participant bigint not null primary key,
                    number int not null,
                    renames tinyint not null,
                    moves tinyint not null,
                    key (number)) engine = InnoDB""");
        return update("""
                insert ignore into batch_told
                select p.id, n.number, %s, %s
                from batch_entrant n %s
                join participant p on p.tenant = :tenant and p.id = n.entrant
                join participant_person q on q.tenant = p.tenant and q.participant = p.id
                where n.kind = 'P' and n.how > 0 and n.telling > 0
                  and (p.retired or %s <> p.grade or %s <> p.birth_year or %s <> p.graduation_year
                       or %s <> p.region or %s <> p.identity or not (%s <=> q.birth_date)
                       or %s <> q.city or %s or %s)
                order by n.number""".formatted(
                        RENAMES,
                        MOVES,
                        STAGED,
                        GRADE,
                        BIRTH_YEAR,
                        GRADUATION_YEAR,
                        REGION,
                        IDENTITY,
                        BIRTH_DATE,
                        CITY,
                        RENAMES,
                        MOVES));
    }

    /** Steps that the counts say have nothing to write are left out: each would read the whole batch to find that out. */
    void run(BatchCounts counts, long mark, long people, long results) {
        parameters.put("mark", mark);
        parameters.put("people", people);
        parameters.put("results", results);
        facts();
        newEntrants(counts);
        if (batch.listedLines() + batch.impliedLines() > 0) {
            teams();
        }
        revisions(counts);
    }

    /** What was known so far is kept under its marks; an earlier run reads it there. */
    private void facts() {
        update("""
                insert into participant_past (tenant, participant, from_mark, to_mark, batch, birth_year,
                       graduation_year, grade, region, identity, last_name, first_name, patronymic, birth_date, school,
                       city, name_key, school_key)
                select p.tenant, p.id, p.from_mark, :mark, p.batch, p.birth_year, p.graduation_year, p.grade, p.region,
                       p.identity, q.last_name, q.first_name, q.patronymic, q.birth_date, q.school, q.city,
                       q.name_key, q.school_key
                from batch_told t
                join participant p on p.tenant = :tenant and p.id = t.participant
                join participant_person q on q.tenant = p.tenant and q.participant = p.id
                order by p.id""");
        update("""
                update batch_told t
                join batch_entrant n on n.number = t.number %s
                join participant p on p.tenant = :tenant and p.id = t.participant
                set p.grade = %s, p.birth_year = %s, p.graduation_year = %s, p.region = %s, p.identity = %s,
                    p.retired = false, p.from_mark = :mark, p.batch = :batch, p.revision = p.revision + 1""".formatted(STAGED, GRADE, BIRTH_YEAR, GRADUATION_YEAR, REGION, IDENTITY));
        update("""
                update batch_told t
                join batch_entrant n on n.number = t.number %s
                join participant_person q on q.tenant = :tenant and q.participant = t.participant
                set q.last_name = if(t.renames, e.last_name, q.last_name),
                    q.first_name = if(t.renames, e.first_name, q.first_name),
                    q.patronymic = if(t.renames, e.patronymic, q.patronymic),
                    q.name_key = if(t.renames, e.name_key, q.name_key),
                    q.school = if(t.moves, e.school, q.school),
                    q.school_key = if(t.moves, e.school_key, q.school_key),
                    q.city = %s, q.birth_date = %s""".formatted(STAGED, CITY, BIRTH_DATE));
        update("""
                insert into team_past (tenant, team, mark, batch, title, organisation)
                select t.tenant, t.id, :mark, t.batch, t.title, t.organisation
                from batch_entrant n %s
                join team t on t.tenant = :tenant and t.id = n.entrant
                where %s""".formatted(STAGED, RETITLED));
        update("""
                update batch_entrant n %s
                join team t on t.tenant = :tenant and t.id = n.entrant
                set t.title = if(e.title <> '', e.title, t.title), t.batch = :batch, t.revision = t.revision + 1,
                    t.organisation = if(e.organisation <> '', e.organisation, t.organisation)
                where %s""".formatted(STAGED, RETITLED));
        update("""
                update batch_entrant n %s
                join external_id x on x.tenant = :tenant and x.source = if(n.kind = 'P', :source, :teamSource)
                     and x.external_id = e.external_id
                set x.told = e.told
                where n.first and n.how = 1 and n.telling > 0 and e.external_id <> ''""".formatted(STAGED));
        update("""
                update batch_entrant n %s
                join import_entrant x on x.tenant = :tenant and x.entrant_key = e.entrant_key
                set x.told = e.told
                where n.first and n.how = 1 and n.telling > 0 and e.external_id = ''""".formatted(STAGED));
    }

    private static final String RETITLED = """
            n.first and n.kind = 'T' and n.how = 1 and n.telling = 1
            and (e.title <> '' and e.title <> t.title or e.organisation <> '' and e.organisation <> t.organisation)""";

    /** People and teams nobody knew, and the source's own word for those it met for the first time. */
    private void newEntrants(BatchCounts counts) {
        var entrant = id("n.entrant");
        var unknown = "from batch_entrant n " + STAGED + "where n.first and n.entrant >= :provisional and n.kind = '%s'"
                + " order by n.number";
        if (counts.newPeople() > 0) {
            update("""
                    insert into participant (tenant, id, revision, number, birth_year, graduation_year, grade, region,
                           identity, from_mark, batch)
                    select :tenant, %1$s, 0, %1$s, e.birth_year, e.graduation_year, e.grade, e.region, e.identity, :mark,
                           :batch
                    """.formatted(entrant) + unknown.formatted("P"));
            update("""
                    insert into participant_person (tenant, participant, last_name, first_name, patronymic, birth_date,
                           school, city, name_key, school_key)
                    select :tenant, %s, e.last_name, e.first_name, e.patronymic, e.birth_date, e.school, e.city,
                           e.name_key, e.school_key
                    """.formatted(entrant) + unknown.formatted("P"));
        }
        if (counts.newTeams() > 0) {
            update("""
                    insert into team (tenant, id, revision, title, organisation, batch)
                    select :tenant, %s, 0, e.title, e.organisation, :batch
                    """.formatted(entrant) + unknown.formatted("T"));
        }
        update("""
                insert into external_id (tenant, source, external_id, entrant, told)
                select :tenant, if(n.kind = 'P', :source, :teamSource), e.external_id, %s, e.told
                from batch_entrant n %s
                where n.first and n.how <> 1 and e.external_id <> ''
                order by n.number""".formatted(entrant, STAGED));
        update("""
                insert into import_entrant (tenant, entrant_key, entrant, told)
                select :tenant, e.entrant_key, %s, e.told
                from batch_entrant n %s
                where n.first and n.how <> 1 and e.external_id = ''""".formatted(entrant, STAGED));
    }

    private void teams() {
        execute(
                "create temporary table batch_team (number int not null primary key, team bigint not null) engine = InnoDB");
        update("insert into batch_team select number, entrant from batch_entrant where kind = 'T'");
        update("""
                insert into team_member (tenant, team, participant)
                select :tenant, %s, %s
                from import_staged s
                join batch_name_event e on e.number = s.event and not e.refused
                join batch_team t on t.number = s.team
                join batch_entrant n on n.number = s.entrant
                where s.tenant = :tenant and s.batch = :batch and s.kind = 'P'
                on duplicate key update team_member.team = team_member.team""".formatted(id("t.team"), id("n.entrant")));
    }

    /** Closes what changed and opens what is new or changed, in the order of the key that the batch is in already. */
    private void revisions(BatchCounts counts) {
        if (counts.changedResults() > 0) {
            update("""
                    update batch_result b
                    join participation p on p.tenant = :tenant and p.season = :season and p.entrant = b.entrant
                         and p.id = b.participation and p.from_mark = b.old_mark
                    set p.to_mark = :mark
                    where b.fate = 2""");
        }
        boolean hasTeams = batch.listedLines() + batch.impliedLines() > 0;
        update("""
                insert into participation (tenant, season, entrant, id, from_mark, event, role, official, verified,
                       struck_out, score, place_from, place_to, outcome, full_parts, parts, penalty, last_success, attempt,
                       held_on, team, team_size, listed, source, content, batch, follows)
                select straight_join :tenant, :season, %s, coalesce(b.participation, :results + b.line), :mark, b.event,
                       r.code, s.official, s.verified, s.struck_out, s.score, s.place_from, s.place_to, o.code,
                       s.full_parts, s.parts, s.penalty, s.last_success, s.attempt, coalesce(s.held_on, e.ends), %s, s.team_size, s.listed,
                       :sourceId, s.content, :batch, b.old_mark
                from batch_result b force index (primary)
                join import_staged s on s.tenant = :tenant and s.batch = :batch and s.line = b.line
                join batch_name_event e on e.number = s.event
                join batch_name_role r on r.number = s.role
                left join batch_name_outcome o on o.number = s.outcome
                %s
                where b.fate < 3
                order by b.entrant, b.event, b.attempt""".formatted(
                        id("b.entrant"),
                        hasTeams ? id("t.team") : "null",
                        hasTeams ? "left join batch_team t on t.number = s.team" : ""));
        update("""
                delete w from withdrawn_result w
                join batch_result b on b.entrant = w.entrant and b.event = w.event and b.attempt = w.attempt
                where w.tenant = :tenant and w.source = :sourceId and b.fate = 1""");
    }

    /** Takes out what the file lacks. */
    void withdraw() {
        update("""
                update batch_absent a
                join participation p on p.tenant = :tenant and p.id = a.participation and p.from_mark = a.from_mark
                set p.to_mark = :mark
                where a.goes = 1""");
        update("""
                insert into import_withdrawn (tenant, batch, participation, from_mark)
                select :tenant, :batch, participation, from_mark from batch_absent where goes = 1""");
        update("""
                delete m from team_member m
                join batch_absent a on a.team = m.team and a.entrant = m.participant
                where m.tenant = :tenant and a.goes = 1
                  and not exists (select 1 from participation p
                                  where p.tenant = :tenant and p.season = :season and p.entrant = m.participant
                                    and p.team = m.team and p.to_mark = :open)""");
    }

    /** Pairs that look alike wait for a person; a pair that was decided on or asked about before is left alone. */
    void doubts(long base) {
        parameters.put("doubts", base - 1);
        update("""
                insert into doubtful_match (tenant, id, newer, older, why, batch)
                select :tenant, :doubts + row_number() over (order by d.number), %1$s, %2$s, %3$s, :batch
                from batch_doubt d
                join batch_entrant n on n.number = d.number
                where %1$s <> %2$s
                on duplicate key update doubtful_match.batch = doubtful_match.batch""".formatted(id("n.entrant"), id("d.older"), Resolution.WHY));
    }

    private int update(String sql) {
        return jdbc.update(sql, parameters);
    }

    private void execute(String sql) {
        jdbc.getJdbcOperations().execute(sql);
    }
}
