package org.talent.tenants.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talent.tenants.participant.ParticipantSamples.born;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.PersonName;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignersTest {

    static final LocalDate TODAY = LocalDate.of(2026, 5, 20);

    @ParameterizedTest(name = "born {0}: {1}")
    @CsvSource({
        "2008-05-20, SELF",
        "2008-05-21, SELF_AND_REPRESENTATIVE",
        "2012-05-20, SELF_AND_REPRESENTATIVE",
        "2012-05-21, REPRESENTATIVE"
    })
    void goes_by_full_years(LocalDate birthDate, Signers expected) {
        assertThat(Signers.of(born(birthDate), TODAY)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "born in {0}: {1}")
    @CsvSource({"2007, SELF", "2008, SELF_AND_REPRESENTATIVE", "2012, REPRESENTATIVE"})
    void takes_a_person_for_as_young_as_they_may_be_where_only_the_year_is_known(int year, Signers expected) {
        assertThat(Signers.of(bornIn(year), TODAY)).isEqualTo(expected);
    }

    @Test
    void asks_for_both_where_the_age_is_not_known() {
        assertThat(Signers.of(bornIn(0), TODAY)).isEqualTo(Signers.SELF_AND_REPRESENTATIVE);
    }

    private static Participant bornIn(int year) {
        return new Participant(
                new EntrantId(1),
                0,
                "1",
                new PersonName("", "", ""),
                null,
                year,
                0,
                0,
                "",
                "",
                "",
                IdentityLevel.SELF_DECLARED,
                Optional.empty());
    }
}
