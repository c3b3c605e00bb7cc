package org.talent.rules;

import java.util.List;
import java.util.Optional;

/**
 * Everyone ranked together: one track and one group, with the cut-offs the quota rules gave.
 *
 * @param track code in {@link Domain#TRACK}
 * @param group name of the group
 * @param ranked officially ranked: with a counted result, not out of competition
 * @param positive those of them with more than zero points
 * @param official everyone who took part officially, also those of whom no result counts; never fewer than {@code ranked}
 * @param best the best official total; zero where nobody is ranked
 * @param warnings what staff should look at before signing, such as a quota that allows nobody
 */
public record Cohort(
        int track,
        String group,
        int ranked,
        int positive,
        int official,
        Points best,
        List<CutOff> cutOffs,
        List<Phrase> warnings) {

    private static final String BUNDLE = "org.talent.rules.cohorts";

    public Cohort {
        cutOffs = List.copyOf(cutOffs);
        warnings = List.copyOf(warnings);
    }

    /** The words in which cut-offs and warnings are said. */
    public static Words words(java.util.Locale locale) {
        return new Words(BUNDLE, locale);
    }

    /**
     * The lowest total of an award class; equal is enough.
     *
     * @param awardClass code in {@link Domain#AWARD_CLASS}
     * @param points empty where nobody can reach the class
     * @param allowed places the quota allows, better classes included; -1 where the cut-off was given as points
     * @param reached entrants at or above the cut-off, better classes included
     * @param rule name of the rule that decided
     * @param sentence how it was computed, with its numbers; said by {@link Cohort#words}
     */
    public record CutOff(
            int awardClass, Optional<Points> points, int allowed, int reached, String rule, Phrase sentence) {}
}
