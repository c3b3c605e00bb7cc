package org.talent.tenants.imports;

import java.util.List;
import java.util.Map;
import org.talent.rules.Domain;

/**
 * What applying a batch would do, as things stand now. Nothing of it is visible to anybody.
 *
 * @param unknownEvents codes the season lacks, with the rows they hold back
 * @param newNames names of roles, outcomes and regions that the season lacks; added when the mapping allows it
 */
public record DryRun(
        ImportBatchId batch, BatchCounts counts, List<UnknownEvent> unknownEvents, Map<Domain, List<String>> newNames) {

    public DryRun {
        unknownEvents = List.copyOf(unknownEvents);
        newNames = Map.copyOf(newNames);
    }

    /** An event code no event of the season has; {@code suggestion} is the nearest one, empty where none is near. */
    public record UnknownEvent(String code, long rows, String suggestion) {}
}
