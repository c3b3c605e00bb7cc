package org.talent.tenants.imports.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.mapping.table.UnreadableFile;
import org.talent.tenants.imports.mapping.table.YamlTrees;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A piece of a mapping's text with its place in it; every scalar is a text. */
sealed interface Located {

    At at();

    /** A place in the text, counted from 1. */
    record At(int line, int column) {

        static final At NOWHERE = new At(0, 0);
    }

    record Text(String text, At at) implements Located {}

    record Items(List<Located> items, At at) implements Located {}

    /** In the order written. */
    record Fields(Map<String, Field> fields, At at) implements Located {}

    /** A key with its value; the place is the key's. */
    record Field(At at, Located value) {}

    /** The whole text as a tree; empty fields where it is no YAML, with the fault told. */
    static Located read(String yaml, Faults faults) {
        try (var parser = YamlTrees.parser(new StringReader(yaml))) {
            parser.nextToken();
            if (parser.currentToken() == null) {
                faults.add(new At(1, 1), Phrase.of("emptyMapping"));
                return new Fields(Map.of(), new At(1, 1));
            }
            var tree = read(parser, faults);
            if (parser.nextToken() != null) {
                faults.add(at(parser), Phrase.of("severalDocuments"));
            }
            return tree;
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            faults.add(
                    at == null ? At.NOWHERE : new At(Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr())),
                    Phrase.of("yaml"));
        } catch (UnreadableFile alias) {
            faults.add(At.NOWHERE, Phrase.of("alias"));
        }
        return new Fields(Map.of(), new At(1, 1));
    }

    private static Located read(JsonParser parser, Faults faults) {
        var at = at(parser);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            var fields = new LinkedHashMap<String, Field>();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                var keyAt = at(parser);
                parser.nextToken();
                var field = new Field(keyAt, read(parser, faults));
                if (fields.putIfAbsent(name, field) != null) {
                    faults.add(keyAt, Phrase.of("twice", name));
                }
            }
            return new Fields(fields, at);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            var items = new ArrayList<Located>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(read(parser, faults));
            }
            return new Items(List.copyOf(items), at);
        }
        return new Text(parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString(), at);
    }

    private static At at(JsonParser parser) {
        return new At(
                parser.currentTokenLocation().getLineNr(),
                parser.currentTokenLocation().getColumnNr());
    }
}
