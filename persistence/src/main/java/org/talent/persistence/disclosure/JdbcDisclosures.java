package org.talent.persistence.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.rules.Points;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedResult;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedStanding;
import org.talent.tenants.disclosure.Disclosures;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participation.Result;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/**
 * Every statement about people starts from the consents that name the university in scope: whom they do not name is not
 * looked at, and what they do not grant is not selected, compared or sorted by.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class JdbcDisclosures implements Disclosures {

    /** People by the record that stands for them now, with what their consents in force grant together. */
    private static final String ALLOWED = """
            with allowed as (
                select coalesce(r.merged_into, r.id) as person, min(c.until) as last_day, %s
                from consent c
                join tenant u on u.id = c.recipient and u.kind = 'UNIVERSITY' and u.agreement_until >= :day
                join participant r on r.tenant = :owner and r.id = c.participant
                where c.tenant = :owner and c.recipient = :university and c.purpose = 'DISCLOSURE'
                  and c.given_on <= :day and c.until >= :day and (c.withdrawn_on is null or c.withdrawn_on > :day)
                group by coalesce(r.merged_into, r.id))
            """.formatted(AllowedPerson.grants("c.fields"));

    /** Best published place of those who show their standings. */
    private static final String PLACED = """
            , placed as (
                select s.entrant, min(s.place_from) as place
                from allowed a
                join published_run x on x.tenant = :owner
                join standing s on s.tenant = :owner and s.run = x.run and s.entrant = a.person
                join scoring_name t on t.tenant = :owner and t.run = s.run and t.domain = 'TRACK' and t.code = s.track
                where a.may_standings = 1 %s
                group by s.entrant)
            """;

    private static final String PEOPLE = """
            from allowed a
            join participant p on p.tenant = :owner and p.id = a.person
            left join placed l on l.entrant = a.person
            left join participant_person n on a.may_name = 1 and n.tenant = :owner and n.participant = a.person
            left join participant_person h on a.may_school = 1 and h.tenant = :owner and h.participant = a.person
            where p.merged_into is null
            """;

    private static final String SHOWN = """
            select a.*, case when a.may_grade = 1 then p.grade end as grade,
                   case when a.may_region = 1 then p.region end as region,
                   n.last_name, n.first_name, n.patronymic, h.school
            """;

    private final JdbcClient jdbc;

    JdbcDisclosures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<DisclosedParticipant> page(TenantId owner, LocalDate day, Criteria criteria, int offset, int limit) {
        var conditions = new Conditions(criteria);
        var sql = ALLOWED + PLACED.formatted(conditions.standings()) + SHOWN + PEOPLE + conditions.people()
                + " order by l.place is null, l.place, a.person limit :limit offset :offset";
        var people = conditions
                .bind(statement(sql, owner, day))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, _) -> AllowedPerson.read(row))
                .list();
        var standings = standings(owner, people);
        return people.stream()
                .map(person -> person.with(standings.getOrDefault(person.id(), List.of()), List.of()))
                .toList();
    }

    @Override
    public int count(TenantId owner, LocalDate day, Criteria criteria) {
        var conditions = new Conditions(criteria);
        var sql =
                ALLOWED + PLACED.formatted(conditions.standings()) + "select count(*) " + PEOPLE + conditions.people();
        return conditions.bind(statement(sql, owner, day)).query(Integer.class).single();
    }

    @Override
    public List<DisclosedParticipant> cards(TenantId owner, LocalDate day, List<EntrantId> people) {
        var sql = ALLOWED + PLACED.formatted("") + SHOWN + PEOPLE + " and a.person in (:people)";
        var found = statement(sql, owner, day)
                .param("people", people.stream().map(EntrantId::value).toList())
                .query((row, _) -> AllowedPerson.read(row))
                .list();
        var standings = standings(owner, found);
        var results = results(owner, found);
        return found.stream()
                .map(person -> person.with(
                        standings.getOrDefault(person.id(), List.of()), results.getOrDefault(person.id(), List.of())))
                .toList();
    }

    @Override
    public int others(TenantId owner, LocalDate day, Criteria criteria) {
        var conditions = new Conditions(criteria);
        var sql = ALLOWED + """
                select count(*)
                from participant p
                where p.tenant = :owner and p.merged_into is null
                  and exists (select 1 from tenant u where u.id = :university and u.agreement_until >= :day)
                  and exists (select 1 from consent c where c.tenant = :owner and c.participant = p.id
                      and c.purpose = 'CONTEST' and c.given_on <= :day and c.until >= :day
                      and (c.withdrawn_on is null or c.withdrawn_on > :day))
                  and not exists (select 1 from allowed a where a.person = p.id)
                """ + conditions.others();
        return conditions.bind(statement(sql, owner, day)).query(Integer.class).single();
    }

    @Override
    public Choices choices(TenantId owner) {
        var tracks = jdbc.sql("""
                select c.id, c.title, t.name
                from published_run x
                join contest c on c.tenant = :owner and c.id = x.contest
                join season y on y.tenant = :owner and y.id = c.season
                join scoring_name t on t.tenant = :owner and t.run = x.run and t.domain = 'TRACK'
                where x.tenant = :owner
                order by y.starts desc, c.id desc, t.code""")
                .param("owner", owner.value())
                .query((row, _) -> new PublishedTrack(
                        new ContestId(row.getLong("id")), row.getString("title"), row.getString("name")))
                .list();
        var regions =
                jdbc.sql("""
                select distinct n.name from season_name n
                where n.tenant = :owner and n.domain = 'REGION' order by n.name""").param("owner", owner.value()).query(String.class).list();
        return new Choices(tracks, regions);
    }

    private StatementSpec statement(String sql, TenantId owner, LocalDate day) {
        return jdbc.sql(sql)
                .param("owner", owner.value())
                .param("university", CurrentTenant.id().value())
                .param("day", day);
    }

    /** Published standings of those who show them. */
    private Map<Long, List<DisclosedStanding>> standings(TenantId owner, List<AllowedPerson> people) {
        var standings = new HashMap<Long, List<DisclosedStanding>>();
        var showing = people.stream()
                .filter(person -> person.shows(DisclosedField.STANDINGS))
                .map(AllowedPerson::id)
                .toList();
        if (showing.isEmpty()) {
            return standings;
        }
        jdbc.sql("""
                select s.entrant, s.points, s.place_from, s.place_to, s.official, c.title, y.ends, t.name as track,
                       g.name as grp, k.ranked
                from published_run x
                join contest c on c.tenant = :owner and c.id = x.contest
                join season y on y.tenant = :owner and y.id = c.season
                join standing s on s.tenant = :owner and s.run = x.run
                join scoring_name t on t.tenant = :owner and t.run = s.run and t.domain = 'TRACK' and t.code = s.track
                join scoring_name g on g.tenant = :owner and g.run = s.run and g.domain = 'GROUP' and g.code = s.grp
                join cohort k on k.tenant = :owner and k.run = s.run and k.track = s.track and k.grp = s.grp
                where x.tenant = :owner and s.entrant in (:people)
                order by s.entrant, y.starts desc, c.id desc, s.place_from, s.track""").param("owner", owner.value()).param("people", showing).query(row -> {
            standings
                    .computeIfAbsent(row.getLong("entrant"), _ -> new ArrayList<>())
                    .add(new DisclosedStanding(
                            row.getString("title"),
                            row.getString("track"),
                            row.getString("grp"),
                            new Points(row.getLong("points")),
                            row.getInt("place_from"),
                            row.getInt("place_to"),
                            row.getInt("ranked"),
                            row.getBoolean("official"),
                            row.getObject("ends", LocalDate.class)));
        });
        return standings;
    }

    /** Confirmed results that nobody struck out, of people who show them, with those of the records merged into them. */
    private Map<Long, List<DisclosedResult>> results(TenantId owner, List<AllowedPerson> people) {
        var results = new HashMap<Long, List<DisclosedResult>>();
        var showing = people.stream()
                .filter(person -> person.shows(DisclosedField.RESULTS))
                .map(AllowedPerson::id)
                .toList();
        if (showing.isEmpty()) {
            return results;
        }
        jdbc.sql("""
                select coalesce(d.merged_into, d.id) as person, e.code, e.title, e.kind, e.level, e.maximum, r.held_on,
                       r.official, r.team_size, r.score, r.place_from, r.place_to, role.name as role_name,
                       outcome.name as outcome_name
                from participant d
                join participation r on r.tenant = :owner and r.entrant = d.id
                join event e on e.tenant = :owner and e.id = r.event
                left join season_name role on role.tenant = :owner and role.season = e.season
                    and role.domain = 'ROLE' and role.code = r.role
                left join season_name outcome on outcome.tenant = :owner and outcome.season = e.season
                    and outcome.domain = 'OUTCOME' and outcome.code = r.outcome
                where d.tenant = :owner and (d.id in (:people) or d.merged_into in (:people))
                  and r.to_mark = :open and r.verified and r.struck_out is null
                order by r.held_on desc, r.id desc""")
                .param("owner", owner.value())
                .param("open", Long.MAX_VALUE)
                .param("people", showing)
                .query(row -> {
                    results.computeIfAbsent(row.getLong("person"), _ -> new ArrayList<>())
                            .add(new DisclosedResult(
                                    row.getString("code"),
                                    row.getString("title"),
                                    row.getString("kind"),
                                    row.getString("level"),
                                    row.getObject("held_on", LocalDate.class),
                                    Optional.ofNullable(row.getString("role_name"))
                                            .orElse(""),
                                    result(row),
                                    Optional.ofNullable(row.getBigDecimal("maximum")),
                                    row.getBoolean("official"),
                                    row.getInt("team_size")));
                });
        return results;
    }

    private static Result result(ResultSet row) throws SQLException {
        int from = row.getInt("place_from");
        var place = row.wasNull()
                ? Optional.<Result.Place>empty()
                : Optional.of(new Result.Place(from, row.getInt("place_to")));
        var outcome = Optional.ofNullable(row.getString("outcome_name"));
        var score = row.getBigDecimal("score");
        if (score != null) {
            return new Result.Scored(score, List.of(), place, outcome);
        }
        if (place.isPresent()) {
            return new Result.Placed(place.get(), outcome);
        }
        return outcome.<Result>map(Result.Graded::new).orElseGet(Result.Attended::new);
    }
}
