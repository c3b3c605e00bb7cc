package org.talent.rules.facts;

import java.util.BitSet;
import java.util.Collection;

/** Some kinds of event, by code. */
public final class Kinds {

    private final BitSet codes = new BitSet();

    Kinds(int... codes) {
        for (int code : codes) {
            this.codes.set(code);
        }
    }

    public boolean has(int kind) {
        return codes.get(kind);
    }

    boolean overlap(Kinds other) {
        return codes.intersects(other.codes);
    }

    /** The codes in ascending order. */
    public Collection<Integer> codes() {
        return codes.stream().boxed().toList();
    }
}
