package org.talent.rules;

/** Spreads the bits of a number, so that a sum of spread numbers stands for the set of them. */
final class Mixing {

    private Mixing() {}

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, 2014). */
    static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
