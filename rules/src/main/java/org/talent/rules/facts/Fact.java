package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What every fact can tell afterwards: which rules fired on it, in order, and where two of them disagree. */
public abstract class Fact {

    /** What the rules made of it and must not have: two settings of one thing, numbers out of bounds. */
    public final List<Clash> clashes = new ArrayList<>();

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

    /**
     * Printed by the engine text around every number that a rule computes: what is not finite or out of the parameter's
     * bounds is a fault of the rule.
     */
    public final double within(double number, double least, double most) {
        if (number >= least && number <= most) {
            return number;
        }
        clashes.add(new Clash("bounds", current, current));
        return least;
    }

    /** Like {@link #within}, for a whole number: a computed one is rounded to the nearest, half to even. */
    public final int whole(double number, double least, double most) {
        return (int) Math.rint(within(number, least, most));
    }

    /** Index of the rule that is acting. */
    protected final int rule() {
        return current;
    }

    /** Notes that the acting rule sets what the rule {@code before} set already; -1 means nobody did. */
    protected final void once(String what, int before) {
        if (before >= 0) {
            clashes.add(new Clash(what, before, current));
        }
    }

    /** Notes that the lower of two numbers of the acting rule is above the higher one. */
    protected final void ordered(double low, double high) {
        if (low > high) {
            clashes.add(new Clash("order", current, current));
        }
    }

    /** Indices of the rules that fired. */
    public final int[] rules() {
        return Arrays.copyOf(rules, count);
    }
}
