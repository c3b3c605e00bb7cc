package org.talent.tenants.imports.mapping.table;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import tools.jackson.databind.JsonNode;

/**
 * A row of named cells. A cell is a text, or a list or map where the format has them; a missing one is an empty text. A
 * row with a fault is only carried along, so that it does not disappear.
 */
public final class Row {

    private final Columns columns;
    private final Object[] cells;
    private final Origin origin;
    private final @Nullable Phrase fault;

    private Row(Columns columns, Object[] cells, Origin origin, @Nullable Phrase fault) {
        this.columns = columns;
        this.cells = cells;
        this.origin = origin;
        this.fault = fault;
    }

    /** Each cell a {@link String}, or a {@link JsonNode} that is an array or an object. */
    public static Row of(Columns columns, Object[] cells, Origin origin) {
        return new Row(columns, cells, origin, null);
    }

    public static Row faulty(Origin origin, Phrase fault) {
        return new Row(Columns.of(List.of()), new Object[0], origin, fault);
    }

    public Row failed(Phrase reason) {
        return new Row(columns, cells, origin, reason);
    }

    public @Nullable Phrase fault() {
        return fault;
    }

    public Columns columns() {
        return columns;
    }

    public Origin origin() {
        return origin;
    }

    public Object cell(int index) {
        return index < cells.length ? cells[index] : "";
    }

    public Object cell(String name) {
        var where = columns.where(name);
        if (where.index() < 0) {
            return switch (name) {
                case "file" -> origin.file();
                case "folder" -> origin.file().substring(0, origin.file().lastIndexOf('/') + 1);
                case "heading", "sheet" -> origin.part();
                case "row" -> Integer.toString(origin.number());
                default -> "";
            };
        }
        var cell = cell(where.index());
        for (var step : where.path()) {
            cell = cell instanceof JsonNode node ? Nodes.member(node, step) : "";
        }
        return cell;
    }

    public String text(String name) {
        return text(cell(name));
    }

    /** A list or map as JSON. */
    public static String text(Object cell) {
        return cell instanceof String text ? text : cell.toString();
    }

    /** This row with more cells, or other ones under the same names. */
    public Row with(List<String> names, List<?> values) {
        var longer = columns.and(names);
        var copy = Arrays.copyOf(cells, longer.size());
        for (int i = cells.length; i < copy.length; i++) {
            copy[i] = "";
        }
        for (int i = 0; i < names.size(); i++) {
            copy[longer.indexOf(names.get(i))] = values.get(i);
        }
        return new Row(longer, copy, origin, fault);
    }

    /** How much memory the row takes, roughly: a character is one, and what holds it costs too. */
    public long weight() {
        long weight = 64;
        for (var cell : cells) {
            weight += 8;
            if (cell instanceof String text) {
                weight += text.isEmpty() ? 0 : 32 + text.length();
            } else {
                weight += Nodes.weight((JsonNode) cell);
            }
        }
        return weight;
    }
}
