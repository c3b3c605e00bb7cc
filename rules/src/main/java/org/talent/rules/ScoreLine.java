package org.talent.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one result gave in one track.
 *
 * @param participation id of the participation
 * @param event code of the event
 * @param raw the raw result as people write it, such as "32 of 40" or "place 3–5 of 38"
 * @param formula name of the formula, empty where the result is excluded
 * @param calculation the formula with its numbers filled in, so that a reader with a calculator gets the points
 * @param formulaRule the rule that chose the formula
 * @param normalised points before factors
 * @param factors each with its rule
 * @param points after factors and rounding, before selection
 * @param counted whether it is in the total; else {@code reason} says why not
 * @param reason why it does not count
 * @param reasonRule the rule behind the reason, where there is one
 * @param contribution what it adds to the total: points, or zero where not counted, or less where decayed
 * @param share how the contribution comes of the points, with its numbers; empty where it is the points themselves
 */
public record ScoreLine(
        long participation,
        int event,
        String raw,
        String formula,
        String calculation,
        @Nullable AppliedRule formulaRule,
        Points normalised,
        List<Factor> factors,
        Points points,
        boolean counted,
        @Nullable String reason,
        @Nullable AppliedRule reasonRule,
        Points contribution,
        String share) {

    public ScoreLine {
        factors = List.copyOf(factors);
    }

    /** A named factor, such as level × 0.8; no rule where the season itself gives it. */
    public record Factor(
            String name, double value, @Nullable AppliedRule rule) {}
}
