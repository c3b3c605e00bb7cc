package org.talent.tenants.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Domain;
import org.talent.rules.ExplanationDifference.Cause;
import org.talent.rules.IdentityLevel;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.scoring.AwardChange.Kind;
import org.talent.tenants.scoring.AwardChange.Stand;
import org.talent.tenants.scoring.Impact.AwardCount;
import org.talent.tenants.scoring.Impact.Awards;
import org.talent.tenants.scoring.Impact.Bin;
import org.talent.tenants.scoring.Impact.ClassImpact;
import org.talent.tenants.scoring.Impact.CohortImpact;
import org.talent.tenants.scoring.Impact.Headcount;
import org.talent.tenants.scoring.Impact.Largest;
import org.talent.tenants.scoring.Impact.Move;
import org.talent.tenants.scoring.Impact.Passage;
import org.talent.tenants.scoring.Impact.Reasons;
import org.talent.tenants.scoring.Impacts.Basis;
import org.talent.tenants.scoring.Impacts.Filter;
import org.talent.tenants.support.NotFound;

/** What every store of impacts does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ImpactsContract {

    protected static final String HASH = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final String WINNER = "победитель";
    private static final String PRIZE = "призёр";

    protected abstract Impacts impacts();

    /** A contest of the first association with the track Python and two award classes. */
    protected abstract Contest contest();

    /** Somebody new of the first association. */
    protected abstract EntrantId person(String lastName);

    protected abstract void rename(EntrantId person, String lastName);

    /** Somebody of that name; {@code revision} is that of whom they replace. */
    protected static Participant named(EntrantId id, int revision, String lastName) {
        return new Participant(
                id,
                revision,
                "",
                new PersonName(lastName, "Иван", ""),
                null,
                2010,
                2027,
                9,
                "",
                "",
                "Москва",
                IdentityLevel.MODERATOR_CHECKED,
                Optional.empty());
    }

    protected abstract <T> T asNorth(Supplier<T> work);

    protected abstract <T> T asSouth(Supplier<T> work);

    @Test
    void an_impact_comes_back_equal_by_each_of_its_texts() {
        var id = open();
        var kept = keep(impact(id, Map.of(RuleSetKind.WEIGHT, HASH, RuleSetKind.QUOTA, OTHER)));

        assertThat(ofText(RuleSetKind.WEIGHT, HASH)).contains(kept);
        assertThat(ofText(RuleSetKind.QUOTA, OTHER)).contains(kept);
        assertThat(ofText(RuleSetKind.QUOTA, HASH)).isEmpty();
        assertThat(asNorth(() -> impacts().basis(id))).isEqualTo(basis());
    }

    @Test
    void what_is_open_is_not_found() {
        var id = open();

        assertThat(asNorth(() -> impacts().find(id))).isEmpty();
    }

    @Test
    void a_newer_impact_of_a_text_takes_the_rows_of_the_older_away() {
        var person = person("Иванов");
        var older = open();
        write(older, List.of(gained(person)));
        keep(impact(older, Map.of(RuleSetKind.WEIGHT, HASH)));
        var newer = open();
        var kept = keep(impact(newer, Map.of(RuleSetKind.WEIGHT, HASH)));

        assertThat(ofText(RuleSetKind.WEIGHT, HASH)).contains(kept);
        assertThat(asNorth(() -> impacts().find(older))).isEmpty();
        assertThat(count(older, Filter.ALL)).isZero();
        assertThatThrownBy(() -> asNorth(() -> impacts().basis(older))).isInstanceOf(NotFound.class);
    }

    @Test
    void an_older_impact_stays_while_another_of_its_texts_leads_to_it() {
        var older = open();
        var first = keep(impact(older, Map.of(RuleSetKind.WEIGHT, HASH, RuleSetKind.QUOTA, OTHER)));
        keep(impact(open(), Map.of(RuleSetKind.WEIGHT, HASH)));

        assertThat(ofText(RuleSetKind.QUOTA, OTHER)).contains(first);
    }

    @Test
    void rows_come_largest_first_and_by_what_is_asked_for() {
        var anna = person("Алёхина");
        var boris = person("Борисов");
        var vera = person("Воронова");
        var id = open();
        write(
                id,
                List.of(
                        change(vera, 11, Optional.empty(), stand(5, PRIZE), stand(3, WINNER)),
                        change(boris, 9, Optional.of("Москва"), stand(2, PRIZE), stand(9, null)),
                        change(anna, 9, Optional.of("Москва"), Optional.empty(), stand(1, WINNER))));

        assertThat(rows(id, Filter.ALL)).containsExactly(anna, boris, vera);
        assertThat(rows(id, new Filter("Python", null, null, null, null, null, null)))
                .hasSize(3);
        assertThat(rows(id, new Filter("Java", null, null, null, null, null, null)))
                .isEmpty();
        assertThat(rows(id, new Filter(null, Kind.RAISED, null, null, null, null, null)))
                .containsExactly(vera);
        assertThat(rows(id, new Filter(null, Kind.LOST, PRIZE, null, null, null, null)))
                .containsExactly(boris);
        assertThat(rows(id, new Filter(null, Kind.LOWERED, null, null, null, null, null)))
                .isEmpty();
        assertThat(rows(id, new Filter(null, null, null, WINNER, null, null, null)))
                .containsExactly(anna, vera);
        assertThat(rows(id, new Filter(null, null, null, null, 9, "Москва", null)))
                .containsExactly(anna, boris);
        assertThat(rows(id, new Filter(null, null, null, null, null, "", null))).containsExactly(vera);
        assertThat(rows(id, new Filter(null, null, null, null, null, null, "борис")))
                .containsExactly(boris);
        assertThat(count(id, new Filter(null, Kind.GAINED, null, null, null, null, null)))
                .isOne();
        assertThat(asNorth(() -> impacts().rows(id, Filter.ALL, 1, 1)))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.displayName()).startsWith("Борисов");
                    assertThat(row.change())
                            .isEqualTo(change(boris, 9, Optional.of("Москва"), stand(2, PRIZE), stand(9, null)));
                });
    }

    @Test
    void a_name_is_that_of_today() {
        var person = person("Иванова");
        var id = open();
        write(id, List.of(gained(person)));
        rename(person, "Петрова");

        assertThat(asNorth(() -> impacts().rows(id, Filter.ALL, 0, 1))
                        .getFirst()
                        .displayName())
                .startsWith("Петрова");
    }

    @Test
    void nothing_is_left_of_what_was_discarded() {
        var id = open();
        write(id, List.of(gained(person("Иванов"))));
        asNorth(() -> {
            impacts().discard(id);
            return true;
        });

        assertThat(count(id, Filter.ALL)).isZero();
        assertThatThrownBy(() -> keep(impact(id, Map.of(RuleSetKind.WEIGHT, HASH))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void another_tenant_finds_nothing() {
        var id = open();
        write(id, List.of(gained(person("Иванов"))));
        keep(impact(id, Map.of(RuleSetKind.WEIGHT, HASH)));
        var contest = contest().id();

        assertThat(asSouth(() -> impacts().ofText(contest, RuleSetKind.WEIGHT, HASH)))
                .isEmpty();
        assertThat(asSouth(() -> impacts().find(id))).isEmpty();
        assertThat(asSouth(() -> impacts().count(id, Filter.ALL))).isZero();
        assertThatThrownBy(() -> asSouth(() -> impacts().basis(id))).isInstanceOf(NotFound.class);
    }

    protected ImpactId open() {
        return asNorth(() -> impacts().open(basis()));
    }

    private void write(ImpactId id, List<AwardChange> changes) {
        asNorth(() -> {
            impacts().write(id, changes);
            return true;
        });
    }

    protected Impact keep(Impact impact) {
        return asNorth(() -> impacts().keep(impact));
    }

    protected Optional<Impact> ofText(RuleSetKind kind, String hash) {
        var contest = contest().id();
        return asNorth(() -> impacts().ofText(contest, kind, hash));
    }

    private List<EntrantId> rows(ImpactId id, Filter filter) {
        return asNorth(() -> impacts().rows(id, filter, 0, 100)).stream()
                .map(row -> row.change().entrant())
                .toList();
    }

    private int count(ImpactId id, Filter filter) {
        return asNorth(() -> impacts().count(id, filter));
    }

    private Basis basis() {
        var contest = contest();
        return new Basis(
                new RunInput(
                        7,
                        LocalDate.of(2026, 3, 1),
                        new Season(
                                contest.season(),
                                0,
                                "s",
                                "Сезон",
                                LocalDate.of(2025, 9, 1),
                                LocalDate.of(2026, 8, 31),
                                IdentityPolicy.EXTERNAL_ID,
                                Map.of(Domain.REGION, List.of("Москва"), Domain.GROUP, List.of("все"))),
                        contest,
                        List.of(),
                        List.of()),
                Map.of(RuleSetKind.WEIGHT, "до"),
                Map.of(RuleSetKind.WEIGHT, "после"));
    }

    private static AwardChange gained(EntrantId person) {
        return change(person, 9, Optional.of("Москва"), stand(4, null), stand(2, PRIZE));
    }

    private static AwardChange change(
            EntrantId person, int grade, Optional<String> region, Optional<Stand> before, Optional<Stand> after) {
        return new AwardChange(person, "Python", grade, region, before, after);
    }

    private static Optional<Stand> stand(int place, @org.jspecify.annotations.Nullable String awardClass) {
        return Optional.of(new Stand("все", place, place + 1, Points.of("12.345678"), Optional.ofNullable(awardClass)));
    }

    protected Impact impact(ImpactId id, Map<RuleSetKind, String> drafts) {
        var total = new AwardCount("", 1, 2, 3, 4);
        return new Impact(
                id,
                contest().id(),
                7,
                LocalDate.of(2026, 3, 1),
                Instant.parse("2026-03-01T10:15:30.123456Z"),
                "Анна",
                drafts,
                HASH,
                OTHER,
                250_000,
                3_000_000,
                List.of(new CohortImpact(
                        "Python",
                        "все",
                        new Headcount(10, 9),
                        new Headcount(11, 10),
                        List.of(new ClassImpact(WINNER, Optional.of(Points.of("80.5")), Optional.empty(), 1, 0)),
                        Points.of("0.5"),
                        List.of(new Bin(Points.ZERO, 3, 4)),
                        Optional.of(new BigDecimal("0.987654")),
                        Map.of(Move.UP_1_TO_3, 2, Move.STAYED, 5),
                        1,
                        0)),
                new Awards(
                        total,
                        List.of(total),
                        List.of(),
                        List.of(total),
                        List.of(new Passage(Optional.empty(), Optional.of(PRIZE), 5))),
                new Reasons(10, 8, Map.of(Cause.FACTOR, 8)),
                List.of(new Largest(
                        gained(new EntrantId(3)),
                        Cause.FACTOR,
                        Phrase.of("factor", Phrase.of("result.best", "Финал"), new BigDecimal("0.6"), 1))),
                List.of(new Largest(
                        change(new EntrantId(4), 10, Optional.empty(), stand(40, null), stand(12, null)),
                        Cause.FORMULA,
                        Phrase.of("formula", Phrase.of("result.any", "Отбор"), 7, 5))));
    }
}
