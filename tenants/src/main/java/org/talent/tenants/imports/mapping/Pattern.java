package org.talent.tenants.imports.mapping;

import com.google.re2j.Matcher;
import com.google.re2j.PatternSyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A regular expression in the time of its text: no input and no expression can make it hang. */
final class Pattern {

    private static final int LONGEST = 500;
    private static final int REPEATED = 1_000;
    private static final java.util.regex.Pattern REPETITION =
            java.util.regex.Pattern.compile("\\{(\\d+)(?:,(\\d*))?\\}");

    private final com.google.re2j.Pattern pattern;

    private Pattern(com.google.re2j.Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws Fault in words */
    static Pattern of(String text) {
        if (text.length() > LONGEST || repeated(text) > REPEATED) {
            throw new Fault("patternTooBig", LONGEST, REPEATED);
        }
        try {
            return new Pattern(com.google.re2j.Pattern.compile(text));
        } catch (PatternSyntaxException broken) {
            throw new Fault("pattern", text, broken.getDescription());
        }
    }

    /** How large all counted repetitions of the text make it together. */
    private static long repeated(String text) {
        long product = 1;
        var repetitions = REPETITION.matcher(text);
        while (repetitions.find()) {
            var most = repetitions.group(2) == null || repetitions.group(2).isEmpty()
                    ? repetitions.group(1)
                    : repetitions.group(2);
            product *= Math.max(1, most.length() > 4 ? 10_000 : Long.parseLong(most));
            product = Math.min(product, Integer.MAX_VALUE);
        }
        return product;
    }

    /** Whether the whole text fits. */
    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }

    /** What the first group finds, or the whole expression where it has none. */
    Optional<String> find(String text) {
        var matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(group(matcher, Math.min(1, matcher.groupCount()))) : Optional.empty();
    }

    /** What the groups with names find, in the order of {@link #names}. */
    Optional<List<String>> parts(String text) {
        var matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(numbers().map(number -> group(matcher, number)).toList())
                : Optional.empty();
    }

    List<String> names() {
        return pattern.namedGroups().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private java.util.stream.Stream<Integer> numbers() {
        return pattern.namedGroups().values().stream().sorted();
    }

    private static String group(Matcher matcher, int number) {
        var found = matcher.group(number);
        return found == null ? "" : found.strip();
    }
}
