package org.talent.rules.scoring;

import java.math.BigDecimal;
import java.math.MathContext;
import org.talent.rules.ContestFacts.EventStatistics;

/** Mean and population standard deviation out of exact sums, the same on every machine. */
final class EventNumbers {

    private static final MathContext EXACT = MathContext.DECIMAL128;

    private EventNumbers() {}

    static double mean(EventStatistics statistics) {
        return statistics.scored() == 0
                ? 0
                : statistics
                        .sum()
                        .divide(BigDecimal.valueOf(statistics.scored()), EXACT)
                        .doubleValue();
    }

    static double deviation(EventStatistics statistics) {
        if (statistics.scored() == 0) {
            return 0;
        }
        var n = BigDecimal.valueOf(statistics.scored());
        var mean = statistics.sum().divide(n, EXACT);
        var variance = statistics.sumOfSquares().divide(n, EXACT).subtract(mean.multiply(mean, EXACT), EXACT);
        return variance.signum() <= 0 ? 0 : variance.sqrt(EXACT).doubleValue();
    }
}
