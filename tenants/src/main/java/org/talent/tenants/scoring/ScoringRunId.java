package org.talent.tenants.scoring;

/** Id of a scoring run. */
public record ScoringRunId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
