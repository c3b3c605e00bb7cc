package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talent.tenants.imports.mapping.table.Row;

/** Text in which {@code <Column>} stands for the row's cell and everything else for itself. */
record Template(List<Piece> pieces) implements Value {

    Template {
        pieces = List.copyOf(pieces);
    }

    static final Template EMPTY = new Template(List.of());

    static Template constant(String text) {
        return new Template(List.of(new Text(text)));
    }

    static Template parse(String text) {
        var pieces = new ArrayList<Piece>();
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == '<' || text.charAt(i + 1) == '\\')) {
                plain.append(text.charAt(++i));
            } else if (c == '<') {
                int end = text.indexOf('>', i);
                if (end <= i + 1) {
                    throw new Fault("openColumn", text);
                }
                if (!plain.isEmpty()) {
                    pieces.add(new Text(plain.toString()));
                    plain.setLength(0);
                }
                pieces.add(new Cell(text.substring(i + 1, end).strip()));
                i = end;
            } else {
                plain.append(c);
            }
        }
        if (!plain.isEmpty()) {
            pieces.add(new Text(plain.toString()));
        }
        return new Template(pieces);
    }

    /** The column's name where the text is one {@code <Column>} and nothing else. */
    Optional<String> column() {
        return pieces.size() == 1 && pieces.getFirst() instanceof Cell(var name) ? Optional.of(name) : Optional.empty();
    }

    boolean isConstant() {
        return pieces.stream().allMatch(Text.class::isInstance);
    }

    @Override
    public Object of(Row row) {
        if (pieces.size() == 1) {
            return switch (pieces.getFirst()) {
                case Text(var text) -> text;
                case Cell(var name) -> row.cell(name);
            };
        }
        var joined = new StringBuilder();
        for (var piece : pieces) {
            joined.append(
                    switch (piece) {
                        case Text(var text) -> text;
                        case Cell(var name) -> row.text(name);
                    });
        }
        return joined.toString();
    }

    @Override
    public void columns(Columns used) {
        for (var piece : pieces) {
            if (piece instanceof Cell(var name)) {
                used.add(name);
            }
        }
    }

    /** A piece of a template. */
    sealed interface Piece {}

    record Text(String text) implements Piece {}

    record Cell(String name) implements Piece {}
}
