package org.talent.tenants.imports.mapping.table;

import org.talent.rules.Phrase;

/** A file that cannot be read as its mapping describes it; the reason says what to do, and names no people. */
public final class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final Phrase reason;

    public UnreadableFile(String key, Object... arguments) {
        super("The file cannot be read: " + key + ".");
        reason = Phrase.of("file." + key, arguments);
    }

    /** Said by {@link org.talent.tenants.imports.ImportReasons}. */
    public Phrase reason() {
        return reason;
    }
}
