package org.talent.persistence.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participation.Participation;
import org.talent.tenants.participation.ParticipationId;
import org.talent.tenants.participation.Participations;
import org.talent.tenants.participation.Result;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcParticipationsTest {

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    Participants participants;

    @Autowired
    Participations participations;

    @Autowired
    UnitOfWork unitOfWork;

    Actor north;
    SeasonId season;
    EventId olympiad;
    EventId other;
    EntrantId first;
    EntrantId second;

    @BeforeEach
    void two_people_and_two_events() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        in(north, () -> {
            season = contests.save(new Season(
                            new SeasonId(0),
                            0,
                            "s",
                            "Сезон",
                            LocalDate.of(2025, 9, 1),
                            LocalDate.of(2026, 8, 31),
                            IdentityPolicy.EXTERNAL_ID,
                            Map.of(
                                    Domain.EVENT_KIND, List.of("олимпиада"),
                                    Domain.LEVEL, List.of("региональный"),
                                    Domain.ROLE, List.of("участник"),
                                    Domain.OUTCOME, List.of("победитель"))))
                    .id();
            olympiad = event("olymp");
            other = event("other");
            first = participants.save(person("Иванов")).id();
            second = participants.save(person("Петров")).id();
            return season;
        });
    }

    static Stream<Result> every_kind_of_result_comes_back_as_it_was_saved() {
        var place = new Result.Place(2, 3);
        return Stream.of(
                new Result.Scored(new BigDecimal("12.500000"), List.of(), Optional.empty(), Optional.empty()),
                new Result.Scored(
                        new BigDecimal("7.000000"),
                        List.of(new Result.Part("A", new BigDecimal("3.5"), Optional.of(new BigDecimal("5")))),
                        Optional.of(place),
                        Optional.of("победитель"),
                        new Result.TieNumbers(Optional.of(new BigDecimal("120.000000")), Optional.empty())),
                new Result.Placed(place, Optional.of("победитель")),
                new Result.Graded("победитель"),
                new Result.Attended());
    }

    @ParameterizedTest
    @MethodSource
    void every_kind_of_result_comes_back_as_it_was_saved(Result result) {
        long mark = add(result(first, olympiad, result));

        assertThat(of(first, mark)).singleElement().satisfies(one -> {
            assertThat(one.result()).isEqualTo(result);
            assertThat(one.mark()).isEqualTo(mark);
        });
    }

    @Test
    void the_results_of_an_event_come_by_entrant_and_those_of_other_events_do_not() {
        add(result(second, olympiad, score(20)));
        add(result(first, other, score(30)));
        long mark = add(result(first, olympiad, score(10)));

        assertThat(in(north, () -> participations.ofEvent(olympiad, mark)))
                .extracting(Participation::entrant, Participation::result)
                .containsExactly(tuple(first, score(10)), tuple(second, score(20)));
    }

    @Test
    void a_correction_is_seen_from_its_mark_on_and_not_before() {
        long before = add(result(first, olympiad, score(10)));
        var known = of(first, before).getFirst();
        long after = add(new Participation(
                known.id(),
                known.mark(),
                first,
                olympiad,
                "участник",
                score(15),
                true,
                true,
                Optional.of("списывал"),
                1,
                known.date(),
                Optional.empty(),
                1));

        assertThat(of(first, before)).extracting(Participation::result).containsExactly(score(10));
        assertThat(of(first, after))
                .extracting(Participation::result, Participation::struckOut)
                .containsExactly(tuple(score(15), Optional.of("списывал")));
    }

    @Test
    void a_withdrawn_result_is_gone_from_its_mark_on_and_not_before() {
        long before = add(result(first, olympiad, score(10)));
        var known = of(first, before).getFirst();
        long after = in(north, () -> participations.withdraw(known.id(), "entered twice"));

        assertThat(of(first, before)).hasSize(1);
        assertThat(of(first, after)).isEmpty();
        assertThatThrownBy(() -> in(north, () -> participations.withdraw(known.id(), "again")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void statistics_are_exact_over_every_base_and_as_of_the_mark() {
        add(result(first, olympiad, score(10)));
        long before = add(result(second, olympiad, new Result.Attended()));
        long after = add(result(second, olympiad, score(30)));

        assertThat(statistics(before, Base.ALL).count()).isEqualTo(2);
        assertThat(statistics(before, Base.RANKED).count()).isEqualTo(1);
        assertThat(statistics(after, Base.ALL).sum()).isEqualByComparingTo("40");
        assertThat(statistics(after, Base.ALL).sumOfSquares()).isEqualByComparingTo("1000");
    }

    @Test
    void a_role_or_an_event_that_the_season_lacks_is_not_found() {
        assertThatThrownBy(() -> add(new Participation(
                        new ParticipationId(0),
                        0,
                        first,
                        olympiad,
                        "тренер",
                        score(1),
                        true,
                        true,
                        Optional.empty(),
                        1,
                        LocalDate.of(2026, 3, 2),
                        Optional.empty(),
                        1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> add(result(first, new EventId(404), score(1)))).isInstanceOf(NotFound.class);
    }

    @Test
    void another_tenant_sees_and_changes_nothing_of_it() {
        long mark = add(result(first, olympiad, score(10)));
        var id = of(first, mark).getFirst().id();
        var south = Actors.association(tenants, "south-" + System.nanoTime());

        assertThat(in(south, () -> participations.of(first, season, mark))).isEmpty();
        assertThat(in(south, () -> participations.statistics(season, mark))).isEmpty();
        assertThat(in(south, participations::highWaterMark)).isZero();
        assertThatThrownBy(() -> in(south, () -> participations.ofEvent(olympiad, mark)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> in(south, () -> participations.withdraw(id, "not theirs")))
                .isInstanceOf(NotFound.class);
        assertThat(of(first, mark)).hasSize(1);
    }

    @Test
    void without_a_tenant_nothing_is_read() {
        assertThatThrownBy(() -> unitOfWork.inOne(() -> participations.of(first, season, 1)))
                .rootCause()
                .hasMessageStartingWith("No tenant is in scope.");
    }

    private long add(Participation participation) {
        return in(north, () -> participations.add(participation));
    }

    private List<Participation> of(EntrantId entrant, long mark) {
        return in(north, () -> participations.of(entrant, season, mark));
    }

    private org.talent.rules.ContestFacts.EventStatistics statistics(long mark, Base base) {
        return in(north, () -> participations.statistics(season, mark))
                .get(olympiad)
                .get(base);
    }

    private static Participation result(EntrantId entrant, EventId event, Result result) {
        return new Participation(
                new ParticipationId(0),
                0,
                entrant,
                event,
                "участник",
                result,
                true,
                true,
                Optional.empty(),
                1,
                LocalDate.of(2026, 3, 2),
                Optional.empty(),
                1);
    }

    private static Result score(int score) {
        return new Result.Scored(new BigDecimal(score).setScale(6), List.of(), Optional.empty(), Optional.empty());
    }

    private static Participant person(String last) {
        return new Participant(
                new EntrantId(0),
                0,
                "",
                new PersonName(last, "Иван", ""),
                null,
                2010,
                2027,
                9,
                "Школа 1",
                "Москва",
                "Москва",
                IdentityLevel.MODERATOR_CHECKED,
                Optional.empty());
    }

    private EventId event(String code) {
        return contests.save(new Event(
                        new EventId(0),
                        0,
                        season,
                        code,
                        code,
                        "олимпиада",
                        "региональный",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 3, 2),
                        new BigDecimal(100),
                        null,
                        Map.of()))
                .id();
    }

    private <T> T in(Actor actor, Supplier<T> work) {
        return CurrentTenant.call(actor, () -> unitOfWork.inOne(work));
    }
}
