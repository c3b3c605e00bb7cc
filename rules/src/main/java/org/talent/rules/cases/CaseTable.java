package org.talent.rules.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;

/**
 * One table of a case while somebody types into it. Every change gives a new table. Lines and places are counted from 0; a
 * place is that of its column.
 */
public record CaseTable(Part part, List<CaseColumn> columns, List<Row> rows) {

    public CaseTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * What came of putting in a block of cells.
     *
     * @param left how many of its cells found no place, because they are past the last column
     */
    public record Pasted(CaseTable table, int left) {}

    /** With the columns in which something stands, what is usual, and those {@code wanted} besides. */
    public static CaseTable of(RuleCase one, Part part, CaseKind kind, Collection<CaseColumn> wanted) {
        var rows = one.rows(part);
        return new CaseTable(
                part,
                part.columns().stream()
                        .filter(column -> kind.isUsual(column)
                                        && kind.columns(part).contains(column)
                                || wanted.contains(column)
                                || rows.stream()
                                        .anyMatch(row -> row.cell(column).isPresent()))
                        .toList(),
                rows);
    }

    /** What stands in a place; empty where nothing does. */
    public String cell(int line, int place) {
        return rows.get(line).cell(columns.get(place)).orElse("");
    }

    public CaseTable typed(int line, int place, String text) {
        return with(rows -> {
            rows.set(line, changed(rows.get(line), columns.get(place), text));
            return rows;
        });
    }

    /** A block of cells from a place on; rows that are not there are added. */
    public Pasted pasted(int line, int place, List<List<String>> block) {
        int left = block.stream()
                .mapToInt(cells -> Math.max(0, cells.size() - (columns.size() - place)))
                .sum();
        return new Pasted(
                with(rows -> {
                    for (int down = 0; down < block.size(); down++) {
                        if (line + down == rows.size()) {
                            rows.add(new Row(0, Map.of()));
                        }
                        var cells = block.get(down);
                        for (int along = 0; along < Math.min(cells.size(), columns.size() - place); along++) {
                            rows.set(
                                    line + down,
                                    changed(rows.get(line + down), columns.get(place + along), cells.get(along)));
                        }
                    }
                    return rows;
                }),
                left);
    }

    public CaseTable added(int at) {
        return with(rows -> {
            rows.add(at, new Row(0, Map.of()));
            return rows;
        });
    }

    public CaseTable duplicated(int line) {
        return with(rows -> {
            rows.add(line + 1, rows.get(line));
            return rows;
        });
    }

    public CaseTable removed(int line) {
        return with(rows -> {
            rows.remove(line);
            return rows;
        });
    }

    /** The row stands at the other index afterwards. */
    public CaseTable moved(int line, int to) {
        return with(rows -> {
            rows.add(to, rows.remove(line));
            return rows;
        });
    }

    private static Row changed(Row row, CaseColumn column, String text) {
        var cells = new EnumMap<CaseColumn, String>(CaseColumn.class);
        cells.putAll(row.cells());
        cells.put(column, CasesText.cleaned(text));
        return new Row(row.line(), cells);
    }

    private CaseTable with(UnaryOperator<List<Row>> change) {
        return new CaseTable(part, columns, change.apply(new ArrayList<>(rows)));
    }
}
