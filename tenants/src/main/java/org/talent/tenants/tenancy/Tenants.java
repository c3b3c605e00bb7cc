package org.talent.tenants.tenancy;

import java.util.List;
import java.util.Optional;
import org.talent.tenants.support.Port;

/** The registry of tenants and accounts: read before anyone is known, so it needs no tenant in scope. */
@Port
public interface Tenants {

    List<Tenant> all();

    Optional<Tenant> find(TenantId id);

    Optional<Tenant> byCode(String code);

    /**
     * The owner of the facts.
     *
     * @throws IllegalStateException when there is none, or more than one
     */
    default Tenant association() {
        var found = all().stream()
                .filter(tenant -> tenant.kind() == TenantKind.ASSOCIATION)
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("""
                    The number of associations (%d) must be one.
                    Maybe the registry was never set up.""".formatted(found.size()));
        }
        return found.getFirst();
    }

    /** Saves a new tenant under the next free id, or an existing one under its own; {@code id} null means new. */
    Tenant register(
            TenantKind kind,
            String code,
            String title,
            java.time.@org.jspecify.annotations.Nullable LocalDate agreementUntil);

    /** Exact login, lower-case. */
    Optional<Account> account(String login);

    List<Account> accounts();

    Account register(
            TenantId tenant,
            String login,
            String displayName,
            String passwordHash,
            java.util.Set<Role> roles,
            java.util.OptionalLong participant);
}
