package org.talent.tenants.imports.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.talent.tenants.participation.Result.Place;

/** Places as organisers write them: 3, 3., 3–5, III, 3 место. */
final class Places {

    private static final java.util.regex.Pattern FORM = java.util.regex.Pattern.compile(
            "(\\d{1,9}|[IVX]{1,5})\\s*(?:[-–—]\\s*(\\d{1,9}|[IVX]{1,5}))?\\s*(?:\\.|=|-?е|-?ое|th|st|nd|rd)?\\s*(?:место|степень|степени|place|\\(.{0,20}\\))?",
            java.util.regex.Pattern.CASE_INSENSITIVE | java.util.regex.Pattern.UNICODE_CASE);

    private static final Map<String, Integer> ROMAN =
            Map.of("I", 1, "II", 2, "III", 3, "IV", 4, "V", 5, "VI", 6, "VII", 7, "VIII", 8, "IX", 9, "X", 10);

    private static final int LONGEST = 60;

    private Places() {}

    static Optional<Place> of(String text, String where) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.startsWith(">=") || text.startsWith("≥")) {
            throw new RowFault("onlyABound", where);
        }
        var found = FORM.matcher(text.length() > LONGEST ? "" : text);
        if (!found.matches()) {
            throw new RowFault("notAPlace", where);
        }
        int from = number(found.group(1));
        int to = found.group(2) == null ? from : number(found.group(2));
        if (from < 1 || to < from) {
            throw new RowFault("notAPlace", where);
        }
        return Optional.of(new Place(from, to));
    }

    private static int number(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : ROMAN.getOrDefault(text.toUpperCase(Locale.ROOT), 0);
    }
}
