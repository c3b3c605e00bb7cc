package org.talent.tenants.scoring;

import java.util.Optional;
import org.talent.rules.Points;
import org.talent.tenants.participant.EntrantId;

/**
 * One entrant in one track for whom the rules would propose another award class, with titles for codes and without a
 * name: who it is, is asked when it is shown.
 *
 * @param grade school grade at the season's start; 0 unknown
 * @param before empty where no result counted
 */
public record AwardChange(
        EntrantId entrant,
        String track,
        int grade,
        Optional<String> region,
        Optional<Stand> before,
        Optional<Stand> after) {

    /** Where somebody stands; {@code awardClass} is the proposed one. */
    public record Stand(String group, int placeFrom, int placeTo, Points points, Optional<String> awardClass) {}

    /** What happens to the award. */
    public enum Kind {
        /** None before. */
        GAINED,
        /** None any more. */
        LOST,
        /** A better class. */
        RAISED,
        /** A worse class. */
        LOWERED
    }

    public Optional<String> classBefore() {
        return before.flatMap(Stand::awardClass);
    }

    public Optional<String> classAfter() {
        return after.flatMap(Stand::awardClass);
    }

    /** Places gained; less than zero where lost, zero where somebody stands in only one of the rankings. */
    public int moved() {
        return before.isEmpty() || after.isEmpty()
                ? 0
                : before.get().placeFrom() - after.get().placeFrom();
    }
}
