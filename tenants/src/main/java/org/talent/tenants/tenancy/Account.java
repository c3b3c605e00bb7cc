package org.talent.tenants.tenancy;

import java.util.OptionalLong;
import java.util.Set;

/**
 * Who may sign in, to which tenant and as what.
 *
 * @param passwordHash as the portal's password encoder wrote it, with its prefix
 * @param participant id of the participant whom a STUDENT account belongs to, in the association's facts
 */
public record Account(
        AccountId id,
        TenantId tenant,
        String login,
        String displayName,
        String passwordHash,
        Set<Role> roles,
        OptionalLong participant) {

    public Account {
        roles = Set.copyOf(roles);
    }
}
