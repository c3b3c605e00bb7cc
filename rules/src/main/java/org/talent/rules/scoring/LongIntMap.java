package org.talent.rules.scoring;

/** A growing map from long to int without boxes; -1 where nothing is. A key and its value stand side by side in memory. */
final class LongIntMap {

    private static final int FIRST = 1024;

    /** Key and value plus one, in turns; a value of zero is an empty slot. */
    private long[] slots = new long[FIRST * 2];

    private int size;

    int get(long key) {
        int slot = slot(key);
        while (slots[slot + 1] != 0) {
            if (slots[slot] == key) {
                return (int) slots[slot + 1] - 1;
            }
            slot = slot + 2 & slots.length - 1;
        }
        return -1;
    }

    void put(long key, int value) {
        if (size * 4 >= slots.length) {
            grow();
        }
        size += insert(key, value + 1) ? 1 : 0;
    }

    private boolean insert(long key, long value) {
        int slot = slot(key);
        while (slots[slot + 1] != 0 && slots[slot] != key) {
            slot = slot + 2 & slots.length - 1;
        }
        boolean isNew = slots[slot + 1] == 0;
        slots[slot] = key;
        slots[slot + 1] = value;
        return isNew;
    }

    private void grow() {
        var old = slots;
        slots = new long[old.length * 2];
        for (int slot = 0; slot < old.length; slot += 2) {
            if (old[slot + 1] != 0) {
                insert(old[slot], old[slot + 1]);
            }
        }
    }

    private int slot(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32) << 1 & slots.length - 1;
    }
}
