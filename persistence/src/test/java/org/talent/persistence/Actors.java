package org.talent.persistence;

import java.util.EnumSet;
import java.util.OptionalLong;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/** Actors with every role, for tests that are not about roles. */
public final class Actors {

    private Actors() {}

    public static Actor of(Tenant tenant) {
        return new Actor(
                new AccountId(1),
                tenant.id(),
                "Test " + tenant.code(),
                EnumSet.allOf(Role.class),
                OptionalLong.empty());
    }

    public static Actor association(Tenants tenants, String code) {
        return of(tenants.register(TenantKind.ASSOCIATION, code, "Association " + code, null));
    }
}
