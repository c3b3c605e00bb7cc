package org.talent.tenants.contest;

/** Id of a track. */
public record TrackId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
