package org.talent.tenants.replay;

import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.rules.Words;

/**
 * Something that came out otherwise than expected.
 *
 * @param check what was compared, such as "cutoff" or "award"
 * @param subject of which track, group, class or entrant, as text
 * @param expected what was published; {@code actual} what the rules gave
 */
public record Difference(String check, String subject, String expected, String actual) {

    static final String NOTHING = "—";

    /** In the reader's language. */
    public String say(Locale locale) {
        return new Words(ExpectationsReader.BUNDLE, locale)
                .say(Phrase.of("difference." + check, subject, expected, actual));
    }
}
