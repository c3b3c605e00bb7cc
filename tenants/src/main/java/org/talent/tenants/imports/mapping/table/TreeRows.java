package org.talent.tenants.imports.mapping.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.mapping.table.TableFormat.Tree;
import org.talent.tenants.imports.mapping.table.TableFormat.Tree.Notation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Rows of a JSON or YAML document, read as a stream: only one row is held at a time. */
final class TreeRows implements Rows {

    private static final int KNOWN_NAMES = 100_000;
    private static final int RAW = 2_000;

    private final String file;
    private final Tree format;
    private final TableSpec spec;
    private final Ledger ledger;
    private final Iterator<Element> elements;
    private final AutoCloseable content;
    private final Map<List<String>, Columns> shapes = new HashMap<>();
    private int number;
    private int known;

    TreeRows(String file, Tree format, TableSpec spec, Reader text, Ledger ledger) {
        this.file = file;
        this.format = format;
        this.spec = spec;
        this.ledger = ledger;
        if (format.notation() == Notation.LINES) {
            var lines = new Lines(text, 0);
            content = lines;
            elements = new ByLine(lines);
        } else {
            boolean yaml = format.notation() == Notation.YAML;
            var parser = new BoundedParser((yaml ? YamlTrees.MAPPER : Nodes.STREAMED).createParser(text));
            content = parser;
            elements = new Streamed(parser, yaml ? YamlTrees.MAPPER : Nodes.STREAMED, format);
        }
    }

    @Override
    public @Nullable Row next() {
        try {
            if (!elements.hasNext()) {
                return null;
            }
            var element = elements.next();
            ledger.read();
            number = element.number() > 0 ? element.number() : number + 1;
            return row(element);
        } catch (JacksonException broken) {
            throw refusal(broken, format.notation());
        }
    }

    private Row row(Element element) {
        var node = element.node();
        var origin = new Origin(file, format.path(), number, raw(element));
        if (element.broken()) {
            return Row.faulty(origin, Phrase.of("brokenLine"));
        }
        var names = new ArrayList<String>();
        var cells = new ArrayList<Object>();
        if (!format.key().isEmpty()) {
            names.add(format.key());
            cells.add(Texts.fold(element.key()));
        }
        if (node.isObject()) {
            for (var member : node.properties()) {
                names.add(spec.rename().getOrDefault(member.getKey(), member.getKey()));
                cells.add(Nodes.cell(member.getValue()));
            }
        } else if (node.isArray()) {
            int cell = 0;
            for (var value : Nodes.elements(node)) {
                names.add(cell < spec.columns().size() ? spec.columns().get(cell) : "");
                cells.add(value);
                cell++;
            }
        } else {
            names.add("value");
            cells.add(Nodes.cell(node));
        }
        if (names.size() > Limits.COLUMNS) {
            throw new UnreadableFile("tooManyColumns", number, Limits.COLUMNS);
        }
        return Row.of(columns(names), cells.toArray(), origin);
    }

    private Columns columns(List<String> names) {
        var shape = shapes.get(names);
        if (shape == null) {
            shape = Columns.of(names);
            known += 1 + names.size();
            if (known <= KNOWN_NAMES) {
                shapes.put(names, shape);
            }
        }
        return shape;
    }

    private static String raw(Element element) {
        var raw = new StringBuilder(element.key());
        if (!element.key().isEmpty()) {
            raw.append(": ");
        }
        print(element.node(), raw);
        return raw.toString();
    }

    /** As JSON, as far as it is kept. */
    private static void print(JsonNode node, StringBuilder raw) {
        if (raw.length() > RAW) {
            return;
        }
        if (node.isObject()) {
            raw.append('{');
            var separator = "";
            for (var member : node.properties()) {
                raw.append(separator).append('"').append(member.getKey()).append("\": ");
                print(member.getValue(), raw);
                separator = ", ";
            }
            raw.append('}');
        } else if (node.isArray()) {
            raw.append('[');
            var separator = "";
            for (var value : node) {
                raw.append(separator);
                print(value, raw);
                separator = ", ";
            }
            raw.append(']');
        } else {
            raw.append(node);
        }
    }

    static UnreadableFile refusal(JacksonException broken, Notation notation) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableFile refused) {
                return refused;
            }
        }
        var at = broken.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNr());
        return new UnreadableFile(notation == Notation.YAML ? "brokenYaml" : "brokenJson", line);
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (Exception broken) {
            throw new IllegalStateException("A file could not be closed.", broken);
        }
    }

    /**
     * One row of the document.
     *
     * @param number 0 to count on
     */
    private record Element(String key, JsonNode node, int number, boolean broken) {}

    private static final class ByLine implements Iterator<Element> {

        private final Lines lines;
        private @Nullable String line;

        ByLine(Lines lines) {
            this.lines = lines;
            line = lines.next();
        }

        @Override
        public boolean hasNext() {
            while (line != null && line.isBlank()) {
                line = lines.next();
            }
            return line != null;
        }

        @Override
        public Element next() {
            var text = java.util.Objects.requireNonNull(line);
            int number = lines.number();
            line = lines.next();
            try {
                var node = Nodes.LINE.readTree(new BoundedParser(Nodes.LINE.createParser(text)));
                return new Element("", node, number, node.isMissingNode());
            } catch (JacksonException broken) {
                return new Element("", Nodes.LINE.getNodeFactory().stringNode(text), number, true);
            }
        }
    }

    /** Goes down to the rows, then gives one after another. */
    private static final class Streamed implements Iterator<Element> {

        private final BoundedParser parser;
        private final ObjectMapper mapper;
        private final boolean members;
        private final boolean isWhole;
        private boolean single;
        private @Nullable JsonToken token;

        Streamed(BoundedParser parser, ObjectMapper mapper, Tree format) {
            this.parser = parser;
            this.mapper = mapper;
            members = !format.key().isEmpty();
            isWhole = format.path().isEmpty();
            try {
                start(format);
            } catch (JacksonException broken) {
                throw refusal(broken, format.notation());
            }
        }

        private void start(Tree format) {
            token = parser.nextToken();
            if (token == null) {
                throw new UnreadableFile("empty");
            }
            if (!format.path().isEmpty()) {
                for (var step : format.path().split("\\.", -1)) {
                    goTo(step, format.path());
                }
            }
            if (token == JsonToken.START_ARRAY && members) {
                throw new UnreadableFile("listNotMap", format.path());
            }
            single = token != JsonToken.START_ARRAY && !members;
            if (!single) {
                token = parser.nextToken();
            }
        }

        private void goTo(String step, String path) {
            if (token != JsonToken.START_OBJECT) {
                throw new UnreadableFile("noPath", path, step);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                token = parser.nextToken();
                if (step.equals(name)) {
                    return;
                }
                parser.skipChildren();
                parser.startRow();
            }
            throw new UnreadableFile("noPath", path, step);
        }

        @Override
        public boolean hasNext() {
            return token != null && token != JsonToken.END_ARRAY && token != JsonToken.END_OBJECT;
        }

        @Override
        public Element next() {
            var key = "";
            parser.startRow();
            if (members) {
                key = parser.currentName();
                token = parser.nextToken();
            }
            JsonNode node = mapper.readTree(parser);
            token = single ? null : parser.nextToken();
            if (isWhole && !hasNext() && parser.nextToken() != null) {
                throw new UnreadableFile("goesOn", parser.currentTokenLocation().getLineNr());
            }
            return new Element(key, node, 0, false);
        }
    }
}
