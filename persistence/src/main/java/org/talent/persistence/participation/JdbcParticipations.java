package org.talent.persistence.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.Domain;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.participation.Participation;
import org.talent.tenants.participation.ParticipationId;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.participation.PartsText;
import org.talent.tenants.participation.Result;
import org.talent.tenants.participation.Result.Attended;
import org.talent.tenants.participation.Result.Graded;
import org.talent.tenants.participation.Result.Part;
import org.talent.tenants.participation.Result.Place;
import org.talent.tenants.participation.Result.Placed;
import org.talent.tenants.participation.Result.Scored;
import org.talent.tenants.participation.Result.TieNumbers;
import org.talent.tenants.support.Ids;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.CurrentTenant;

@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class JdbcParticipations implements Participations {

    private static final long OPEN = Long.MAX_VALUE;

    private static final String SELECT = """
            select p.*, role.name as role_name, outcome.name as outcome_name
            from participation p
            join event e on e.tenant = p.tenant and e.id = p.event
            left join season_name role on role.tenant = p.tenant and role.season = e.season
                and role.domain = 'ROLE' and role.code = p.role
            left join season_name outcome on outcome.tenant = p.tenant and outcome.season = e.season
                and outcome.domain = 'OUTCOME' and outcome.code = p.outcome
            where p.tenant = :tenant and p.season = :season and p.from_mark <= :mark and p.to_mark > :mark
            """;

    private final JdbcClient jdbc;
    private final Marks marks;
    private final Ids ids;

    JdbcParticipations(JdbcClient jdbc, Marks marks, Ids ids) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.ids = ids;
    }

    @Override
    public long highWaterMark() {
        return marks.newest();
    }

    @Override
    public List<Participation> of(EntrantId entrant, SeasonId season, long mark) {
        return jdbc.sql(SELECT + """
                  and (p.entrant = :entrant or p.entrant in (
                      select m.duplicate from entrant_merge m
                      where m.tenant = :tenant and m.survivor = :entrant and m.from_mark <= :mark and m.to_mark > :mark))
                order by p.event, p.attempt, p.id""")
                .param("tenant", tenant())
                .param("mark", mark)
                .param("season", season.value())
                .param("entrant", entrant.value())
                .query((row, _) -> participation(row))
                .list();
    }

    @Override
    public List<Participation> ofEvent(EventId event, long mark) {
        return jdbc.sql(SELECT + " and p.event = :event order by p.entrant, p.attempt, p.id")
                .param("tenant", tenant())
                .param("mark", mark)
                .param("season", season(event))
                .param("event", event.value())
                .query((row, _) -> participation(row))
                .list();
    }

    @Override
    public Map<EventId, Map<Base, EventStatistics>> statistics(SeasonId season, long mark) {
        return EventStatisticsQuery.run(jdbc, tenant(), season, mark);
    }

    /**
     * A correction carries on what the source said: the same file again does not take it back. One that gives the result
     * to somebody else, or to another event, leaves the source's word behind as taken out by hand.
     */
    @Override
    public long add(Participation one) {
        check(one.entrant());
        one.team().ifPresent(this::check);
        long mark = marks.next("participation of entrant " + one.entrant());
        long id = one.id().value() == 0 ? ids.next("participation") : one.id().value();
        var corrected = jdbc.sql("""
                select from_mark, source, content, entrant = ? and event = ? and attempt = ? from participation
                where tenant = ? and id = ? and to_mark = ? for update""")
                .params(one.entrant().value(), one.event().value(), one.attempt(), tenant(), id, OPEN)
                .query((row, _) -> row.getBoolean(4)
                        ? new Corrected(row.getLong(1), row.getObject(2, Integer.class), row.getBytes(3))
                        : new Corrected(row.getLong(1), null, null))
                .optional()
                .orElse(Corrected.NOTHING);
        if (corrected.source == null) {
            leaveOut(id);
        }
        close(id, mark);
        var result = one.result();
        var place = place(result);
        var parts = result instanceof Scored(var _, var list, var _, var _, var _) ? list : List.<Part>of();
        jdbc.sql("""
                insert into participation (tenant, season, entrant, id, from_mark, event, role, official, verified,
                    struck_out, score, place_from, place_to, outcome, full_parts, parts, penalty, last_success, attempt,
                    held_on, team, team_size, source, content, follows)
                values (:tenant, :season, :entrant, :id, :mark, :event, :role, :official, :verified,
                    :struckOut, :score, :placeFrom, :placeTo, :outcome, :fullParts, :parts, :penalty, :lastSuccess,
                    :attempt, :heldOn, :team, :teamSize, :source, :content, :follows)""")
                .param("tenant", tenant())
                .param("season", season(one.event()))
                .param("entrant", one.entrant().value())
                .param("id", id)
                .param("mark", mark)
                .param("event", one.event().value())
                .param("role", code(one.event(), Domain.ROLE, one.role()))
                .param("official", one.official())
                .param("verified", one.verified())
                .param("struckOut", one.struckOut().orElse(null))
                .param("score", result instanceof Scored(var score, var _, var _, var _, var _) ? score : null)
                .param("placeFrom", place.map(Place::from).orElse(null))
                .param("placeTo", place.map(Place::to).orElse(null))
                .param(
                        "outcome",
                        outcome(result)
                                .map(word -> code(one.event(), Domain.OUTCOME, word))
                                .orElse(null))
                .param("fullParts", PartsText.full(parts))
                .param("parts", PartsText.write(parts))
                .param("penalty", ties(result).penalty().orElse(null))
                .param("lastSuccess", ties(result).lastSuccess().orElse(null))
                .param("attempt", one.attempt())
                .param("heldOn", one.date())
                .param("team", one.team().map(EntrantId::value).orElse(null))
                .param("teamSize", one.teamSize())
                .param("source", corrected.source)
                .param("content", corrected.content)
                .param("follows", corrected.mark == 0 ? null : corrected.mark)
                .update();
        return mark;
    }

    /** The revision that a correction replaces, and what its file had said. */
    private record Corrected(long mark, @Nullable Integer source, byte @Nullable [] content) {
        static final Corrected NOTHING = new Corrected(0, null, null);
    }

    @Override
    public long withdraw(ParticipationId id, String reason) {
        var act = "participation %s withdrawn: %s".formatted(id, reason);
        long mark = marks.next(act.substring(0, Math.min(200, act.length())));
        leaveOut(id.value());
        if (close(id.value(), mark) == 0) {
            throw new NotFound("participation", id);
        }
        return mark;
    }

    /** The file that said it, saying the same again, does not bring it back. */
    private void leaveOut(long id) {
        jdbc.sql("""
                insert into withdrawn_result (tenant, entrant, event, attempt, source, content)
                select tenant, entrant, event, attempt, source, content from participation
                where tenant = ? and id = ? and to_mark = ? and source is not null
                on duplicate key update content = values(content)""").params(tenant(), id, OPEN).update();
    }

    private int close(long id, long mark) {
        return jdbc.sql("update participation set to_mark = ? where tenant = ? and id = ? and to_mark = ?")
                .params(mark, tenant(), id, OPEN)
                .update();
    }

    /** An id that nobody has yet would belong to whoever is given it next. */
    private void check(EntrantId entrant) {
        boolean known = jdbc.sql("""
                select p.id from participant p where p.tenant = :tenant and p.id = :id
                union all select t.id from team t where t.tenant = :tenant and t.id = :id""")
                .param("tenant", tenant())
                .param("id", entrant.value())
                .query(Long.class)
                .optional()
                .isPresent();
        if (!known) {
            throw new NotFound("entrant", entrant);
        }
    }

    private long season(EventId event) {
        return jdbc.sql("select season from event where tenant = ? and id = ?")
                .params(tenant(), event.value())
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new NotFound("event", event));
    }

    private int code(EventId event, Domain domain, String name) {
        return jdbc.sql("""
                select n.code from season_name n join event e on e.tenant = n.tenant and e.season = n.season
                where n.tenant = ? and e.id = ? and n.domain = ? and n.name = ?""")
                .params(tenant(), event.value(), domain.name(), name)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound(domain.name().toLowerCase(java.util.Locale.ROOT), name));
    }

    private static Optional<Place> place(Result result) {
        return switch (result) {
            case Scored(var _, var _, var place, var _, var _) -> place;
            case Placed(var place, var _) -> Optional.of(place);
            case Graded _, Attended _ -> Optional.empty();
        };
    }

    private static Optional<String> outcome(Result result) {
        return switch (result) {
            case Scored(var _, var _, var _, var outcome, var _) -> outcome;
            case Placed(var _, var outcome) -> outcome;
            case Graded(var outcome) -> Optional.of(outcome);
            case Attended _ -> Optional.empty();
        };
    }

    private static TieNumbers ties(Result result) {
        return result instanceof Scored(var _, var _, var _, var _, var ties) ? ties : TieNumbers.NONE;
    }

    private static Participation participation(ResultSet row) throws SQLException {
        long team = row.getLong("team");
        var byTeam = row.wasNull() ? Optional.<EntrantId>empty() : Optional.of(new EntrantId(team));
        return new Participation(
                new ParticipationId(row.getLong("id")),
                row.getLong("from_mark"),
                new EntrantId(row.getLong("entrant")),
                new EventId(row.getLong("event")),
                row.getString("role_name"),
                result(row),
                row.getBoolean("official"),
                row.getBoolean("verified"),
                Optional.ofNullable(row.getString("struck_out")),
                row.getInt("attempt"),
                row.getObject("held_on", LocalDate.class),
                byTeam,
                row.getInt("team_size"));
    }

    private static Result result(ResultSet row) throws SQLException {
        int from = row.getInt("place_from");
        var place = row.wasNull() ? Optional.<Place>empty() : Optional.of(new Place(from, row.getInt("place_to")));
        var outcome = Optional.ofNullable(row.getString("outcome_name"));
        var score = row.getBigDecimal("score");
        if (score != null) {
            var ties = new TieNumbers(
                    Optional.ofNullable(row.getBigDecimal("penalty")),
                    Optional.ofNullable(row.getBigDecimal("last_success")));
            return new Scored(score, PartsText.read(row.getString("parts")), place, outcome, ties);
        }
        if (place.isPresent()) {
            return new Placed(place.get(), outcome);
        }
        return outcome.<Result>map(Graded::new).orElseGet(Attended::new);
    }

    private static int tenant() {
        return CurrentTenant.id().value();
    }
}
