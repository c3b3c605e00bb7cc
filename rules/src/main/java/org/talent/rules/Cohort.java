package org.talent.rules;

import java.util.List;

/**
 * Everyone ranked together: one track and one group, with the cut-offs the quota rules gave.
 *
 * @param track code in {@link Domain#TRACK}
 * @param group name of the group
 * @param ranked entrants with a standing; {@code positive} with more than zero points; {@code official} officially ranked
 */
public record Cohort(
        int track, String group, int ranked, int positive, int official, Points best, List<CutOff> cutOffs) {

    public Cohort {
        cutOffs = List.copyOf(cutOffs);
    }

    /**
     * The lowest total of an award class; equal is enough.
     *
     * @param awardClass code in {@link Domain#AWARD_CLASS}
     * @param allowed places the quota allows, cumulative; -1 where the cut-off was given as points
     * @param reached entrants at or above the cut-off, cumulative
     * @param sentence how it was computed, with its numbers
     */
    public record CutOff(int awardClass, Points points, int allowed, int reached, String rule, String sentence) {}
}
