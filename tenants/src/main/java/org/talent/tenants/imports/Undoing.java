package org.talent.tenants.imports;

/** The outcome of undoing a batch. */
public sealed interface Undoing {

    /**
     * @param closed results the batch had brought and that are gone from now on
     * @param restored results that are again as they were before the batch
     * @param kept results that a later batch or a correction by hand changed since; the later word stands
     */
    record Undone(long closed, long restored, long kept) implements Undoing {}

    /** It was never applied, or is undone already. */
    record NothingToUndo(BatchState state) implements Undoing {}
}
