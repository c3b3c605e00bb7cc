package org.talent.portal.components;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.consent.Purpose;

/** Names of what a consent is about. */
public final class ConsentWords {

    private ConsentWords() {}

    public static String title(Purpose purpose, String recipient, Locale locale) {
        return I18NProvider.translate(locale, "consent.purpose." + purpose, recipient);
    }

    public static String fields(Collection<DisclosedField> fields, Locale locale) {
        return Arrays.stream(DisclosedField.values())
                .filter(fields::contains)
                .map(field -> field(field, locale))
                .collect(Collectors.joining(", "));
    }

    public static String field(DisclosedField field, Locale locale) {
        return I18NProvider.translate(locale, "consent.field." + field);
    }
}
