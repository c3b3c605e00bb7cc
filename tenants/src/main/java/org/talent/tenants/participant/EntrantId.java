package org.talent.tenants.participant;

/** Id of a participant or team: both are numbered from one series. */
public record EntrantId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
