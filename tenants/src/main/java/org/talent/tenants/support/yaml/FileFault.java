package org.talent.tenants.support.yaml;

import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.rules.Words;

/**
 * Something wrong in a file that a person wrote, said so that they can mend it.
 *
 * @param line counted from 1; 0 where the fault has no place
 * @param bundle base name of the bundle that has the phrase's words
 */
public record FileFault(int line, String bundle, Phrase phrase) {

    /** What is wrong and what to do, without the line. */
    public String say(Locale locale) {
        return new Words(bundle, locale).say(phrase);
    }
}
