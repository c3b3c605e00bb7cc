package org.talent.tenants.support;

import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.rules.Words;

/** The act is known but not now or not by this actor; the words say what to do instead. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String BUNDLE = "org.talent.tenants.support.refusals";

    private final transient Phrase phrase;

    /** The phrase is said by {@link #say}; its message for logs is English. */
    public Refused(Phrase phrase) {
        super(new Words(BUNDLE, Locale.ENGLISH).say(phrase));
        this.phrase = phrase;
    }

    public static Refused because(String key, Object... arguments) {
        return new Refused(Phrase.of(key, arguments));
    }

    /** Why, in the reader's language. */
    public String say(Locale locale) {
        return new Words(BUNDLE, locale).say(phrase);
    }
}
