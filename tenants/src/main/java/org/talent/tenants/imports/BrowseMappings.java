package org.talent.tenants.imports;

import java.util.List;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;

/** UC-202: the association's people see which import mappings there are, and how each was before. */
@UseCase
public class BrowseMappings {

    private final ImportMappings mappings;

    public BrowseMappings(ImportMappings mappings) {
        this.mappings = mappings;
    }

    /** The newest version of each, by title. */
    public List<SavedMapping> newest() {
        CurrentTenant.actor().requireStaff();
        return mappings.newest();
    }

    public SavedMapping newest(String code) {
        CurrentTenant.actor().requireStaff();
        return mappings.newest(code).orElseThrow(() -> new NotFound("mapping", code));
    }

    /** Newest first. */
    public List<SavedMapping> versions(String code) {
        CurrentTenant.actor().requireStaff();
        return mappings.versions(code);
    }

    public SavedMapping version(String code, int version) {
        CurrentTenant.actor().requireStaff();
        return mappings.version(code, version).orElseThrow(() -> new NotFound("mapping", code + " " + version));
    }
}
