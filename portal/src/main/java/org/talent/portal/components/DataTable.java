package org.talent.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCaption;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** A plain table for lists that fit a page; on a phone each row becomes a card. Read aloud with its caption. */
public final class DataTable<T> extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final NativeTable table = new NativeTable();
    private final List<Column<T>> columns = new ArrayList<>();
    private final String caption;
    private transient Function<T, String> rowClass = _ -> "";

    public DataTable(String caption) {
        this.caption = caption;
        table.addClassNames("data", "stacks");
        getContent().addClassName("table-frame");
        getContent().add(table);
    }

    public DataTable<T> text(String header, Function<T, String> words) {
        columns.add(new Column<>(header, row -> new Span(words.apply(row)), false));
        return this;
    }

    public DataTable<T> number(String header, Function<T, String> words) {
        columns.add(new Column<>(header, row -> new Span(words.apply(row)), true));
        return this;
    }

    public DataTable<T> part(String header, Function<T, Component> part) {
        columns.add(new Column<>(header, part, false));
        return this;
    }

    public DataTable<T> numberPart(String header, Function<T, Component> part) {
        columns.add(new Column<>(header, part, true));
        return this;
    }

    /** Extra classes of a row, such as "muted". */
    public DataTable<T> rowClass(Function<T, String> classes) {
        rowClass = classes;
        return this;
    }

    public DataTable<T> show(Collection<T> rows) {
        table.removeAll();
        var words = new NativeTableCaption();
        words.setText(caption);
        words.addClassName("gone");
        table.add(words);
        var header = new NativeTableRow();
        for (var column : columns) {
            var cell = new NativeTableHeaderCell(column.header);
            cell.getElement().setAttribute("scope", "col");
            if (column.number) {
                cell.addClassName("num");
            }
            header.add(cell);
        }
        table.getHead().add(header);
        rows.forEach(row -> table.getBody().add(row(row)));
        return this;
    }

    private NativeTableRow row(T value) {
        var row = new NativeTableRow();
        var classes = rowClass.apply(value);
        if (!classes.isEmpty()) {
            row.addClassName(classes);
        }
        for (var column : columns) {
            var cell = new NativeTableCell(column.part.apply(value));
            cell.getElement().setAttribute("data-label", column.header);
            if (column.number) {
                cell.addClassName("num");
            }
            row.add(cell);
        }
        return row;
    }

    /** Words with smaller words below them. */
    public static Component twoLines(String first, String second) {
        var lines = new Div(new Span(first));
        if (!second.isEmpty()) {
            var below = new Span(second);
            below.addClassName("soft");
            lines.add(below);
        }
        return lines;
    }

    private record Column<T>(String header, Function<T, Component> part, boolean number) {}
}
