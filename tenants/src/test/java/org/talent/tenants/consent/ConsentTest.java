package org.talent.tenants.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.talent.tenants.consent.ConsentSamples.aDisclosure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.tenants.tenancy.TenantId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConsentTest {

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-03-01, IN_FORCE",
        "2026-05-09, IN_FORCE",
        "2026-05-10, WITHDRAWN",
        "2026-12-31, WITHDRAWN",
        "2027-01-01, WITHDRAWN"
    })
    void no_longer_holds_from_the_day_of_its_withdrawal(LocalDate day, Consent.State expected) {
        var consent = aDisclosure(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31))
                .withdrawn(LocalDate.of(2026, 5, 10));

        assertThat(consent.stateOn(day)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2026-12-31, IN_FORCE", "2027-01-01, EXPIRED"})
    void holds_through_its_last_day(LocalDate day, Consent.State expected) {
        assertThat(aDisclosure(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31))
                        .stateOn(day))
                .isEqualTo(expected);
    }

    @Test
    void keeps_the_first_withdrawal() {
        var consent = aDisclosure(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 12, 31))
                .withdrawn(LocalDate.of(2026, 5, 10));

        assertThat(consent.withdrawn(LocalDate.of(2026, 6, 1))).isEqualTo(consent);
    }

    @Test
    void names_one_university_and_its_fields_or_neither() {
        var north = Optional.of(new TenantId(3));
        var until = LocalDate.of(2026, 12, 31);

        assertThatThrownBy(() -> new ConsentWish(Purpose.DISCLOSURE, Optional.empty(), DisclosedField.offered(), until))
                .hasMessageStartingWith("A consent for DISCLOSURE must name one recipient and its fields.");
        assertThatThrownBy(() -> new ConsentWish(Purpose.DISCLOSURE, north, Set.of(), until))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ConsentWish(Purpose.CONTEST, north, Set.of(), until))
                .hasMessageStartingWith("A consent for CONTEST must name neither recipient nor fields.");
    }

    @Test
    void refuses_a_last_day_before_the_first() {
        assertThatThrownBy(() -> aDisclosure(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 28)))
                .hasMessageStartingWith("The last day of a consent (2026-02-28) must not lie before");
    }

    @Test
    void writes_fields_so_that_they_read_back() {
        assertThat(DisclosedField.text(Set.of(DisclosedField.REGION, DisclosedField.NAME)))
                .isEqualTo("NAME,REGION");
        assertThat(DisclosedField.read("NAME,REGION"))
                .containsExactlyInAnyOrder(DisclosedField.REGION, DisclosedField.NAME);
        assertThat(DisclosedField.read("")).isEmpty();
    }
}
