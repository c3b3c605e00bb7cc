package org.talent.tenants.consent;

import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.rules.Words;

/** Says in the reader's language why a consent cannot be given. */
public final class ConsentReasons {

    private final Words words;

    public ConsentReasons(Locale locale) {
        words = new Words("org.talent.tenants.consent.reasons", locale);
    }

    public String say(Phrase reason) {
        return words.say(reason);
    }
}
