package org.talent.tenants.imports;

/** A row that needs a look, with what became of it and why. Reasons name rows and events, never people. */
public record ImportedRowFate(RowPlace place, RowFate fate, String reason) {}
