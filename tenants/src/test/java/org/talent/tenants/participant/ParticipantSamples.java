package org.talent.tenants.participant;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.rules.IdentityLevel;

/** Invented people. */
public final class ParticipantSamples {

    private ParticipantSamples() {}

    /** Ada Strelkova of grade 10 from Tomsk, of age where {@code birthDate} says so; new. */
    public static Participant born(@Nullable LocalDate birthDate) {
        return aParticipant("Стрелкова", "Ада", birthDate, 10, "Томская область", "Лицей № 1");
    }

    public static Participant aParticipant(
            String last, String first, @Nullable LocalDate birthDate, int grade, String region, String school) {
        return new Participant(
                new EntrantId(0),
                0,
                "",
                new PersonName(last, first, ""),
                birthDate,
                birthDate == null ? 0 : birthDate.getYear(),
                0,
                grade,
                school,
                "",
                region,
                IdentityLevel.MODERATOR_CHECKED,
                Optional.empty());
    }
}
