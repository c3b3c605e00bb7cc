package org.talent.persistence;

import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.talent.tenants.tenancy.CurrentTenant;

/** Tells Hibernate whose rows exist: those of the tenant in scope. Without one no session opens. */
final class ScopedTenant implements CurrentTenantIdentifierResolver<Integer> {

    @Override
    public Integer resolveCurrentTenantIdentifier() {
        return CurrentTenant.id().value();
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }
}
