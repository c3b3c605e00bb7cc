package org.talent.tenants.imports;

import java.time.Clock;
import org.talent.tenants.imports.mapping.Mapping;
import org.talent.tenants.imports.mapping.MappingParser;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-202: an organiser saves an import mapping, as its first version or the next one. */
@UseCase
public class SaveMapping {

    private final ImportMappings mappings;
    private final Clock clock;

    public SaveMapping(ImportMappings mappings, Clock clock) {
        this.mappings = mappings;
        this.clock = clock;
    }

    /** The mapping's own first line says under which code. */
    public MappingSaving save(String text) {
        CurrentTenant.actor().require(Role.ORGANISER);
        var plain = text.replace("\r\n", "\n").strip() + "\n";
        return switch (MappingParser.parse(plain)) {
            case MappingParser.Parsed.Faulty(var faults) -> new MappingSaving.Faulty(faults);
            case MappingParser.Parsed.Understood(var mapping) -> save(mapping, plain);
        };
    }

    private MappingSaving save(Mapping mapping, String text) {
        var before = mappings.newest(mapping.code());
        if (before.isPresent() && before.get().text().equals(text)) {
            return new MappingSaving.Unchanged(before.get());
        }
        var next = new SavedMapping(
                mapping.code(),
                before.map(SavedMapping::version).orElse(0) + 1,
                mapping.title(),
                text,
                CurrentTenant.actor().displayName(),
                clock.instant());
        mappings.add(next);
        return new MappingSaving.Saved(next);
    }
}
