package org.talent.tenants.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.support.EditedMeanwhile;

/** What every store of rule sets does. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RuleSetsContract {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    protected abstract RuleSets ruleSets();

    /** A contest of the first association. */
    protected abstract ContestId contest();

    protected abstract <T> T asNorth(Supplier<T> work);

    protected abstract <T> T asSouth(Supplier<T> work);

    @Test
    void the_highest_number_whose_day_has_come_is_in_force() {
        var id = asNorth(() -> {
            var set = ruleSets().save(new RuleSet(new RuleSetId(0), 0, RuleBook.of(contest()), RuleSetKind.WEIGHT, 3));
            ruleSets().add(version(set.id(), 1, DAY));
            ruleSets().add(version(set.id(), 2, DAY.plusDays(10)));
            ruleSets().add(version(set.id(), 3, DAY.plusDays(5)));
            return set.id();
        });

        assertThat(numberOn(id, DAY.minusDays(1))).isEmpty();
        assertThat(numberOn(id, DAY)).contains(1);
        assertThat(numberOn(id, DAY.plusDays(5))).contains(3);
        assertThat(numberOn(id, DAY.plusDays(10))).contains(3);
        assertThat(asSouth(() -> ruleSets().inForce(id, DAY))).isEmpty();
        var versions = asNorth(() -> ruleSets().versions(id));
        for (int later = -2; later < 15; later++) {
            var day = DAY.plusDays(later);
            assertThat(VersionTerm.of(versions, day).stream()
                            .filter(term -> term.state() == VersionTerm.State.IN_FORCE)
                            .map(term -> term.version().number())
                            .findFirst())
                    .as("what the history calls in force on %s", day)
                    .isEqualTo(numberOn(id, day));
        }
    }

    @Test
    void a_contest_has_one_rule_set_of_a_kind() {
        var saved = asNorth(
                () -> ruleSets().save(new RuleSet(new RuleSetId(0), 0, RuleBook.of(contest()), RuleSetKind.QUOTA, 0)));

        assertThat(asNorth(() -> ruleSets().ofKind(RuleBook.of(contest()), RuleSetKind.QUOTA)))
                .map(RuleSet::id)
                .contains(saved.id());
        assertThat(asNorth(() -> ruleSets().ofKind(RuleBook.of(contest()), RuleSetKind.AWARD)))
                .isEmpty();
    }

    @Test
    void a_second_rule_set_of_a_kind_is_refused_in_a_contest_as_in_a_space() {
        var ofContest = new RuleSet(new RuleSetId(0), 0, RuleBook.of(contest()), RuleSetKind.QUOTA, 0);
        var ofAdmission = new RuleSet(new RuleSetId(0), 0, new RuleBook.OfAdmission(), RuleSetKind.ADMISSION, 0);
        asNorth(() -> List.of(ruleSets().save(ofContest), ruleSets().save(ofAdmission)));

        assertThatThrownBy(() -> asNorth(() -> ruleSets().save(ofContest))).isInstanceOf(EditedMeanwhile.class);
        assertThatThrownBy(() -> asNorth(() -> ruleSets().save(ofAdmission))).isInstanceOf(EditedMeanwhile.class);
    }

    @Test
    void each_space_has_rules_of_admission_of_its_own() {
        var book = new RuleBook.OfAdmission();
        var ofAdmission = new RuleSet(new RuleSetId(0), 0, book, RuleSetKind.ADMISSION, 0);
        var north = asNorth(() -> ruleSets().save(ofAdmission));
        assertThat(asSouth(() -> ruleSets().ofBook(book))).isEmpty();

        asSouth(() -> ruleSets().save(ofAdmission));

        assertThat(asNorth(() -> ruleSets().ofBook(book))).containsExactly(north);
        assertThat(asNorth(() -> ruleSets().ofBook(RuleBook.of(contest())))).isEmpty();
        assertThat(asNorth(() -> ruleSets().find(north.id()))).contains(north);
    }

    private Optional<Integer> numberOn(RuleSetId id, LocalDate day) {
        return asNorth(() -> ruleSets().inForce(id, day)).map(RuleSetVersion::number);
    }

    private static RuleSetVersion version(RuleSetId id, int number, LocalDate from) {
        return new RuleSetVersion(
                id,
                RuleSetKind.WEIGHT,
                number,
                "text " + number,
                "ab".repeat(32),
                "Анна",
                "почему",
                Instant.parse("2026-02-01T10:15:30Z"),
                from,
                Optional.of("Мария"),
                number == 2 ? Optional.of("case \"a\"") : Optional.empty());
    }
}
