package org.talent.tenants.imports;

import org.talent.tenants.imports.mapping.MappingGuess;
import org.talent.tenants.imports.mapping.table.RawTable;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-202: an organiser gets a first mapping for a file nobody prepared, guessed from its header and its cells. */
@LongUseCase
public class SuggestMapping {

    private static final int ROWS = 200;

    /**
     * A mapping text to check and correct; it asks whoever imports for the event.
     *
     * @throws org.talent.tenants.imports.mapping.table.UnreadableFile when the file cannot be read
     */
    public MappingGuess suggest(SourceFiles files) {
        CurrentTenant.actor().require(Role.ORGANISER);
        return MappingGuess.of(RawTable.of(files, ROWS));
    }
}
