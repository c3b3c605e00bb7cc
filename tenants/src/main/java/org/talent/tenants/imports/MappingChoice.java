package org.talent.tenants.imports;

/** By which mapping a file is read. */
public sealed interface MappingChoice {

    /** The newest version of a saved one. */
    record Saved(String code) implements MappingChoice {}

    /** A text that was sent along and is not saved. */
    record Sent(String text) implements MappingChoice {}
}
