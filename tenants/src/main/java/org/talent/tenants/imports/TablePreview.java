package org.talent.tenants.imports;

import java.util.List;
import java.util.Optional;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.mapping.MappingFault;
import org.talent.tenants.imports.mapping.ReadingCounts;
import org.talent.tenants.imports.mapping.table.RawTable;

/**
 * The first rows of a file, as they stand and as a mapping understands them.
 *
 * @param raw empty where the file cannot be read
 * @param rows what becomes of the first rows, in the order of the file; empty without a mapping
 * @param counts of the rows looked at; empty without a mapping
 * @param faults of the mapping
 * @param refusal why the file cannot be read, said by {@link ImportReasons}
 */
public record TablePreview(
        Optional<RawTable> raw,
        List<StagedRow> rows,
        Optional<ReadingCounts> counts,
        List<MappingFault> faults,
        Optional<Phrase> refusal) {

    public TablePreview {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }
}
