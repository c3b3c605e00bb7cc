package org.talent.rules.scoring;

import java.util.Collection;
import java.util.Set;
import org.talent.rules.StandingBatch;

/** Standings that award rules cannot tell apart: what the rules do not mention is the same in all of them. */
record StandingClass(int track, int group, int reached, boolean official, int counted, int finals, int fullParts) {

    /** What makes classes; rules that mention anything else, such as points or places, tell nearly all standings apart. */
    private static final Set<String> KNOWN =
            Set.of("track", "group", "reached", "reachedAny", "official", "counted", "finals", "fullParts");

    /**
     * Which standings make one class under given rules.
     *
     * @param few whether there are few classes, so that each is worth asking about once
     */
    record Sorter(boolean few, boolean counted, boolean finals, boolean fullParts) {

        Sorter(Collection<String> mentioned) {
            this(
                    KNOWN.containsAll(mentioned),
                    mentioned.contains("counted"),
                    mentioned.contains("finals"),
                    mentioned.contains("fullParts"));
        }

        StandingClass of(StandingBatch standings, int row) {
            return new StandingClass(
                    standings.track[row],
                    standings.group[row],
                    standings.reached[row],
                    standings.official[row],
                    counted ? standings.counted[row] : 0,
                    finals ? standings.finals[row] : 0,
                    fullParts ? standings.fullParts[row] : 0);
        }
    }
}
