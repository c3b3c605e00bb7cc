package org.talent.tenants.participation;

/** Id of a participation, the same through all its revisions. */
public record ParticipationId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
