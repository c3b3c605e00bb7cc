package org.talent.tenants.imports;

/** Id of a import batch. */
public record ImportBatchId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
