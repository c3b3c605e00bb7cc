package org.talent.tenants.support.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.talent.rules.language.Suggestion;

/** One set of the variables that {@code for} names. */
record Variables(Map<String, String> values) {

    private static final int MOST = 20_000;
    private static final Pattern RANGE = Pattern.compile("(\\d{1,9})\\.\\.(\\d{1,9})");
    private static final Pattern PLACE = Pattern.compile("\\{([\\p{L}\\p{N}_]{1,60})}");

    /** Every combination of the values; a list of places adds up, the first key changes slowest. */
    static List<Variables> sets(YamlNode node, FileFaults faults) {
        var sets = new ArrayList<Variables>();
        for (var place : node instanceof YamlNode.Items(var items, var _) ? items : List.of(node)) {
            if (place instanceof YamlNode.Fields fields) {
                sets.addAll(combinations(fields, faults));
            } else {
                faults.addYaml(place.line(), "notKeys", "for");
            }
        }
        return sets;
    }

    private static List<Variables> combinations(YamlNode.Fields fields, FileFaults faults) {
        List<Variables> sets = List.of(new Variables(Map.of()));
        for (var entry : fields.entries().entrySet()) {
            var values = values(entry.getKey(), entry.getValue(), faults);
            if ((long) sets.size() * values.size() > MOST) {
                faults.addYaml(fields.line(), "tooMany", MOST);
                return List.of();
            }
            sets = sets.stream()
                    .flatMap(set -> values.stream().map(value -> set.with(entry.getKey(), value)))
                    .toList();
        }
        return sets;
    }

    private static List<String> values(String name, YamlNode node, FileFaults faults) {
        var values = new ArrayList<String>();
        for (var item : node instanceof YamlNode.Items(var items, var _) ? items : List.of(node)) {
            if (item instanceof YamlNode.Text(var text, var _) && text != null) {
                addRange(values, text, item.line(), faults);
            } else {
                faults.addYaml(item.line(), "notAText", name);
            }
        }
        return values;
    }

    private static void addRange(List<String> values, String text, int line, FileFaults faults) {
        var range = RANGE.matcher(text);
        if (!range.matches()) {
            values.add(text);
            return;
        }
        int from = Integer.parseInt(range.group(1));
        int to = Integer.parseInt(range.group(2));
        if (to < from || to - from >= MOST) {
            faults.addYaml(line, "range", text);
            return;
        }
        int width = range.group(1).startsWith("0") ? range.group(1).length() : 1;
        for (int value = from; value <= to; value++) {
            values.add(("%0" + width + "d").formatted(value));
        }
    }

    private Variables with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Variables(more);
    }

    /** The text with every {@code {name}} replaced by its value. */
    String fill(String text, int line, FileFaults faults) {
        return text.indexOf('{') < 0
                ? text
                : PLACE.matcher(text)
                        .replaceAll(
                                place -> java.util.regex.Matcher.quoteReplacement(value(place.group(1), line, faults)));
    }

    private String value(String name, int line, FileFaults faults) {
        var value = values.get(name);
        if (value == null) {
            faults.addYaml(
                    line,
                    "noVariable",
                    name,
                    Suggestion.nearest(name, values.keySet()).orElse(String.join(", ", values.keySet())));
            return "";
        }
        return value;
    }
}
