package org.talent.tenants.imports.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.talent.rules.Phrase;
import org.talent.rules.language.Suggestion;

/** The keys of one block of a mapping: each is asked for once, and those nobody asked for are faults. */
final class Block {

    private final String name;
    private final Located at;
    private final Map<String, Located.Field> fields;
    private final Faults faults;
    private final Set<String> known = new LinkedHashSet<>();

    private Block(String name, Located at, Map<String, Located.Field> fields, Faults faults) {
        this.name = name;
        this.at = at;
        this.fields = fields;
        this.faults = faults;
    }

    /** Tells a fault where the piece is no block of keys. */
    static Block of(String name, Located piece, Faults faults) {
        if (piece instanceof Located.Fields(var fields, var _)) {
            return new Block(name, piece, fields, faults);
        }
        faults.add(piece, "blockWanted", name);
        return new Block(name, piece, Map.of(), faults);
    }

    Located at() {
        return at;
    }

    boolean has(String key) {
        known.add(key);
        return fields.containsKey(key);
    }

    Optional<Located> piece(String key) {
        known.add(key);
        return Optional.ofNullable(fields.get(key)).map(Located.Field::value);
    }

    <T> Optional<T> read(String key, Function<Located, Optional<T>> reader) {
        return piece(key).flatMap(reader);
    }

    Optional<Located> require(String key) {
        var piece = piece(key);
        if (piece.isEmpty()) {
            faults.add(at, "keyMissing", name, key);
        }
        return piece;
    }

    Optional<String> text(String key) {
        return piece(key).flatMap(piece -> text(piece, key));
    }

    Optional<String> text(Located piece, String key) {
        if (piece instanceof Located.Text(var text, var _)) {
            return Optional.of(text);
        }
        faults.add(piece, "textWanted", key);
        return Optional.empty();
    }

    /** A list of texts; a single text is a list of one. */
    List<String> texts(String key) {
        return piece(key).map(piece -> texts(piece, key)).orElse(List.of());
    }

    List<String> texts(Located piece, String key) {
        return switch (piece) {
            case Located.Text(var text, var _) -> List.of(text);
            case Located.Items(var items, var _) ->
                items.stream().flatMap(item -> text(item, key).stream()).toList();
            case Located.Fields _ -> {
                faults.add(piece, "listWanted", key);
                yield List.of();
            }
        };
    }

    /** Texts under texts, in the order written. */
    Map<String, String> table(String key) {
        var table = new LinkedHashMap<String, String>();
        piece(key).ifPresent(piece -> {
            if (piece instanceof Located.Fields(var entries, var _)) {
                entries.forEach((word, field) -> text(field.value(), key).ifPresent(text -> table.put(word, text)));
            } else {
                faults.add(piece, "tableWanted", key);
            }
        });
        return table;
    }

    boolean yes(String key, boolean otherwise) {
        return choose(key, Map.of("yes", true, "true", true, "no", false, "false", false))
                .orElse(otherwise);
    }

    int number(String key, int least, int most, int otherwise) {
        return piece(key).map(piece -> number(piece, key, least, most)).orElse(otherwise);
    }

    int number(Located piece, String key, int least, int most) {
        var text = text(piece, key).orElse("");
        if (text.length() <= 9 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        faults.add(piece, "numberBetween", key, least, most);
        return least;
    }

    /** One of a few words. */
    <T> Optional<T> choose(String key, Map<String, T> words) {
        var piece = piece(key);
        var text = piece.flatMap(one -> text(one, key));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var chosen = words.get(text.get());
        if (chosen == null) {
            faults.add(
                    piece.get(),
                    "oneOf",
                    key,
                    String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return Optional.ofNullable(chosen);
    }

    /** Tells of keys that nobody asked for. */
    void end() {
        fields.forEach((key, field) -> {
            if (!known.contains(key)) {
                var near = Suggestion.nearest(key, known);
                faults.add(
                        field.at(),
                        near.isPresent()
                                ? Phrase.of("unknownKeyNear", key, near.get())
                                : Phrase.of("unknownKey", key, String.join(", ", known)));
            }
        });
    }
}
