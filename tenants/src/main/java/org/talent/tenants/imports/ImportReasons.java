package org.talent.tenants.imports;

import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.rules.Words;

/** Says why a row was not taken, or why two people may be one, in the reader's language. */
public final class ImportReasons {

    private final Words words;

    public ImportReasons(Locale locale) {
        words = new Words("org.talent.tenants.imports.reasons", locale);
    }

    public String say(Phrase reason) {
        return words.say(reason);
    }
}
