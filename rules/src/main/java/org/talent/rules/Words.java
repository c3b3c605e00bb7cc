package org.talent.rules;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A bundle of sentences in one language: says phrases. Numbers are written in the way of the language with all their
 * decimals. A sentence that changes with a number has keys ending in {@code .one}, {@code .few} (where the language has
 * it) and {@code .many}; the first number of the phrase decides.
 */
public final class Words {

    private static final int DECIMALS = 9;

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
        var format = new MessageFormat(pattern(phrase), locale);
        var formats = format.getFormatsByArgumentIndex();
        var arguments = phrase.arguments().toArray();
        for (int index = 0; index < arguments.length; index++) {
            if (arguments[index] instanceof Phrase part) {
                arguments[index] = say(part);
            } else if (arguments[index] instanceof BigDecimal number
                    && (index >= formats.length || formats[index] == null)) {
                arguments[index] = number(number);
            }
        }
        return insideQuotes(format.format(arguments));
    }

    /** Quotation marks inside others, as of an event whose title has its own, are „these“; unpaired ones stay. */
    private static String insideQuotes(String said) {
        if (said.indexOf('«') < 0) {
            return said;
        }
        var text = new StringBuilder(said);
        int depth = 0;
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '«' && depth++ > 0) {
                text.setCharAt(at, '„');
            } else if (text.charAt(at) == '»' && --depth > 0) {
                text.setCharAt(at, '“');
            }
            if (depth < 0) {
                return said;
            }
        }
        return depth == 0 ? text.toString() : said;
    }

    public String say(String key, Object... arguments) {
        return say(Phrase.of(key, arguments));
    }

    /** Whether there are words for the key. */
    public boolean knows(String key) {
        return bundle.containsKey(key);
    }

    /** A number in the way of the language, thousands apart. */
    public String number(BigDecimal number) {
        return format(true).format(number);
    }

    /** A number in the way of the language as one types it, thousands together. */
    public String typed(BigDecimal number) {
        return format(false).format(number);
    }

    private NumberFormat format(boolean thousands) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        format.setGroupingUsed(thousands);
        return format;
    }

    private String pattern(Phrase phrase) {
        if (bundle.containsKey(phrase.key())) {
            return bundle.getString(phrase.key());
        }
        var ending = phrase.arguments().stream()
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .findFirst()
                .map(this::ending)
                .orElse("many");
        var key = phrase.key() + "." + ending;
        return bundle.getString(bundle.containsKey(key) ? key : phrase.key() + ".many");
    }

    /** Which form of a word goes with the number; fractions take the form of two in Russian. */
    private String ending(BigDecimal number) {
        var absolute = number.abs().stripTrailingZeros();
        boolean whole = absolute.scale() <= 0;
        if (!locale.getLanguage().equals("ru")) {
            return absolute.compareTo(BigDecimal.ONE) == 0 ? "one" : "many";
        }
        if (!whole) {
            return "few";
        }
        int hundred = absolute.remainder(BigDecimal.valueOf(100)).intValue();
        int ten = hundred % 10;
        if (hundred / 10 != 1 && ten == 1) {
            return "one";
        }
        return hundred / 10 != 1 && ten >= 2 && ten <= 4 ? "few" : "many";
    }
}
