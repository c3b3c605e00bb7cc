package org.talent.tenants.rulebook;

/** Id of a rule set. */
public record RuleSetId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
