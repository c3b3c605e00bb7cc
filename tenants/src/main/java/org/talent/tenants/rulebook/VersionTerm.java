package org.talent.tenants.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a version scores. It says from when on itself; until when, its successors do.
 *
 * @param lastDay empty while no successor is published, and where the version never scores
 */
public record VersionTerm(RuleSetVersion version, State state, Optional<LocalDate> lastDay) {

    /** Where a published version stands on a day. */
    public enum State {
        /** Its first day is to come. */
        AHEAD,
        IN_FORCE,
        /** A successor scores in its place. */
        RETIRED,
        /** A successor was in force before it or on its first day. */
        NEVER
    }

    /** Of all versions of one rule set, newest first. */
    static List<VersionTerm> of(List<RuleSetVersion> versions, LocalDate today) {
        var terms = new ArrayList<VersionTerm>();
        @Nullable LocalDate next = null;
        for (var version : versions) {
            var from = version.effectiveFrom();
            if (next != null && !from.isBefore(next)) {
                terms.add(new VersionTerm(version, State.NEVER, Optional.empty()));
                continue;
            }
            var state = from.isAfter(today)
                    ? State.AHEAD
                    : next == null || next.isAfter(today) ? State.IN_FORCE : State.RETIRED;
            terms.add(new VersionTerm(version, state, Optional.ofNullable(next).map(day -> day.minusDays(1))));
            next = from;
        }
        return terms;
    }
}
