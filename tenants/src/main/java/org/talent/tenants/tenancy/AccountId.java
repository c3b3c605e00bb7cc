package org.talent.tenants.tenancy;

/** Id of an account. */
public record AccountId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
