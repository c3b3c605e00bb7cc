package org.talent.persistence.imports;

import java.util.Map;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.talent.tenants.imports.Undoing.Undone;

/**
 * Takes back what one batch did, as revisions under a new mark: earlier runs read what they read. What a later batch or a
 * hand changed since stays as it is. Whatever comes back is what stood before, undone batches passed over.
 */
final class Undo implements AutoCloseable {

    private static final String NOT_UNDONE = """
            %1$s.batch is null or %1$s.batch <> :batch and not exists (
                select 1 from import_batch i where i.tenant = :tenant and i.id = %1$s.batch and i.state = 'UNDONE')""";

    /** The results of a source in one event: an import is of one source and season, and no index names it. */
    private static final String OF_EVENT = """
            force index (participation_by_event)
                on p.tenant = e.tenant and p.season = e.season and p.event = e.id and p.source = :sourceId
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Map<String, Object> parameters;

    Undo(NamedParameterJdbcTemplate jdbc, StagedBatch batch, long mark) {
        this.jdbc = jdbc;
        this.parameters = batch.parameters();
        parameters.put("mark", mark);
        parameters.put("nothing", new byte[16]);
    }

    Undone run() {
        close();
        var undone = results();
        forgetWords();
        people();
        teams();
        update("delete from doubtful_match where tenant = :tenant and batch = :batch and decision is null");
        return undone;
    }

    private Undone results() {
        jdbc.getJdbcOperations().execute("""
                create temporary table batch_undo (
                    participation bigint not null primary key,
                    from_mark bigint null,
                    target bigint null) engine = InnoDB""");
        update("""
                insert into batch_undo
                select p.id, p.from_mark, p.follows from event e join participation p %s
                where e.tenant = :tenant and e.season = :season and p.batch = :batch and p.to_mark = :open""".formatted(OF_EVENT));
        update("""
                insert ignore into batch_undo
                select w.participation, null, w.from_mark
                from import_withdrawn w
                join participation p on p.tenant = w.tenant and p.id = w.participation and p.from_mark = w.from_mark
                left join participation o on o.tenant = p.tenant and o.season = p.season and o.entrant = p.entrant
                     and o.event = p.event and o.attempt = p.attempt and o.source = p.source and o.to_mark = :open
                where w.tenant = :tenant and w.batch = :batch and o.id is null""");
        while (update("""
                update batch_undo u
                join participation p on p.tenant = :tenant and p.id = u.participation and p.from_mark = u.target
                set u.target = p.follows
                where not (%s)""".formatted(NOT_UNDONE.formatted("p"))) > 0) {
            // one step further back
        }
        long kept = one("""
                        select count(distinct p.id) from event e join participation p %s
                        where e.tenant = :tenant and e.season = :season and p.batch = :batch""".formatted(OF_EVENT))
                + one("select count(*) from import_withdrawn where tenant = :tenant and batch = :batch")
                - one("select count(*) from batch_undo");
        long restored = one("select count(target) from batch_undo");
        update("""
                update batch_undo u
                join participation p on p.tenant = :tenant and p.id = u.participation and p.from_mark = u.from_mark
                set p.to_mark = :mark""");
        update("""
                insert into participation (tenant, season, entrant, id, from_mark, event, role, official, verified,
                       struck_out, score, place_from, place_to, outcome, full_parts, parts, penalty, last_success, attempt,
                       held_on, team, team_size, listed, source, content, batch, follows)
                select p.tenant, p.season, p.entrant, p.id, :mark, p.event, p.role, p.official, p.verified,
                       p.struck_out, p.score, p.place_from, p.place_to, p.outcome, p.full_parts, p.parts, p.penalty, p.last_success, p.attempt,
                       p.held_on, p.team, p.team_size, p.listed, p.source, p.content, p.batch, p.follows
                from batch_undo u
                join participation p on p.tenant = :tenant and p.id = u.participation and p.from_mark = u.target""");
        return new Undone(one("select count(*) from batch_undo where target is null"), restored, kept);
    }

    /** The source's word on those it changed counts as never heard: the same file again is heard again. */
    private void forgetWords() {
        for (var table : new String[] {"external_id", "import_entrant"}) {
            for (var kind : new String[] {"participant", "team"}) {
                update("""
                        update %s x join %s p on p.tenant = x.tenant and p.id = x.entrant
                        set x.told = :nothing
                        where p.tenant = :tenant and p.batch = :batch""".formatted(table, kind));
            }
        }
    }

    private void people() {
        jdbc.getJdbcOperations().execute("""
                create temporary table batch_unheard (
                    participant bigint not null primary key, target bigint not null) engine = InnoDB""");
        update("""
                insert into batch_unheard
                select p.id, x.from_mark
                from participant p
                join participant_past x on x.tenant = p.tenant and x.participant = p.id
                where p.tenant = :tenant and p.batch = :batch and (%s)
                  and x.from_mark = (select max(y.from_mark) from participant_past y
                                     where y.tenant = p.tenant and y.participant = p.id and (%s))""".formatted(NOT_UNDONE.formatted("x"), NOT_UNDONE.formatted("y")));
        update("""
                insert into participant_past (tenant, participant, from_mark, to_mark, batch, birth_year,
                       graduation_year, grade, region, identity, last_name, first_name, patronymic, birth_date, school,
                       city, name_key, school_key)
                select p.tenant, p.id, p.from_mark, :mark, p.batch, p.birth_year, p.graduation_year, p.grade, p.region,
                       p.identity, q.last_name, q.first_name, q.patronymic, q.birth_date, q.school, q.city,
                       q.name_key, q.school_key
                from batch_unheard u
                join participant p on p.tenant = :tenant and p.id = u.participant
                join participant_person q on q.tenant = p.tenant and q.participant = p.id""");
        update("""
                update batch_unheard u
                join participant p on p.tenant = :tenant and p.id = u.participant
                join participant_past x on x.tenant = p.tenant and x.participant = p.id and x.from_mark = u.target
                join participant_person q on q.tenant = p.tenant and q.participant = p.id
                set p.birth_year = x.birth_year, p.graduation_year = x.graduation_year, p.grade = x.grade,
                    p.region = x.region, p.identity = x.identity, p.from_mark = :mark, p.batch = x.batch,
                    p.revision = p.revision + 1, q.last_name = x.last_name, q.first_name = x.first_name,
                    q.patronymic = x.patronymic, q.birth_date = x.birth_date, q.school = x.school, q.city = x.city,
                    q.name_key = x.name_key, q.school_key = x.school_key""");
        update("""
                update participant p
                set p.retired = true
                where p.tenant = :tenant and p.batch = :batch and p.merged_into is null
                  and not exists (select 1 from entrant_merge m
                                  where m.tenant = p.tenant and m.survivor = p.id and m.to_mark = :open)
                  and not exists (select 1 from season z
                                  join participation o on o.tenant = z.tenant and o.season = z.id and o.entrant = p.id
                                       and o.to_mark = :open
                                  where z.tenant = p.tenant)""");
    }

    private void teams() {
        update("""
                update team t
                join team_past x on x.tenant = t.tenant and x.team = t.id
                set t.title = x.title, t.organisation = x.organisation, t.batch = x.batch, t.revision = t.revision + 1
                where t.tenant = :tenant and t.batch = :batch
                  and x.mark = (select max(y.mark) from team_past y
                                where y.tenant = t.tenant and y.team = t.id and (%s))""".formatted(NOT_UNDONE.formatted("y")));
        update("""
                delete m from batch_undo u
                join participation p on p.tenant = :tenant and p.id = u.participation and p.from_mark = u.from_mark
                join team_member m on m.tenant = p.tenant and m.team = p.team and m.participant = p.entrant
                where not exists (select 1 from participation o
                                  where o.tenant = p.tenant and o.season = p.season and o.entrant = p.entrant
                                    and o.team = p.team and o.to_mark = :open)""");
        update("""
                insert into team_member (tenant, team, participant)
                select p.tenant, p.team, p.entrant
                from batch_undo u
                join participation p on p.tenant = :tenant and p.id = u.participation and p.from_mark = :mark
                where p.team is not null
                on duplicate key update team_member.team = team_member.team""");
    }

    private int update(String sql) {
        return jdbc.update(sql, parameters);
    }

    private long one(String sql) {
        Long found = jdbc.queryForObject(sql, parameters, Long.class);
        return found == null ? 0 : found;
    }

    @Override
    public void close() {
        jdbc.getJdbcOperations().execute("drop temporary table if exists batch_undo, batch_unheard");
    }
}
