package org.talent.tenants.imports.mapping.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.mapping.table.Grid.Line;
import org.talent.tenants.imports.mapping.table.TableSpec.Header;

/** Gives the cells of a grid their names: finds the header, and passes over what belongs to no row. */
final class NamedRows implements Rows {

    static final Phrase ABOVE = Phrase.of("skipped.above");
    static final Phrase BLANK = Phrase.of("skipped.blank");
    static final Phrase HEADER = Phrase.of("skipped.header");
    static final Phrase BELOW = Phrase.of("skipped.below");

    /** Names of the lines that are no rows of a table. */
    static final Set<Phrase> AROUND = Set.of(ABOVE, BLANK, HEADER, BELOW);

    private static final int HEADER_SOUGHT = 1_000;

    private final String file;
    private final Grid grid;
    private final TableSpec spec;
    private final Ledger ledger;
    private int table;
    private @Nullable Columns columns;
    private List<String> header = List.of();
    private final List<List<String>> upper = new ArrayList<>();
    private int above;
    private boolean below;

    NamedRows(String file, Grid grid, TableSpec spec, Ledger ledger) {
        this.file = file;
        this.grid = grid;
        this.spec = spec;
        this.ledger = ledger;
    }

    @Override
    public @Nullable Row next() {
        for (var line = grid.next(); line != null; line = grid.next()) {
            if (line.cells().size() > Limits.COLUMNS) {
                throw new UnreadableFile("tooManyColumns", line.number(), Limits.COLUMNS);
            }
            if (line.table() != table) {
                startTable(line.table());
            }
            ledger.read();
            var row = row(line);
            if (row != null) {
                return row;
            }
        }
        if (columns == null) {
            requireHeader();
        }
        return null;
    }

    private void startTable(int number) {
        if (table > 0 && columns == null) {
            requireHeader();
        }
        table = number;
        columns = null;
        header = List.of();
        upper.clear();
        above = 0;
        below = false;
    }

    private void requireHeader() {
        switch (spec.header()) {
            case Header.Containing(var texts) ->
                throw new UnreadableFile("noHeader", String.join(", ", texts), HEADER_SOUGHT);
            case Header.At(var rows) -> throw new UnreadableFile("noHeaderRow", rows.getLast());
            case Header.First _, Header.None _ -> {}
        }
    }

    private @Nullable Row row(Line line) {
        var named = columns;
        if (named == null && !isHeaderless()) {
            readHeader(line);
            return null;
        }
        if (line.isEmpty()) {
            below |= spec.untilEmptyRow() && named != null;
            return skip(below ? BELOW : BLANK);
        }
        if (below) {
            return skip(BELOW);
        }
        if (named == null) {
            named = headerless(line.cells().size());
            columns = named;
        }
        if (!header.isEmpty() && repeats(line.cells())) {
            return skip(HEADER);
        }
        var origin = new Origin(file, line.part(), line.number(), line.raw());
        if (line.cells().size() > named.size() && !isBlank(line.cells(), named.size())) {
            if (header.isEmpty() && spec.columns().isEmpty()) {
                named = headerless(line.cells().size());
                columns = named;
            } else {
                return Row.faulty(origin, Phrase.of("tooManyCells", line.cells().size(), named.size()));
            }
        }
        var cells = new Object[named.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = i < line.cells().size() ? line.cells().get(i) : "";
        }
        return Row.of(named, cells, origin);
    }

    private @Nullable Row skip(Phrase name) {
        ledger.skipped(name);
        return null;
    }

    private boolean isHeaderless() {
        return spec.header() instanceof Header.None;
    }

    private void readHeader(Line line) {
        above++;
        switch (spec.header()) {
            case Header.First _ -> {
                if (line.isEmpty()) {
                    ledger.skipped(BLANK);
                } else {
                    header(line.cells());
                }
            }
            case Header.At(var rows) -> {
                if (rows.contains(line.number())) {
                    upper.add(line.cells());
                }
                if (line.number() == rows.getLast()) {
                    header(together());
                } else if (line.number() > rows.getLast()) {
                    requireHeader();
                } else {
                    ledger.skipped(line.isEmpty() ? BLANK : ABOVE);
                }
            }
            case Header.Containing(var texts) -> {
                if (containsAll(line.cells(), texts)) {
                    header(line.cells());
                } else if (above > HEADER_SOUGHT) {
                    requireHeader();
                } else {
                    ledger.skipped(line.isEmpty() ? BLANK : ABOVE);
                }
            }
            case Header.None _ -> {}
        }
    }

    private static boolean containsAll(List<String> cells, List<String> texts) {
        return texts.stream().allMatch(text -> cells.stream().anyMatch(text::equalsIgnoreCase));
    }

    /** Rows of a header as one; above an empty cell stands what is to its left, as in a merged cell. */
    private List<String> together() {
        int width = upper.stream().mapToInt(List::size).max().orElse(0);
        var names = new ArrayList<String>();
        var last = new String[upper.size()];
        for (int column = 0; column < width; column++) {
            var name = new StringBuilder();
            for (int row = 0; row < upper.size(); row++) {
                var cells = upper.get(row);
                var text = column < cells.size() ? cells.get(column) : "";
                boolean lowest = row == upper.size() - 1;
                if (!text.isEmpty() || lowest) {
                    last[row] = text;
                }
                name.append(' ').append(last[row] == null ? "" : last[row]);
            }
            names.add(Texts.fold(name.toString()));
        }
        return names;
    }

    private void header(List<String> cells) {
        ledger.skipped(HEADER);
        header = cells;
        if (spec.columns().isEmpty()) {
            columns = Columns.of(cells.stream()
                    .map(name -> spec.rename().getOrDefault(name, name))
                    .toList());
        } else {
            columns = headerless(cells.size());
        }
    }

    private Columns headerless(int width) {
        var names = new ArrayList<>(spec.columns());
        while (names.size() < width && spec.columns().isEmpty()) {
            names.add("");
        }
        return Columns.of(names);
    }

    /** The header again, even if some of its cells are left out. */
    private boolean repeats(List<String> cells) {
        int same = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                if (i >= header.size() || !cells.get(i).equals(header.get(i))) {
                    return false;
                }
                same++;
            }
        }
        return same * 2 > header.stream().filter(name -> !name.isEmpty()).count();
    }

    private static boolean isBlank(List<String> cells, int from) {
        return cells.subList(from, cells.size()).stream().allMatch(String::isEmpty);
    }

    @Override
    public void close() {
        grid.close();
    }
}
