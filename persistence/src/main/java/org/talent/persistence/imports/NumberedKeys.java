package org.talent.persistence.imports;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Numbers of entrants by key, as far as they are remembered: memory is bounded, so after very many distinct entrants it
 * forgets and numbers anew. Two numbers of one key are joined again when the batch is resolved.
 */
final class NumberedKeys {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int SLOTS = 1 << 19;

    /** How many are remembered. */
    static final int MOST = SLOTS / 2;

    private final long[] high = new long[SLOTS];
    private final long[] low = new long[SLOTS];
    private final int[] number = new int[SLOTS];
    private int remembered;
    private int given;

    /** The number of a key; positive where it was given before, negative where it is given now. */
    int of(byte[] key) {
        long upper = (long) LONG.get(key, 0);
        long lower = (long) LONG.get(key, 8);
        int slot = (int) upper & SLOTS - 1;
        while (number[slot] != 0) {
            if (high[slot] == upper && low[slot] == lower) {
                return number[slot];
            }
            slot = slot + 1 & SLOTS - 1;
        }
        if (remembered == MOST) {
            Arrays.fill(number, 0);
            remembered = 0;
            slot = (int) upper & SLOTS - 1;
        }
        high[slot] = upper;
        low[slot] = lower;
        number[slot] = ++given;
        remembered++;
        return -given;
    }
}
