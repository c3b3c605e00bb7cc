package org.talent.tenants.imports;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

class InMemoryImportMappingsTest extends ImportMappingsContract {

    private final ImportMappings mappings = new InMemoryImportMappings();

    @Override
    protected ImportMappings mappings() {
        return mappings;
    }

    @Override
    protected <T> T asNorth(Supplier<T> work) {
        return CurrentTenant.call(actor(1), work);
    }

    @Override
    protected <T> T asSouth(Supplier<T> work) {
        return CurrentTenant.call(actor(2), work);
    }

    private static Actor actor(int tenant) {
        return new Actor(
                new AccountId(1), new TenantId(tenant), "Anna", EnumSet.allOf(Role.class), OptionalLong.empty());
    }
}
