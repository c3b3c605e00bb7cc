package org.talent.tenants.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How far two orders of the same entrants agree: Spearman's ρ, which is Pearson's correlation of places, (n·Σxy − Σx·Σy) /
 * √((n·Σx² − (Σx)²)(n·Σy² − (Σy)²)). Who shares places has the middle of them. From −1, the other way round, to 1, the
 * same.
 */
final class PlaceAgreement {

    private static final int DECIMALS = 6;

    private long count;
    // of twice the middle places, so that they are whole
    private long sumX;
    private long sumY;
    private long sumXx;
    private long sumYy;
    private long sumXy;

    /** One entrant; twice the middle of places is the sum of the first and the last of them. */
    void add(long twiceX, long twiceY) {
        count++;
        sumX += twiceX;
        sumY += twiceY;
        sumXx += twiceX * twiceX;
        sumYy += twiceY * twiceY;
        sumXy += twiceX * twiceY;
    }

    int count() {
        return Math.toIntExact(count);
    }

    /** Six decimals; empty where all share one place in either order, or nobody has one. */
    Optional<BigDecimal> rho() {
        double spreadX = difference(sumXx, sumX, sumX);
        double spreadY = difference(sumYy, sumY, sumY);
        if (spreadX == 0 || spreadY == 0) {
            return Optional.empty();
        }
        double rho = difference(sumXy, sumX, sumY) / Math.sqrt(spreadX) / Math.sqrt(spreadY);
        return Optional.of(BigDecimal.valueOf(Math.clamp(rho, -1, 1)).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** n · Σxy − Σx · Σy, exact before it becomes a binary number. */
    private double difference(long products, long x, long y) {
        return BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(products))
                .subtract(BigInteger.valueOf(x).multiply(BigInteger.valueOf(y)))
                .doubleValue();
    }
}
