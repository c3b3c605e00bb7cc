package org.talent.tenants.imports.mapping;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.talent.tenants.imports.mapping.table.Nodes;
import org.talent.tenants.imports.mapping.table.Row;
import tools.jackson.databind.JsonNode;

/** Several things in one row: the elements of a list or map, or the cells of several columns. */
sealed interface Many {

    /** Shows each with its key; what is empty is not there. */
    void each(Row row, BiConsumer<String, Object> element);

    void columns(Value.Columns used);

    /** A list or map; in a text cell it may be written out, or its elements stand between separators. */
    record Inside(Template cell, Optional<String> separator) implements Many {

        @Override
        public void each(Row row, BiConsumer<String, Object> element) {
            switch (cell.of(row)) {
                case JsonNode node -> each(node, element);
                case String text when text.isEmpty() -> {}
                case String text
                when separator.isPresent() -> {
                    int number = 0;
                    for (var piece : text.split(Pattern.quote(separator.get()))) {
                        if (!piece.isBlank()) {
                            element.accept(Integer.toString(++number), piece.strip());
                        }
                    }
                }
                case Object other ->
                    each(
                            Nodes.parse(other.toString())
                                    .orElseThrow(() -> new RowFault(
                                            "notAList", cell.column().orElse(""))),
                            element);
            }
        }

        private static void each(JsonNode node, BiConsumer<String, Object> element) {
            if (node.isObject()) {
                for (var member : node.properties()) {
                    element.accept(member.getKey(), Nodes.cell(member.getValue()));
                }
                return;
            }
            int number = 0;
            for (var cell : Nodes.elements(node)) {
                element.accept(Integer.toString(++number), cell);
            }
        }

        @Override
        public void columns(Value.Columns used) {
            cell.columns(used);
        }
    }

    /** Columns from one to another. */
    record Range(String first, String last) implements Many {

        @Override
        public void each(Row row, BiConsumer<String, Object> element) {
            for (int index : row.columns().between(first, last)) {
                if (!row.cell(index).equals("")) {
                    element.accept(row.columns().names().get(index), row.cell(index));
                }
            }
        }

        @Override
        public void columns(Value.Columns used) {
            used.add(first);
            used.add(last);
        }
    }

    record Listed(List<String> names) implements Many {

        public Listed {
            names = List.copyOf(names);
        }

        @Override
        public void each(Row row, BiConsumer<String, Object> element) {
            for (var name : names) {
                var cell = row.cell(name);
                if (!cell.equals("")) {
                    element.accept(name, cell);
                }
            }
        }

        @Override
        public void columns(Value.Columns used) {
            names.forEach(used::add);
        }
    }
}
