package org.talent.tenants.tenancy;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.talent.tenants.support.Refused;

/** Who acts, for which tenant, with which roles. */
public record Actor(AccountId account, TenantId tenant, String displayName, Set<Role> roles, OptionalLong participant) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A visitor keeps who they are and loses every role. */
    Actor visiting(TenantId owner) {
        return new Actor(account, owner, displayName, Set.of(), participant);
    }

    /** @throws Refused when the actor has none of the roles */
    public void require(Role... oneOf) {
        for (var role : oneOf) {
            if (roles.contains(role)) {
                return;
            }
        }
        throw Refused.because(
                "role", Arrays.stream(oneOf).map(Role::name).sorted().collect(Collectors.joining(", ")));
    }

    /** @throws Refused when the actor is not one of the people who keep the facts or the rules of the space */
    public void requireStaff() {
        require(Role.ORGANISER, Role.MODERATOR, Role.RULE_EDITOR, Role.RULE_APPROVER);
    }
}
