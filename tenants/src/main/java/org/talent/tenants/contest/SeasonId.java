package org.talent.tenants.contest;

/** Id of a season. */
public record SeasonId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
