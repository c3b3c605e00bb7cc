package org.talent.tenants.consent;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.talent.rules.Words;

/**
 * Makes the words of a consent. A version that was ever agreed to stays in the bundle for good: a change of wording is a
 * new version.
 */
public final class ConsentTexts {

    /** The version agreed to from now on. */
    static final int VERSION = 1;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    private ConsentTexts() {}

    /** Today's words, in the reader's language. */
    public static ConsentText of(ConsentWish wish, String association, String recipient, Locale locale) {
        return of(wish, association, recipient, language(locale), VERSION);
    }

    /** The words of an earlier consent, to be compared with the hash in its evidence. */
    static ConsentText of(ConsentWish wish, String association, String recipient, String language, int version) {
        var words = new Words("org.talent.tenants.consent.texts", Locale.of(language));
        var fields = Arrays.stream(DisclosedField.values())
                .filter(wish.fields()::contains)
                .map(field -> words.say("field." + field))
                .collect(Collectors.joining(", "));
        return new ConsentText(
                version,
                language,
                words.say(wish.purpose() + "." + version, association, recipient, fields, day(wish.until())));
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String language(Locale locale) {
        return locale.getLanguage().equals("ru") ? "ru" : "en";
    }
}
