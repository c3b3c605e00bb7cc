package org.talent.tenants.disclosure;

/** A number of people who stay unknown, coarse enough that nobody can be told from it. */
public sealed interface Headcount {

    /** The smallest number that is told, and the step in which numbers grow. */
    int STEP = 5;

    /** Fewer than {@link #STEP}, perhaps none. */
    record Few() implements Headcount {}

    /** This many, or up to four more. */
    record AtLeast(int people) implements Headcount {}

    static Headcount of(int people) {
        return people < STEP ? new Few() : new AtLeast(people - people % STEP);
    }
}
