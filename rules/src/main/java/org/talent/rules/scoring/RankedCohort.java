package org.talent.rules.scoring;

import java.util.List;
import java.util.Map;
import org.talent.rules.Cohort;
import org.talent.rules.StandingBatch;
import org.talent.rules.language.TieKeys.TieKey;

/**
 * A closed cohort: sorted totals and what each award class asks for.
 *
 * @param order tie-break keys behind the points; the first {@code placeKeys} of them decide places too
 * @param by the columns of points and keys in {@code totals}
 * @param thresholds by award class, best first: points and keys that just reach it
 */
record RankedCohort(
        Totals totals, List<TieKey> order, int placeKeys, int[] by, Map<Integer, long[]> thresholds, Cohort cohort) {

    /** Fills place and class of a standing. A guest gets the place they would have and no class. */
    void place(StandingBatch standings, int row) {
        long points = standings.points[row];
        long[] values = Totals.values(standings, row, order);
        int upTo;
        int above;
        if (placeKeys > 0) {
            upTo = totals.reaching(lowest(values, placeKeys + 1), by);
            above = totals.above(values, by, placeKeys + 1);
        } else {
            upTo = totals.atOrAbove(points);
            above = totals.above(points, upTo);
        }
        standings.placeFrom[row] = above + 1;
        standings.placeTo[row] = Math.max(above + 1, upTo);
        standings.reached[row] = standings.official[row] ? reached(values) : -1;
    }

    /** The best class whose threshold the values reach, or -1. */
    private int reached(long[] values) {
        for (var threshold : thresholds.entrySet()) {
            if (reaches(values, threshold.getValue())) {
                return threshold.getKey();
            }
        }
        return -1;
    }

    private static boolean reaches(long[] values, long[] threshold) {
        for (int index = 0; index < threshold.length; index++) {
            if (values[index] != threshold[index]) {
                return values[index] > threshold[index];
            }
        }
        return true;
    }

    private static long[] lowest(long[] values, int depth) {
        var lowest = values.clone();
        for (int index = depth; index < lowest.length; index++) {
            lowest[index] = Long.MIN_VALUE;
        }
        return lowest;
    }
}
