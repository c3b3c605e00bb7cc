package org.talent.tenants.consent;

/** Id of a consent that waits for a representative. */
public record ConsentRequestId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
