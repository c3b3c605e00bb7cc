package org.talent.tenants.imports;

import java.util.List;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.mapping.MappingFault;
import org.talent.tenants.imports.mapping.ReadingCounts;

/** The outcome of reading a file by a mapping: what applying it would do, or why it cannot be read at all. */
public sealed interface FileImport {

    /**
     * Staged; nobody sees anything of it yet.
     *
     * @param counts what became of the rows of the file
     * @param newNames whether the mapping lets the season grow
     */
    record Staged(DryRun dryRun, ReadingCounts counts, NewNames newNames) implements FileImport {}

    record FaultyMapping(List<MappingFault> faults) implements FileImport {

        public FaultyMapping {
            faults = List.copyOf(faults);
        }
    }

    /** {@code reason} is said by {@link ImportReasons}. Nothing of the file is kept. */
    record UnreadableFile(Phrase reason) implements FileImport {}
}
