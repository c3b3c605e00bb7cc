package org.talent.rules.scoring;

import org.talent.rules.ResultBatch;

/** A number that stands for everything a run read of an entrant; it does not depend on the order of the rows. */
final class InputHash {

    private InputHash() {}

    static long of(ResultBatch batch, int entrant) {
        long own = mix(batch.entrant[entrant]);
        own = mix(own ^ batch.grade[entrant]);
        own = mix(own ^ batch.age[entrant]);
        own = mix(own ^ batch.region[entrant]);
        own = mix(own ^ batch.identity[entrant] ^ (batch.consent[entrant] ? 64 : 0));
        long sum = own;
        for (int row = batch.firstRow[entrant]; row < batch.firstRow[entrant + 1]; row++) {
            long hash = mix(batch.participation[row]);
            hash = mix(hash ^ batch.event[row]);
            hash = mix(hash ^ batch.role[row]);
            hash = mix(hash ^ batch.flags[row]);
            hash = mix(hash ^ batch.score[row]);
            hash = mix(hash ^ batch.placeFrom[row]);
            hash = mix(hash ^ batch.placeTo[row]);
            hash = mix(hash ^ batch.outcome[row]);
            hash = mix(hash ^ batch.teamSize[row]);
            hash = mix(hash ^ batch.fullParts[row]);
            hash = mix(hash ^ batch.attempt[row]);
            hash = mix(hash ^ batch.day[row]);
            sum += hash;
        }
        return sum;
    }

    /** The finaliser of SplitMix64. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
