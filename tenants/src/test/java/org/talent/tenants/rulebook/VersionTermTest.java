package org.talent.tenants.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.VersionTerm.State;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VersionTermTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 5, 12);

    @Test
    void each_scores_until_the_day_before_the_next_begins() {
        var terms = VersionTerm.of(
                List.of(version(3, TODAY.plusDays(10)), version(2, TODAY), version(1, TODAY.minusDays(30))), TODAY);

        assertThat(terms)
                .extracting(VersionTerm::state, VersionTerm::lastDay)
                .containsExactly(
                        tuple(State.AHEAD, Optional.empty()),
                        tuple(State.IN_FORCE, Optional.of(TODAY.plusDays(9))),
                        tuple(State.RETIRED, Optional.of(TODAY.minusDays(1))));
    }

    @Test
    void one_that_a_later_one_overtakes_is_never_in_force() {
        var terms = VersionTerm.of(List.of(version(3, TODAY), version(2, TODAY.plusDays(5)), version(1, TODAY)), TODAY);

        assertThat(terms)
                .extracting(VersionTerm::state, VersionTerm::lastDay)
                .containsExactly(
                        tuple(State.IN_FORCE, Optional.empty()),
                        tuple(State.NEVER, Optional.empty()),
                        tuple(State.NEVER, Optional.empty()));
    }

    private static RuleSetVersion version(int number, LocalDate from) {
        return new RuleSetVersion(
                new RuleSetId(1),
                RuleSetKind.QUOTA,
                number,
                "",
                "",
                "Анна",
                "",
                Instant.EPOCH,
                from,
                Optional.empty(),
                Optional.empty());
    }
}
