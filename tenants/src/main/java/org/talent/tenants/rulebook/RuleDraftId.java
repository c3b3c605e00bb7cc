package org.talent.tenants.rulebook;

/** Id of a draft; 0 means new. */
public record RuleDraftId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
