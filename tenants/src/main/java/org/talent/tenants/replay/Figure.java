package org.talent.tenants.replay;

import java.math.BigDecimal;

/** A number as it was published; how many digits it has says how exact it is. */
record Figure(BigDecimal published) {

    /** Whether what came out is the published number, as far as the tolerance goes. */
    boolean fits(BigDecimal actual, Tolerance tolerance) {
        return published.subtract(actual).abs().compareTo(tolerance.of(this)) <= 0;
    }

    boolean fits(long actual) {
        return published.compareTo(BigDecimal.valueOf(actual)) == 0;
    }

    Figure times(BigDecimal factor) {
        return new Figure(published.multiply(factor));
    }

    @Override
    public String toString() {
        return published.toPlainString();
    }

    /** How far a result may lie from its figure. */
    sealed interface Tolerance {

        BigDecimal of(Figure figure);

        record Absolute(BigDecimal most) implements Tolerance {
            @Override
            public BigDecimal of(Figure figure) {
                return most;
            }
        }

        /** Half a unit of the last digit that was published. */
        record LastDigit() implements Tolerance {
            @Override
            public BigDecimal of(Figure figure) {
                return BigDecimal.ONE
                        .movePointLeft(Math.max(0, figure.published.scale()))
                        .divide(BigDecimal.TWO);
            }
        }

        Tolerance EXACT = new Absolute(BigDecimal.ZERO);
    }
}
