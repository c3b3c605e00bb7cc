package org.talent.tenants.support.yaml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talent.rules.language.Suggestion;

/**
 * The keys of one place in a YAML file, read one after the other. What does not fit is told and read as missing; what
 * nobody asked for is told by {@link #done}.
 */
public final class YamlFields {

    private final YamlNode.Fields node;
    private final FileFaults faults;
    private final Set<String> asked = new HashSet<>();

    YamlFields(YamlNode.Fields node, FileFaults faults) {
        this.node = node;
        this.faults = faults;
    }

    public int line() {
        return node.line();
    }

    /** The line of a key, else of the whole place. */
    public int line(String key) {
        return node.keyLines().getOrDefault(key, node.line());
    }

    /** The same keys with every text rewritten. */
    public YamlFields rewritten(YamlNode.Rewriting rewriting) {
        return new YamlFields(node.rewritten(rewriting), faults);
    }

    /** One place for each set of variables that {@code for} names, with {@code {name}} filled in; just this one without it. */
    public List<YamlFields> each() {
        var variables = node("for");
        if (variables.isEmpty()) {
            return List.of(this);
        }
        return Variables.sets(variables.get(), faults).stream()
                .map(set -> rewritten((text, line) -> set.fill(text, line, faults)))
                .peek(fields -> fields.asked.add("for"))
                .toList();
    }

    /** These keys, and those of {@code others} that are not here. */
    public YamlFields over(YamlFields others) {
        var entries = new LinkedHashMap<>(others.node.entries());
        entries.putAll(node.entries());
        var lines = new LinkedHashMap<>(others.node.keyLines());
        lines.putAll(node.keyLines());
        return new YamlFields(new YamlNode.Fields(entries, lines, node.line()), faults);
    }

    public boolean has(String key) {
        asked.add(key);
        return !(node.entries().get(key) instanceof YamlNode.Text(var value, var _)
                ? value == null
                : !node.entries().containsKey(key));
    }

    /** Empty where the key is missing. */
    public Optional<YamlNode> node(String key) {
        asked.add(key);
        return Optional.ofNullable(node.entries().get(key));
    }

    public @Nullable String text(String key) {
        return node(key).map(value -> text(key, value)).orElse(null);
    }

    public String text(String key, String otherwise) {
        var text = text(key);
        return text == null ? otherwise : text;
    }

    /** A text that must be there; empty, and told, where it is not. */
    public String need(String key) {
        var text = text(key);
        if (text == null || text.isBlank()) {
            if (!has(key)) {
                faults.addYaml(line(), "missing", key);
            }
            return "";
        }
        return text;
    }

    private @Nullable String text(String key, YamlNode value) {
        return switch (value) {
            case YamlNode.Text(var text, var _) -> text;
            case YamlNode.Items items -> {
                faults.addYaml(items.line(), "notAText", key);
                yield null;
            }
            case YamlNode.Fields fields -> {
                faults.addYaml(fields.line(), isBrace(fields) ? "brace" : "notAText", key);
                yield null;
            }
        };
    }

    /** {@code {year}} without quotes is, to YAML, a key without a value. */
    private static boolean isBrace(YamlNode.Fields fields) {
        return fields.entries().size() == 1
                && fields.entries().firstEntry().getValue() instanceof YamlNode.Text(var value, var _)
                && value == null;
    }

    /** A list of texts; one text alone is a list of one; empty where the key is missing. */
    public List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : items(key)) {
            var text = text(key, item);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** A list; anything else is a list of one; empty where the key is missing. */
    public List<YamlNode> items(String key) {
        return node(key)
                .map(value -> switch (value) {
                    case YamlNode.Items(var items, var _) -> items;
                    case YamlNode.Text(var text, var _) when text == null -> List.<YamlNode>of();
                    case YamlNode.Text text -> List.<YamlNode>of(text);
                    case YamlNode.Fields fields -> List.<YamlNode>of(fields);
                })
                .orElse(List.of());
    }

    /** A list of places with keys. */
    public List<YamlFields> list(String key) {
        var list = new ArrayList<YamlFields>();
        for (var item : items(key)) {
            if (item instanceof YamlNode.Fields fields) {
                list.add(new YamlFields(fields, faults));
            } else {
                faults.addYaml(item.line(), "notKeys", key);
            }
        }
        return list;
    }

    /** The keys under a key. */
    public Optional<YamlFields> fields(String key) {
        return node(key).flatMap(value -> {
            if (value instanceof YamlNode.Fields fields) {
                return Optional.of(new YamlFields(fields, faults));
            }
            if (has(key)) {
                faults.addYaml(value.line(), "notKeys", key);
            }
            return Optional.empty();
        });
    }

    /** The keys under a key that must be there; no keys, and told, where they are not. */
    public YamlFields needFields(String key) {
        if (!has(key)) {
            faults.addYaml(line(), "missing", key);
        }
        return fields(key)
                .orElseGet(
                        () -> new YamlFields(new YamlNode.Fields(new LinkedHashMap<>(), Map.of(), line(key)), faults));
    }

    /** All keys with their values as texts, for places whose keys are names of the season. */
    public SequencedMap<String, String> everyText() {
        var texts = new LinkedHashMap<String, String>();
        node.entries().keySet().forEach(key -> {
            var text = text(key);
            if (text != null) {
                texts.put(key, text);
            }
        });
        return texts;
    }

    /** All keys, for places whose keys are names of the season. */
    public List<String> keys() {
        return List.copyOf(node.entries().keySet());
    }

    public @Nullable BigDecimal number(String key) {
        var text = text(key);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException _) {
            faults.addYaml(line(key), "notANumber", key, text);
            return null;
        }
    }

    /** One of the words; null where the key is missing or the word unknown. */
    public <E> @Nullable E choice(String key, Map<String, E> words) {
        var text = text(key);
        if (text == null) {
            return null;
        }
        var chosen = words.get(text);
        if (chosen == null) {
            faults.addYaml(
                    line(key),
                    "notAWord",
                    key,
                    text,
                    String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return chosen;
    }

    /** Tells about every key that nobody asked for. */
    public void done() {
        node.entries().keySet().stream().filter(key -> !asked.contains(key)).forEach(key -> {
            var nearest = Suggestion.nearest(key, asked);
            if (nearest.isPresent()) {
                faults.addYaml(line(key), "unknownMeant", key, nearest.get());
            } else {
                faults.addYaml(
                        line(key),
                        "unknown",
                        key,
                        String.join(", ", asked.stream().sorted().toList()));
            }
        });
    }
}
