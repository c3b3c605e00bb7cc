package org.talent.rules;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** A bundle of sentences in one language: says phrases. */
public final class Words {

    private final ResourceBundle bundle;
    private final Locale locale;

    /** The bundle of that base name; English where the language has none. */
    public Words(String baseName, Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                baseName,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String say(Phrase phrase) {
        return say(phrase.key(), phrase.arguments().toArray());
    }

    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
