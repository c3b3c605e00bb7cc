package org.talent.deploy.local;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.talent.portal.command.CannotWork;
import org.talent.rules.Phrase;
import org.talent.rules.Words;

/** Talent cannot work here and now; one plain sentence says why and what to do. */
final class CannotStart extends CannotWork {

    private static final long serialVersionUID = 1L;

    private final transient Phrase phrase;

    CannotStart(String key, Object... arguments) {
        this(null, key, arguments);
    }

    CannotStart(@Nullable Throwable cause, String key, Object... arguments) {
        this(Phrase.of(key, arguments), cause);
    }

    private CannotStart(Phrase phrase, @Nullable Throwable cause) {
        super(Sentences.say(phrase, Locale.ENGLISH), cause);
        this.phrase = phrase;
    }

    @Override
    public String say(Locale locale) {
        return Sentences.say(phrase, locale);
    }

    /** The words of this package. */
    static final class Sentences {

        private Sentences() {}

        /** In the language of whoever started the program. */
        static String say(String key, Object... arguments) {
            return say(Phrase.of(key, arguments), Locale.getDefault());
        }

        static String say(Phrase phrase, Locale locale) {
            return new Words("org.talent.deploy.local.sentences", locale).say(phrase);
        }
    }
}
