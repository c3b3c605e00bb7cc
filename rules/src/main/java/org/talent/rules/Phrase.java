package org.talent.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Words kept apart from their language: a key of a bundle with its arguments. Stored as text, said by {@link Words} in
 * the reader's language.
 *
 * @param arguments each a {@link String}, a {@link BigDecimal} or a {@link Phrase} of the same bundle
 */
public record Phrase(String key, List<Object> arguments) {

    private static final char SEPARATOR = '\t';

    public Phrase {
        arguments = arguments.stream().map(Phrase::canonical).toList();
    }

    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, Arrays.asList(arguments));
    }

    private static Object canonical(Object argument) {
        return switch (argument) {
            case BigDecimal number -> number.scale() < 0 ? number.setScale(0) : number;
            case Phrase part -> part;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> canonical(BigDecimal.valueOf(number));
            default -> argument.toString();
        };
    }

    /**
     * One line: the key, then each argument after a tab; numbers are marked by a hash, parts by a tilde. {@link #parse}
     * reads it back equal.
     */
    public String text() {
        var text = new StringBuilder(key);
        for (var argument : arguments) {
            text.append(SEPARATOR);
            switch (argument) {
                case BigDecimal number -> text.append('#').append(number.toPlainString());
                case Phrase part -> text.append('~').append(escape(part.text()));
                default -> text.append('=').append(escape(argument.toString()));
            }
        }
        return text.toString();
    }

    public static Phrase parse(String text) {
        var fields = text.split("\t", -1);
        var arguments = new ArrayList<>();
        for (int index = 1; index < fields.length; index++) {
            var body = fields[index].isEmpty() ? "" : fields[index].substring(1);
            arguments.add(
                    fields[index].startsWith("#")
                            ? new BigDecimal(body)
                            : fields[index].startsWith("~") ? parse(unescape(body)) : unescape(body));
        }
        return new Phrase(fields[0], arguments);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String unescape(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char next = text.charAt(++i);
            plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
        }
        return plain.toString();
    }
}
