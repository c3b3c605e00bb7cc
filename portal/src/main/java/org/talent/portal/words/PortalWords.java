package org.talent.portal.words;

import com.ibm.icu.text.MessageFormat;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.talent.rules.Phrase;

/**
 * Everything the portal says, in Russian and English. The first word of a key names its bundle where that is a space:
 * {@code student.results.title} stands in {@code student/messages}. Patterns are ICU's, so that plurals come out right.
 */
@Component
public class PortalWords implements I18NProvider {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(PortalWords.class);
    private static final Set<String> SPACES = Set.of("association", "student", "university", "studio", "methodology");
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(Preferences.RUSSIAN, Locale.ENGLISH);
    }

    /** A key without words comes back between exclamation marks, which a test looks for. */
    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        try {
            var pattern =
                    ResourceBundle.getBundle(bundle(key), locale, NO_FALLBACK).getString(key);
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (MissingResourceException missing) {
            LOG.warn("The key ({}) has no words in ({}).", key, locale, missing);
            return "!" + key + "!";
        }
    }

    public String say(Phrase phrase, Locale locale) {
        return getTranslation(phrase.key(), locale, phrase.arguments().toArray());
    }

    private static String bundle(String key) {
        var first = key.substring(0, Math.max(0, key.indexOf('.')));
        return "org.talent.portal." + (SPACES.contains(first) ? first + "." : "") + "messages";
    }
}
