package org.talent.rules.scoring;

import java.util.Arrays;

/** A growing map from long to int without boxes; -1 where nothing is. */
final class LongIntMap {

    private long[] keys = new long[1024];
    private int[] values = filled(1024);
    private int size;

    int get(long key) {
        int slot = slot(key);
        while (values[slot] >= 0) {
            if (keys[slot] == key) {
                return values[slot];
            }
            slot = slot + 1 & values.length - 1;
        }
        return -1;
    }

    void put(long key, int value) {
        if (size * 2 >= values.length) {
            grow();
        }
        size += insert(key, value) ? 1 : 0;
    }

    private boolean insert(long key, int value) {
        int slot = slot(key);
        while (values[slot] >= 0 && keys[slot] != key) {
            slot = slot + 1 & values.length - 1;
        }
        boolean isNew = values[slot] < 0;
        keys[slot] = key;
        values[slot] = value;
        return isNew;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = filled(oldKeys.length * 2);
        for (int index = 0; index < oldKeys.length; index++) {
            if (oldValues[index] >= 0) {
                insert(oldKeys[index], oldValues[index]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) & values.length - 1;
    }

    private static int[] filled(int length) {
        var array = new int[length];
        Arrays.fill(array, -1);
        return array;
    }
}
