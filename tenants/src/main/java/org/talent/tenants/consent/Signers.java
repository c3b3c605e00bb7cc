package org.talent.tenants.consent;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.participant.Participant;

/** Whose signatures a consent needs, and carries once it is given. */
public enum Signers {
    /** From 18 years. */
    SELF,
    /** From 14 to 17 years; also where the age is not known. */
    SELF_AND_REPRESENTATIVE,
    /** Under 14 years. */
    REPRESENTATIVE;

    private static final int OF_AGE = 18;
    private static final int MAY_SIGN = 14;

    public static Signers of(Participant participant, LocalDate day) {
        var born = latestBirth(participant);
        if (born == null) {
            return SELF_AND_REPRESENTATIVE;
        }
        int years = Period.between(born, day).getYears();
        return years >= OF_AGE ? SELF : years >= MAY_SIGN ? SELF_AND_REPRESENTATIVE : REPRESENTATIVE;
    }

    /** Where only the year is known, the person counts as young as they may be. */
    private static @Nullable LocalDate latestBirth(Participant participant) {
        if (participant.birthDate() != null) {
            return participant.birthDate();
        }
        return participant.birthYear() == 0 ? null : LocalDate.of(participant.birthYear(), 12, 31);
    }
}
