package org.talent.rules.facts;

import java.util.Set;

/**
 * What rules did to one fact and must not: two of them, or one twice, set the same thing; or a number is out of place.
 * {@code what} names it, the rules are indices.
 */
public record Clash(String what, int first, int second) {

    /** Faults of a single number, where {@code what} is no thing that is set. */
    public static final Set<String> NUMBERS = Set.of("bounds", "order");
}
