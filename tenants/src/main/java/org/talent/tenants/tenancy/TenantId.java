package org.talent.tenants.tenancy;

/** Id of a tenant: a whole number, because it stands in every row and every index. */
public record TenantId(int value) {

    public TenantId {
        if (value <= 0) {
            throw new IllegalArgumentException("""
                    The tenant id (%d) must be positive.
                    Maybe the tenant was never saved.""".formatted(value));
        }
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
