package org.talent.tenants.imports;

import org.talent.rules.Phrase;

/** A row that needs a look, with what became of it and why, said by {@link ImportReasons}. Reasons name rows and events, never people. */
public record ImportedRowFate(RowPlace place, RowFate fate, Phrase reason) {}
