package org.talent.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entrant in one track, explained: contributions of the lines and changes of the steps add up to the total to the
 * micro-point.
 *
 * @param track code of the track
 * @param groupRule the rule that chose the group, where there is one
 * @param adding how the counted results become a total, in words, such as "the sum of the 5 best"
 * @param addingRule the rule that says so, where there is one
 * @param steps what happened to the sum after the lines (caps, too few results)
 */
public record Explanation(
        int track,
        String group,
        @Nullable AppliedRule groupRule,
        List<ScoreLine> lines,
        String adding,
        @Nullable AppliedRule addingRule,
        List<Step> steps,
        Points total) {

    public Explanation {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** Something done to the sum, such as a cap, in words; {@code change} is added to it. */
    public record Step(@Nullable AppliedRule rule, String sentence, Points change) {}
}
