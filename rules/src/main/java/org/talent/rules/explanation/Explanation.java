package org.talent.rules.explanation;

import java.util.List;
import org.talent.rules.Points;

/**
 * One entrant in one track, explained: the lines add up to the total to the micro-point.
 *
 * @param track code of the track
 * @param steps what happened to the sum after the lines (caps), in words; each with what it took away
 */
public record Explanation(
        int track, String group, String groupRule, List<ScoreLine> lines, List<Step> steps, Points total) {

    public Explanation {
        lines = List.copyOf(lines);
        steps = List.copyOf(steps);
    }

    /** Something done to the sum, such as a cap; {@code change} is added to it. */
    public record Step(String rule, String sentence, Points change) {}
}
