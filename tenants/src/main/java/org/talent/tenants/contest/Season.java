package org.talent.tenants.contest;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.talent.rules.Domain;

/**
 * The annual cycle, with the names its rules may use.
 *
 * @param revision 0 for one that was never saved; compared when saving
 * @param names per domain of EVENT_KIND, LEVEL, ROLE, OUTCOME, REGION, in a fixed order that only grows
 */
public record Season(
        SeasonId id,
        int revision,
        String code,
        String title,
        LocalDate starts,
        LocalDate ends,
        IdentityPolicy identityPolicy,
        Map<Domain, List<String>> names) {

    public Season {
        if (ends.isBefore(starts)) {
            throw new IllegalArgumentException("""
                    The season's end (%s) must not lie before its start (%s).
                    Maybe the two dates are swapped.""".formatted(ends, starts));
        }
        var copy = new EnumMap<Domain, List<String>>(Domain.class);
        names.forEach((domain, list) -> copy.put(domain, List.copyOf(list)));
        names = Map.copyOf(copy);
    }
}
