package org.talent.tenants.imports;

import java.util.List;
import java.util.Optional;
import org.talent.tenants.support.Port;

/** The import mappings of the association, with all their versions. */
@Port
public interface ImportMappings {

    /** The newest version of each, by title. */
    List<SavedMapping> newest();

    Optional<SavedMapping> newest(String code);

    Optional<SavedMapping> version(String code, int version);

    /** Newest first. */
    List<SavedMapping> versions(String code);

    /** @throws org.talent.tenants.support.EditedMeanwhile when that version is there already */
    void add(SavedMapping mapping);
}
