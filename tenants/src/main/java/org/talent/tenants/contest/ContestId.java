package org.talent.tenants.contest;

/** Id of a contest. */
public record ContestId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
