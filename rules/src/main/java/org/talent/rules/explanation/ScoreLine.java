package org.talent.rules.explanation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Points;

/**
 * What one result gave in one track.
 *
 * @param participation id of the participation
 * @param event code of the event
 * @param raw the raw result as people write it, such as "32 of 40" or "place 3–5 of 38"
 * @param formula name of the formula, empty where the result is excluded
 * @param calculation the formula with its numbers filled in
 * @param formulaRule the rule that chose the formula
 * @param normalised points before factors
 * @param factors each with its rule
 * @param points after factors and rounding, before selection
 * @param counted whether it is in the total; else {@code reason} says why not
 * @param contribution what it adds to the total: points, or zero where not counted, or less where decayed
 */
public record ScoreLine(
        long participation,
        int event,
        String raw,
        String formula,
        String calculation,
        String formulaRule,
        Points normalised,
        List<Factor> factors,
        Points points,
        boolean counted,
        @Nullable String reason,
        Points contribution) {

    public ScoreLine {
        factors = List.copyOf(factors);
    }

    /** A named factor, such as level × 0.8. */
    public record Factor(String name, double value, String rule) {}
}
