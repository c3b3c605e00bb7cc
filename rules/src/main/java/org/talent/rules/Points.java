package org.talent.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a result is worth, as whole micro-points (10⁻⁶), so that sums do not depend on order. Rounded once, half even. */
public record Points(long micros) implements Comparable<Points> {

    public static final Points ZERO = new Points(0);

    /** Micro-points in a point. */
    public static final long SCALE = 1_000_000;

    public static Points of(BigDecimal points) {
        return new Points(
                points.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact());
    }

    public static Points of(String points) {
        return of(new BigDecimal(points));
    }

    public Points plus(Points other) {
        return new Points(Math.addExact(micros, other.micros));
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(micros, 6);
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(micros, other.micros);
    }

    @Override
    public String toString() {
        return toDecimal().stripTrailingZeros().toPlainString();
    }
}
