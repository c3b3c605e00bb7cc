package org.talent.tenants.support.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** A value of a YAML file with the line where it begins. Everything is text until somebody asks for more. */
public sealed interface YamlNode {

    int line();

    /** The same value with every text (not the keys) rewritten. */
    YamlNode rewritten(Rewriting rewriting);

    /** Makes another text of a text. */
    @FunctionalInterface
    interface Rewriting {
        String of(String text, int line);
    }

    /** A text, number or date; {@code value} null where the place after the key is empty. */
    record Text(@Nullable String value, int line) implements YamlNode {

        @Override
        public Text rewritten(Rewriting rewriting) {
            return value == null ? this : new Text(rewriting.of(value, line), line);
        }
    }

    /** A list. */
    record Items(List<YamlNode> items, int line) implements YamlNode {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Items rewritten(Rewriting rewriting) {
            return new Items(
                    items.stream().map(item -> item.rewritten(rewriting)).toList(), line);
        }
    }

    /** Keys with their values, in the order of the file. */
    record Fields(SequencedMap<String, YamlNode> entries, Map<String, Integer> keyLines, int line) implements YamlNode {

        @Override
        public Fields rewritten(Rewriting rewriting) {
            var rewritten = new LinkedHashMap<String, YamlNode>();
            entries.forEach((key, value) -> rewritten.put(key, value.rewritten(rewriting)));
            return new Fields(rewritten, keyLines, line);
        }
    }
}
