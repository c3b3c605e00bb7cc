package org.talent.tenants.tenancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A space of its own: the association, the students' space, or one partner university.
 *
 * @param code short name in addresses and commands, lower-case
 * @param agreementUntil last day of a university's agreement; null for the others
 */
public record Tenant(
        TenantId id,
        TenantKind kind,
        String code,
        String title,
        @Nullable LocalDate agreementUntil) {

    /** Whether this is a partner university whose agreement holds; its last day counts. */
    public boolean isPartnerOn(LocalDate day) {
        return kind == TenantKind.UNIVERSITY && agreementUntil != null && !day.isAfter(agreementUntil);
    }
}
