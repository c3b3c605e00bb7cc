package org.talent.tenants.tenancy;

import java.util.OptionalLong;
import java.util.Set;
import org.talent.tenants.support.Refused;

/** Who acts, for which tenant, with which roles. */
public record Actor(AccountId account, TenantId tenant, String displayName, Set<Role> roles, OptionalLong participant) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** @throws Refused when the actor has none of the roles */
    public void require(Role... oneOf) {
        for (var role : oneOf) {
            if (roles.contains(role)) {
                return;
            }
        }
        throw new Refused("This needs the role %s. Ask the association's administrator for it."
                .formatted(java.util.List.of(oneOf)));
    }
}
