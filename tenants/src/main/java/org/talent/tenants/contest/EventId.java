package org.talent.tenants.contest;

/** Id of a event. */
public record EventId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
