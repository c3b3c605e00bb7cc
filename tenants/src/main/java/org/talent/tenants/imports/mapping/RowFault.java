package org.talent.tenants.imports.mapping;

import org.talent.rules.Phrase;

/** Why one row cannot be read; caught for every row, so it carries no stack. */
final class RowFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final Phrase reason;

    RowFault(String key, Object... arguments) {
        super("The row cannot be read: " + key + ".", null, false, false);
        reason = Phrase.of(key, arguments);
    }

    Phrase reason() {
        return reason;
    }
}
