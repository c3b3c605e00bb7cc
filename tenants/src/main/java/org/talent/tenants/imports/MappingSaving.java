package org.talent.tenants.imports;

import java.util.List;
import org.talent.tenants.imports.mapping.MappingFault;

/** The outcome of saving an import mapping. A faulty text is expected input: a value, not an exception. */
public sealed interface MappingSaving {

    record Saved(SavedMapping mapping) implements MappingSaving {}

    /** The newest version says the same already. */
    record Unchanged(SavedMapping mapping) implements MappingSaving {}

    record Faulty(List<MappingFault> faults) implements MappingSaving {

        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
