package org.talent.tenants.imports.mapping.table;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talent.rules.Phrase;

/** Counts what became of every row, so that none disappears unseen. Used by one reading at a time. */
public final class Ledger {

    private final Map<Phrase, Long> skipped = new LinkedHashMap<>();
    private final Set<Phrase> remarks = new LinkedHashSet<>();
    private long read;
    private long added;
    private long merged;

    /** A row came out of a file. */
    public void read() {
        read++;
    }

    /** A row went, for a reason with a name. */
    public void skipped(Phrase name) {
        skipped.merge(name, 1L, Long::sum);
    }

    /** One row became several. */
    public void added(long more) {
        added += more;
        if (added > Limits.ADDED) {
            throw new UnreadableFile("addsTooMuch", Limits.ADDED);
        }
    }

    /** Several rows became one, or were looked up from another table. */
    public void merged(long fewer) {
        merged += fewer;
    }

    /** Something about the whole file that its reader should know. */
    public void remark(Phrase remark) {
        remarks.add(remark);
    }

    public List<Phrase> remarks() {
        return List.copyOf(remarks);
    }

    public long rowsRead() {
        return read;
    }

    public long rowsAdded() {
        return added;
    }

    public long rowsMerged() {
        return merged;
    }

    /** Whether the files have nothing but headers, blank lines and what stands around tables. */
    public boolean saysNothing() {
        return read
                == skipped.entrySet().stream()
                        .filter(names -> NamedRows.AROUND.contains(names.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    public Map<Phrase, Long> rowsSkipped() {
        return Map.copyOf(skipped);
    }

    public long skippedAltogether() {
        return skipped.values().stream().mapToLong(Long::longValue).sum();
    }
}
