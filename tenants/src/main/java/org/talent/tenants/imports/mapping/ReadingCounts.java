package org.talent.tenants.imports.mapping;

import java.util.List;
import java.util.Map;
import org.talent.rules.Phrase;

/**
 * What became of the rows of a file: {@code read + added - merged = readable + unreadable + skipped}.
 *
 * @param added rows that one row became, beyond the first
 * @param merged rows taken together with others, or looked up from a second table
 * @param skipped by the name under which they were passed over
 * @param remarks what the reader of the file should know about it as a whole
 */
public record ReadingCounts(
        long read,
        long added,
        long merged,
        long readable,
        long unreadable,
        Map<Phrase, Long> skipped,
        List<Phrase> remarks) {

    public ReadingCounts {
        skipped = Map.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }

    public long skippedAltogether() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
