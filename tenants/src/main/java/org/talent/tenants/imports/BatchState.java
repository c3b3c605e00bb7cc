package org.talent.tenants.imports;

/** Where an import batch stands. */
public enum BatchState {
    /** Read and compared; nobody sees anything of it. */
    STAGED,
    APPLIED,
    UNDONE,
    /** Given up before it was applied; its staged rows are gone. */
    ABANDONED
}
