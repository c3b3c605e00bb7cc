package org.talent.rules.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;

/**
 * What formulas ask of one event over one base: counts, extremes, mean and population deviation out of exact sums, and how
 * many results are better or equal. The same on every machine.
 */
final class EventNumbers {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    /** Results in the base. */
    final long n;
    /** Results in the base that have a score. */
    final long scored;

    final double best;
    final double lowest;
    final double mean;
    final double deviation;
    private final long[] scores;
    private final long[] counts;
    private final long[] above;

    EventNumbers(EventFacts event, Base base) {
        var statistics = event.statistics().get(base);
        var distribution = event.distributions().get(base);
        n = statistics == null ? 0 : statistics.count();
        best = statistics == null ? 0 : number(statistics.best());
        lowest = statistics == null ? 0 : number(statistics.lowest());
        mean = statistics == null ? 0 : mean(statistics);
        deviation = statistics == null ? 0 : deviation(statistics);
        scores = distribution == null ? new long[0] : distribution.scores();
        counts = distribution == null ? new long[0] : distribution.counts();
        above = new long[scores.length];
        long sum = 0;
        for (int index = scores.length - 1; index >= 0; index--) {
            above[index] = sum;
            sum += counts[index];
        }
        scored = sum;
    }

    private static double number(@Nullable BigDecimal score) {
        return score == null ? 0 : score.doubleValue();
    }

    /** Whether results of the base have scores, so that places and shares follow from them. */
    boolean knowsScores() {
        return scored > 0;
    }

    /** Results of the base with a higher score. */
    long above(long score) {
        int index = Arrays.binarySearch(scores, score);
        if (index >= 0) {
            return above[index];
        }
        int next = -index - 1;
        return next < above.length ? above[next] + counts[next] : 0;
    }

    /** Results of the base with the same score. */
    long equal(long score) {
        int index = Arrays.binarySearch(scores, score);
        return index >= 0 ? counts[index] : 0;
    }

    private static double mean(EventStatistics statistics) {
        return statistics.scored() == 0
                ? 0
                : statistics
                        .sum()
                        .divide(BigDecimal.valueOf(statistics.scored()), EXACT)
                        .doubleValue();
    }

    private static double deviation(EventStatistics statistics) {
        if (statistics.scored() == 0) {
            return 0;
        }
        // n·Σx² − (Σx)² is exact, so that equal scores give exactly zero
        var n = BigDecimal.valueOf(statistics.scored());
        var spread =
                statistics.sumOfSquares().multiply(n).subtract(statistics.sum().multiply(statistics.sum()));
        return spread.signum() <= 0 ? 0 : spread.sqrt(EXACT).divide(n, EXACT).doubleValue();
    }
}
