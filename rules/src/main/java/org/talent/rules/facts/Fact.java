package org.talent.rules.facts;

import java.util.Arrays;

/** What every fact can tell afterwards: which rules fired on it, in order. */
public abstract class Fact {

    private int[] rules = new int[4];
    private int count;
    private int current = -1;

    /** Printed by the engine text as the first action of each rule; not part of the author's language. */
    public final void why(int rule) {
        if (count == rules.length) {
            rules = Arrays.copyOf(rules, count * 2);
        }
        rules[count++] = rule;
        current = rule;
    }

    /** Index of the rule that is acting. */
    protected final int rule() {
        return current;
    }

    /** Indices of the rules that fired. */
    public final int[] rules() {
        return Arrays.copyOf(rules, count);
    }
}
