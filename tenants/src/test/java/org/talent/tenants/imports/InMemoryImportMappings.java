package org.talent.tenants.imports;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** Mappings by tenant, code and version. */
public final class InMemoryImportMappings implements ImportMappings {

    private final Map<TenantId, Map<String, TreeMap<Integer, SavedMapping>>> all = new java.util.HashMap<>();

    @Override
    public List<SavedMapping> newest() {
        return own().values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .sorted(Comparator.comparing(SavedMapping::title).thenComparing(SavedMapping::code))
                .toList();
    }

    @Override
    public Optional<SavedMapping> newest(String code) {
        return versions(code).stream().findFirst();
    }

    @Override
    public Optional<SavedMapping> version(String code, int version) {
        return versions(code).stream().filter(one -> one.version() == version).findFirst();
    }

    @Override
    public List<SavedMapping> versions(String code) {
        return List.copyOf(
                own().getOrDefault(code, new TreeMap<>()).descendingMap().values());
    }

    @Override
    public void add(SavedMapping mapping) {
        var before =
                own().computeIfAbsent(mapping.code(), _ -> new TreeMap<>()).putIfAbsent(mapping.version(), mapping);
        if (before != null) {
            throw new EditedMeanwhile("mapping", mapping.code());
        }
    }

    private Map<String, TreeMap<Integer, SavedMapping>> own() {
        return all.computeIfAbsent(CurrentTenant.id(), _ -> new TreeMap<>());
    }
}
