package org.talent.persistence.imports;

import org.springframework.jdbc.core.JdbcTemplate;
import org.talent.tenants.imports.Undoing.Undone;

/**
 * Takes back what one batch did, as revisions under a new mark: earlier runs read what they read. A result that a later
 * batch or a hand changed since stays as it is.
 */
final class Undo {

    private static final long OPEN = Application.OPEN;

    private final JdbcTemplate jdbc;
    private final int tenant;
    private final long batch;

    Undo(JdbcTemplate jdbc, int tenant, long batch) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.batch = batch;
    }

    Undone run(long mark) {
        jdbc.execute("drop temporary table if exists batch_undo");
        jdbc.execute("""
                create temporary table batch_undo (
                    event bigint not null, result_key binary(16) not null, participation bigint not null,
                    past_mark bigint null, past_batch bigint null, past_content binary(16) null, kept tinyint not null,
                    primary key (event, result_key), key (participation)) engine = InnoDB""");
        jdbc.update("""
                insert into batch_undo
                select r.event, r.result_key, r.participation, p.mark, p.batch, p.content,
                       case when r.content is not null and o.from_mark = r.mark then 0
                            when r.content is null and o.id is null then 0 else 1 end
                from import_result r
                left join participation o on o.tenant = ? and o.id = r.participation and o.to_mark = ?
                left join import_result_past p on p.tenant = ? and p.event = r.event and p.result_key = r.result_key
                     and p.mark = (select max(q.mark) from import_result_past q
                                   where q.tenant = ? and q.event = r.event and q.result_key = r.result_key)
                where r.tenant = ? and r.batch = ?""", tenant, OPEN, tenant, tenant, tenant, batch);
        int closed = jdbc.update("""
                update participation p join batch_undo u on u.participation = p.id and u.kept = 0
                set p.to_mark = ?
                where p.tenant = ? and p.to_mark = ?""", mark, tenant, OPEN);
        int restored = jdbc.update("""
                insert into participation (tenant, id, from_mark, to_mark, entrant, event, role, score, place_from,
                       place_to, outcome, parts, full_parts, official, verified, struck_out, attempt, held_on, team,
                       team_size, batch)
                select p.tenant, p.id, ?, ?, p.entrant, p.event, p.role, p.score, p.place_from,
                       p.place_to, p.outcome, p.parts, p.full_parts, p.official, p.verified, p.struck_out, p.attempt,
                       p.held_on, p.team, p.team_size, u.past_batch
                from batch_undo u
                join participation p on p.tenant = ? and p.id = u.participation and p.from_mark = u.past_mark
                where u.kept = 0 and u.past_content is not null""", mark, OPEN, tenant);
        jdbc.update("""
                update import_result r join batch_undo u on u.event = r.event and u.result_key = r.result_key
                set r.content = u.past_content, r.batch = coalesce(u.past_batch, r.batch), r.mark = ?
                where r.tenant = ? and u.kept = 0""", mark, tenant);
        jdbc.update("""
                delete p from import_result_past p
                join batch_undo u on u.event = p.event and u.result_key = p.result_key and u.past_mark = p.mark
                where p.tenant = ? and u.kept = 0""", tenant);
        // what a later batch replaced is no longer there to go back to
        int later = jdbc.update("delete from import_result_past where tenant = ? and batch = ?", tenant, batch);
        Long kept = jdbc.queryForObject("select count(*) from batch_undo where kept = 1", Long.class);
        jdbc.execute("drop temporary table if exists batch_undo");
        return new Undone(closed - restored, restored, later + (kept == null ? 0 : kept));
    }
}
