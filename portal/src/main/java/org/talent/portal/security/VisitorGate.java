package org.talent.portal.security;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantKind;
import org.talent.tenants.tenancy.Tenants;

/**
 * Lets whoever comes by onto the association's ground for one call: as nobody and without any role, so that only what asks
 * for none answers.
 */
@Component
public class VisitorGate {

    private static final AccountId NOBODY = new AccountId(0);

    private final Tenants tenants;

    VisitorGate(Tenants tenants) {
        this.tenants = tenants;
    }

    /** What the work gives; empty where no association is set up yet. */
    public <T> Optional<T> call(Supplier<T> work) {
        return tenants.all().stream()
                .filter(tenant -> tenant.kind() == TenantKind.ASSOCIATION)
                .findFirst()
                .map(association -> CurrentTenant.call(visitor(association), work));
    }

    private static Actor visitor(Tenant association) {
        return new Actor(NOBODY, association.id(), "", Set.of(), OptionalLong.empty());
    }
}
