package org.talent.tenants.imports.mapping;

import org.talent.rules.Phrase;

/** Something in a mapping's text that cannot be understood; whoever knows the place turns it into a {@link MappingFault}. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // never serialised
    private final Phrase what;

    Fault(String key, Object... arguments) {
        super("The mapping has a fault: " + key + ".", null, false, false);
        what = Phrase.of(key, arguments);
    }

    Phrase what() {
        return what;
    }
}
