package org.talent.tenants.imports.mapping;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers as people write them: 1 950, 66,4, 85 %, −3.
 *
 * @param thousands the mark between thousands, where it is not a space; a comma is a decimal comma unless it is that
 */
record Numbers(Optional<Character> thousands) {

    static final Numbers PLAIN = new Numbers(Optional.empty());

    private static final int LONGEST = 40;

    /** Empty where the text is no number. */
    Optional<BigDecimal> parse(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return Optional.empty();
        }
        var digits = new StringBuilder(length);
        boolean point = false;
        boolean any = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9' || Character.isDigit(c)) {
                digits.append((char) ('0' + Character.digit(c, 10)));
                any = true;
            } else if (c == ' ' || thousands.isPresent() && thousands.get() == c) {
                if (!any || i + 1 == length) {
                    return Optional.empty();
                }
            } else if ((c == '.' || c == ',') && !point) {
                digits.append('.');
                point = true;
            } else if ((c == '-' || c == '\u2212' || c == '\u2013' || c == '+') && digits.isEmpty()) {
                digits.append(c == '+' ? "" : "-");
            } else if ((c == 'e' || c == 'E') && any && isExponent(text, i + 1)) {
                digits.append('e').append(text, i + 1, length);
                break;
            } else if (c != '%' || i + 1 < length || !any) {
                return Optional.empty();
            }
        }
        return any ? Optional.of(new BigDecimal(digits.toString())) : Optional.empty();
    }

    private static boolean isExponent(String text, int from) {
        int start = from < text.length() && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
        int count = text.length() - start;
        return count >= 1 && count <= 2 && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    }

    /** @throws RowFault naming where the text stands, never the text */
    BigDecimal require(String text, String where) {
        return parse(text).orElseThrow(() -> new RowFault("notANumber", where));
    }
}
