package org.talent.tenants.participation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.participation.Result.Part;

/**
 * Parts of a result as one text: a line a part, tabs between name, score and maximum. Backslash, tab and line end in a
 * name are escaped, so that nothing is lost.
 */
public final class PartsText {

    private PartsText() {}

    /** Null where there are no parts. */
    public static @Nullable String write(List<Part> parts) {
        if (parts.isEmpty()) {
            return null;
        }
        var text = new StringBuilder();
        for (var part : parts) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            text.append(part.name().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"))
                    .append('\t')
                    .append(part.score().toPlainString())
                    .append('\t')
                    .append(part.maximum().map(BigDecimal::toPlainString).orElse(""));
        }
        return text.toString();
    }

    public static List<Part> read(@Nullable String text) {
        var parts = new ArrayList<Part>();
        if (text == null || text.isEmpty()) {
            return parts;
        }
        for (var line : text.split("\n", -1)) {
            var fields = line.split("\t", -1);
            parts.add(new Part(
                    unescape(fields[0]),
                    new BigDecimal(fields[1]),
                    fields[2].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(fields[2]))));
        }
        return parts;
    }

    /** How many parts have full marks; parts without a known maximum do not count. */
    public static int full(List<Part> parts) {
        return (int) parts.stream()
                .filter(part -> part.maximum()
                        .map(maximum -> maximum.signum() > 0 && part.score().compareTo(maximum) >= 0)
                        .orElse(false))
                .count();
    }

    private static String unescape(String name) {
        var plain = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c != '\\' || i + 1 == name.length()) {
                plain.append(c);
                continue;
            }
            char next = name.charAt(++i);
            plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next);
        }
        return plain.toString();
    }
}
