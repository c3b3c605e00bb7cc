package org.talent.persistence.imports;

import org.springframework.jdbc.core.JdbcTemplate;

/** Writes what a {@link Resolution} found, in the caller's transaction: new entrants first, then revisions, then keys. */
final class Application {

    static final long OPEN = Long.MAX_VALUE;

    private final JdbcTemplate jdbc;
    private final int tenant;
    private final StagedBatch batch;

    Application(JdbcTemplate jdbc, int tenant, StagedBatch batch) {
        this.jdbc = jdbc;
        this.tenant = tenant;
        this.batch = batch;
    }

    /** People and teams nobody knew; numbered from {@code base} by the line that names them first. */
    void newEntrants(long base) {
        jdbc.update("update batch_entrant set entrant = ? + line, how = 3 where entrant is null", base);
        jdbc.update("""
                insert into participant (tenant, id, revision, number, birth_year, graduation_year, grade, region, identity)
                select ?, n.entrant, 0, n.entrant, s.birth_year, s.graduation_year, s.grade, s.region, s.identity
                from batch_entrant n
                join import_staged s on s.tenant = ? and s.batch = ? and s.line = n.line
                where n.how = 3 and n.kind = 'P'
                order by n.line""", tenant, tenant, batch.id());
        jdbc.update("""
                insert into participant_person
                    (tenant, participant, last_name, first_name, patronymic, birth_date, school, city)
                select ?, n.entrant, s.last_name, s.first_name, s.patronymic, s.birth_date, s.school, s.city
                from batch_entrant n
                join import_staged s on s.tenant = ? and s.batch = ? and s.line = n.line
                where n.how = 3 and n.kind = 'P'
                order by n.line""", tenant, tenant, batch.id());
        jdbc.update("""
                insert into participant_key
                    (tenant, entrant, revision, name_key, birth_date, birth_year, graduation_year, school_key)
                select ?, entrant, 0, name_key, birth_date, birth_year, graduation_year, school_key
                from batch_entrant where how = 3 and kind = 'P' and name_key is not null
                order by line""", tenant);
        jdbc.update("""
                insert into team (tenant, id, revision, title, organisation)
                select ?, n.entrant, 0, s.title, s.organisation
                from batch_entrant n
                join import_staged s on s.tenant = ? and s.batch = ? and s.line = n.line
                where n.how = 3 and n.kind = 'T'
                order by n.line""", tenant, tenant, batch.id());
        // Also for those matched by facts: from now on the source's own id says who they are.
        jdbc.update("""
                insert into external_id (tenant, source, external_id, entrant)
                select ?, if(kind = 'P', ?, ?), external_id, entrant
                from batch_entrant where how > 1 and external_id <> ''
                order by line""", tenant, batch.source(), batch.teamSource());
        jdbc.update("""
                insert into import_entrant (tenant, entrant_key, entrant)
                select ?, entrant_key, entrant
                from batch_entrant where how > 1 and external_id = ''""", tenant);
    }

    void members() {
        jdbc.execute("""
                create temporary table batch_team (
                    entrant_key binary(16) not null primary key, team bigint not null) engine = InnoDB""");
        jdbc.update("insert into batch_team select entrant_key, entrant from batch_entrant where kind = 'T'");
        jdbc.update("""
                insert into team_member (tenant, team, participant)
                select distinct ?, t.team, n.entrant
                from batch_result b
                join batch_entrant n on n.entrant_key = b.entrant_key
                join batch_team t on t.entrant_key = b.team_key
                where b.kind = 'P' and not exists (
                    select 1 from team_member m where m.tenant = ? and m.team = t.team and m.participant = n.entrant)""", tenant, tenant);
    }

    /** Closes what changed, opens what is new or changed, and remembers under which key it came. */
    void revisions(long base, long mark) {
        jdbc.update("""
                update participation p
                join batch_result b on b.participation = p.id
                set p.to_mark = ?
                where p.tenant = ? and p.to_mark = ? and b.fate <> 3""", mark, tenant, OPEN);
        jdbc.update("update batch_result set participation = ? + line where participation is null", base);
        jdbc.update(
                """
                insert into participation (tenant, id, from_mark, to_mark, entrant, event, role, score, place_from,
                       place_to, outcome, parts, full_parts, penalty, last_success, official, verified, struck_out, attempt, held_on, team,
                       team_size, batch)
                select ?, b.participation, ?, ?, n.entrant, b.event, r.code, s.score, s.place_from, s.place_to, o.code,
                       s.parts, coalesce(s.full_parts, 0), s.penalty, s.last_success, s.official, s.verified, s.struck_out, s.attempt,
                       coalesce(s.held_on, b.ends), t.team, s.team_size, ?
                from batch_result b
                join import_staged s on s.tenant = ? and s.batch = ? and s.line = b.line
                join batch_entrant n on n.entrant_key = b.entrant_key
                left join season_name r on r.tenant = ? and r.season = ? and r.domain = 'ROLE' and r.name = s.role
                left join season_name o on o.tenant = ? and o.season = ? and o.domain = 'OUTCOME' and o.name = s.outcome
                left join batch_team t on t.entrant_key = b.team_key
                where b.fate <> 3
                order by n.entrant""",
                tenant,
                mark,
                OPEN,
                batch.id(),
                tenant,
                batch.id(),
                tenant,
                batch.season(),
                tenant,
                batch.season());
        jdbc.update("""
                insert into import_result_past (tenant, event, result_key, mark, batch, content)
                select ?, event, result_key, old_mark, old_batch, old_content
                from batch_result where fate <> 3 and old_mark is not null""", tenant);
        jdbc.update("""
                insert into import_result (tenant, event, result_key, source, participation, batch, mark, content)
                select ?, b.event, b.result_key, ?, b.participation, ?, ?, s.content
                from batch_result b
                join import_staged s on s.tenant = ? and s.batch = ? and s.line = b.line
                where b.fate <> 3
                order by b.event, b.result_key
                on duplicate key update batch = values(batch), mark = values(mark), content = values(content)""", tenant, batch.source(), batch.id(), mark, tenant, batch.id());
    }

    /** Takes out what the file lacks. */
    void withdraw(long mark) {
        jdbc.update("""
                update participation p
                join batch_absent a on a.participation = p.id
                set p.to_mark = ?
                where p.tenant = ? and p.to_mark = ?""", mark, tenant, OPEN);
        jdbc.update("""
                insert into import_result_past (tenant, event, result_key, mark, batch, content)
                select ?, event, result_key, mark, batch, content from batch_absent""", tenant);
        jdbc.update("""
                update import_result r
                join batch_absent a on a.event = r.event and a.result_key = r.result_key
                set r.content = null, r.batch = ?, r.mark = ?
                where r.tenant = ?""", batch.id(), mark, tenant);
    }

    /** Pairs that look alike wait for a person; a pair that was decided on or asked about before is left alone. */
    void doubts(long base) {
        jdbc.update("""
                create temporary table batch_known (
                    entrant_key binary(16) not null primary key, entrant bigint not null) engine = InnoDB""");
        jdbc.update("insert into batch_known select entrant_key, entrant from batch_entrant where kind = 'P'");
        jdbc.update("""
                insert ignore into doubtful_match (tenant, id, newer, older, why, batch)
                select ?, ? + row_number() over (order by n.line), n.entrant, coalesce(d.older, f.entrant),
                       """ + Resolution.WHY + """
                       , ?
                from batch_doubt d
                join batch_entrant n on n.entrant_key = d.entrant_key
                left join batch_known f on f.entrant_key = d.older_key
                where coalesce(d.older, f.entrant) is not null and coalesce(d.older, f.entrant) <> n.entrant""", tenant, base, batch.id());
    }
}
