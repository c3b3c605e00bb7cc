package org.talent.portal.command.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that falls the same way every time: the same seed and purpose give the same numbers on every machine. */
final class Dice {

    private static final int UNIFORMS = 12;

    private final Random random;

    /** @param purpose keeps one part of the season from moving when another changes */
    Dice(long seed, String purpose) {
        random = new Random(mixed(seed * 1_000_003 + purpose.hashCode()));
    }

    /** Far apart for seeds that lie side by side, from which {@link Random} would begin alike. */
    private static long mixed(long seed) {
        long mixed = (seed ^ (seed >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ (mixed >>> 33);
    }

    /** 0 up to, but not, {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** Mean 0, deviation 1; a sum of uniform numbers, which needs no function that machines round differently. */
    double normal() {
        double sum = -UNIFORMS / 2.0;
        for (int i = 0; i < UNIFORMS; i++) {
            sum += random.nextDouble();
        }
        return sum;
    }

    /** In a random order. */
    <T> List<T> shuffled(List<T> all) {
        var copy = new ArrayList<>(all);
        for (int i = copy.size(); i > 1; i--) {
            Collections.swap(copy, i - 1, random.nextInt(i));
        }
        return copy;
    }
}
