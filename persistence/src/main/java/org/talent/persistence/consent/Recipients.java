package org.talent.persistence.consent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.tenancy.TenantId;

/** The recipient of a consent as a column. */
final class Recipients {

    private Recipients() {}

    static @Nullable Integer column(Optional<TenantId> recipient) {
        return recipient.map(TenantId::value).orElse(null);
    }

    static Optional<TenantId> read(@Nullable Integer column) {
        return Optional.ofNullable(column).map(TenantId::new);
    }
}
