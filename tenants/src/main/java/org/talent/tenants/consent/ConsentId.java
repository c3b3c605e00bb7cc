package org.talent.tenants.consent;

/** Id of a consent. */
public record ConsentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
