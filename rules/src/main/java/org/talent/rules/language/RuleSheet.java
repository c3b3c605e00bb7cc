package org.talent.rules.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.Words;
import org.talent.rules.language.RuleTable.Column;
import org.talent.rules.language.RuleTable.Row;

/**
 * A rule table while somebody types into it: texts of cells, also faulty ones, so that nothing typed is lost. Every change
 * gives a new sheet. Lines are counted from 0; place 0 of a line is its name, then come the columns. A line of text has
 * one place beside its name.
 */
public record RuleSheet(RuleSetKind kind, List<Column> columns, List<Line> lines, String ending) {

    /** The place of a rule's name. */
    public static final int NAME = 0;

    /** The place of what concerns a line as a whole. */
    public static final int WHOLE = -1;

    public RuleSheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        for (var line : lines) {
            if (line instanceof Line.Typed typed
                    && !columns.containsAll(typed.cells().keySet())) {
                throw new IllegalArgumentException("""
                        Every cell of the rule (%s) must stand in a column of the sheet.
                        Maybe the column was not added first.""".formatted(line.name()));
            }
        }
    }

    /** One rule as it was typed so far. */
    public sealed interface Line {

        /** Stays when the rule is renamed, moved or changed. */
        int id();

        String name();

        String comment();

        /** A rule in cells, by column, in the order in which the author put them; an empty cell is not there. */
        record Typed(int id, String name, String comment, Map<Column, String> cells) implements Line {

            public Typed {
                var filled = new LinkedHashMap<Column, String>();
                cells.forEach((column, text) -> {
                    if (!text.isBlank()) {
                        filled.put(column, text.strip());
                    }
                });
                cells = Collections.unmodifiableMap(filled);
            }
        }

        /**
         * A rule that does not fit a table.
         *
         * @param text the rule from {@code when} to {@code end}
         */
        record Text(int id, String name, String comment, String text) implements Line {}
    }

    /**
     * What came of putting in a block of cells.
     *
     * @param left how many of its cells found no place, because they are past the last column; they are not in the sheet
     */
    public record Pasted(RuleSheet sheet, int left) {}

    /**
     * What a sheet says, and what is wrong with it; everything at once.
     *
     * @param tree empty while a line cannot be read as a rule
     */
    public record Reading(Optional<RuleSetTree> tree, List<SheetProblem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A problem and where it lies.
     *
     * @param line index of the line; {@link #WHOLE} where it concerns the whole sheet
     * @param place {@link #NAME}, the place of a cell, or {@link #WHOLE}
     * @param problem its line and column count within the text of a line of text, and are 0 elsewhere
     */
    public record SheetProblem(int line, int place, Problem problem) {}

    /** The sheet of a table, all cells written; a rule that cells would not give back as it is becomes a line of text. */
    public static RuleSheet of(RuleTable table, CellText cells) {
        var lines = table.rows().stream()
                .<Line>map(row -> switch (row) {
                    case Row.Cells typed -> typed(table.kind(), typed, cells);
                    case Row.Text(var rule) -> text(table.kind(), rule);
                })
                .toList();
        return new RuleSheet(table.kind(), table.columns(), lines, table.ending());
    }

    private static Line typed(RuleSetKind kind, Row.Cells row, CellText cells) {
        var texts = new LinkedHashMap<Column, String>();
        row.cells().forEach(cell -> texts.computeIfAbsent(cell.column(), column -> cells.write(row, column)));
        var line = new Line.Typed(row.id(), row.name(), row.comment(), texts);
        // a sheet has no variable of its own
        var rule = new Row.Cells(
                        row.id(), row.name(), row.comment(), cells.schema().binding(), row.cells())
                .rule();
        return LineReading.of(line, cells)
                .rule()
                .filter(read -> RuleSetPrinter.print(kind, read).equals(RuleSetPrinter.print(kind, rule)))
                .<Line>map(_ -> line)
                .orElseGet(() -> text(kind, rule));
    }

    private static Line text(RuleSetKind kind, Rule rule) {
        return new Line.Text(
                rule.id(),
                rule.name(),
                rule.comment(),
                RuleSetPrinter.body(kind, rule, _ -> {}).strip());
    }

    /** Puts a text into a place; a line of text that is emptied becomes a line of cells. */
    public RuleSheet typed(int line, int place, String text) {
        return with(line, was -> switch (was) {
            case Line.Typed(int id, var name, var comment, var cells) ->
                place == NAME
                        ? new Line.Typed(id, text.strip(), comment, cells)
                        : new Line.Typed(id, name, comment, put(cells, columns.get(place - 1), text));
            case Line.Text(int id, var name, var comment, var body) -> {
                if (place > 1) {
                    throw new IllegalArgumentException("""
                            A line of text must be typed into at place 0 or 1, not at (%d).
                            Maybe it was taken for a line of cells.""".formatted(place));
                }
                if (place == NAME) {
                    yield new Line.Text(id, text.strip(), comment, body);
                }
                yield text.isBlank()
                        ? new Line.Typed(id, name, comment, Map.of())
                        : new Line.Text(id, name, comment, text.strip());
            }
        });
    }

    /** A cell that was there keeps its place among the others, a new one comes before those of later columns. */
    private Map<Column, String> put(Map<Column, String> cells, Column column, String text) {
        if (cells.containsKey(column)) {
            var changed = new LinkedHashMap<>(cells);
            changed.put(column, text);
            return changed;
        }
        var changed = new LinkedHashMap<Column, String>();
        cells.forEach((other, words) -> {
            if (columns.indexOf(other) > columns.indexOf(column)) {
                changed.putIfAbsent(column, text);
            }
            changed.put(other, words);
        });
        changed.putIfAbsent(column, text);
        return changed;
    }

    /** Says why a rule is there. */
    public RuleSheet commented(int line, String comment) {
        return with(line, was -> switch (was) {
            case Line.Typed(int id, var name, var _, var cells) -> new Line.Typed(id, name, comment, cells);
            case Line.Text(int id, var name, var _, var text) -> new Line.Text(id, name, comment, text);
        });
    }

    /** Puts in a block of cells, its first one at the place; adds rules where it goes past the last line. */
    public Pasted pasted(int line, int place, List<List<String>> block) {
        var sheet = this;
        int left = 0;
        for (int row = 0; row < block.size(); row++) {
            if (line + row == sheet.lines.size() && block.get(row).stream().allMatch(String::isBlank)) {
                continue;
            }
            if (line + row >= sheet.lines.size()) {
                sheet = sheet.added(sheet.lines.size());
            }
            for (int cell = 0; cell < block.get(row).size(); cell++) {
                var text = block.get(row).get(cell);
                if (place + cell <= sheet.lastPlace(line + row)) {
                    sheet = sheet.typed(line + row, place + cell, text);
                } else if (!text.isBlank()) {
                    left++;
                }
            }
        }
        return new Pasted(sheet, left);
    }

    private int lastPlace(int line) {
        return switch (lines.get(line)) {
            case Line.Typed _ -> columns.size();
            case Line.Text _ -> 1;
        };
    }

    /** A new rule without a name, so that it stands at the index. */
    public RuleSheet added(int at) {
        var changed = new ArrayList<>(lines);
        changed.add(at, new Line.Typed(nextId(), "", "", Map.of()));
        return with(changed);
    }

    /** The same rule once more, below, under a name of its own. */
    public RuleSheet duplicated(int line) {
        var changed = new ArrayList<>(lines);
        changed.add(
                line + 1,
                switch (lines.get(line)) {
                    case Line.Typed(int _, var name, var comment, var cells) ->
                        new Line.Typed(nextId(), another(name), comment, cells);
                    case Line.Text(int _, var name, var comment, var text) ->
                        new Line.Text(nextId(), another(name), comment, text);
                });
        return with(changed);
    }

    private String another(String name) {
        var taken = lines.stream().map(Line::name).collect(Collectors.toSet());
        var stem = name.replaceFirst(" \\([0-9]+\\)$", "");
        return IntStream.iterate(2, number -> number + 1)
                .mapToObj(number -> stem + " (" + number + ")")
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
    }

    private int nextId() {
        return lines.stream().mapToInt(Line::id).max().orElse(0) + 1;
    }

    /** The rule stands at the other index afterwards. */
    public RuleSheet moved(int line, int to) {
        var changed = new ArrayList<>(lines);
        changed.add(to, changed.remove(line));
        return with(changed);
    }

    public RuleSheet removed(int line) {
        var changed = new ArrayList<>(lines);
        changed.remove(line);
        return with(changed);
    }

    /** With a column more, in the order of the schema; the arguments of one action come together. */
    public RuleSheet withColumn(Column column, Schema schema) {
        var all = new HashSet<>(columns);
        all.add(column);
        return new RuleSheet(kind, together(all, schema), lines, ending);
    }

    /** Columns that a sheet of this kind can have and this one has not. */
    public List<Column> furtherColumns(Schema schema) {
        return RuleTable.possible(schema).stream()
                .filter(column -> !columns.contains(column))
                .toList();
    }

    /** The columns in the order of the schema, with all arguments of an action where there is one. */
    static List<Column> together(Set<Column> columns, Schema schema) {
        var actions = columns.stream()
                .filter(Column.Argument.class::isInstance)
                .map(column -> ((Column.Argument) column).action())
                .collect(Collectors.toSet());
        return RuleTable.possible(schema).stream()
                .filter(column -> columns.contains(column)
                        || column instanceof Column.Argument(var action, var _) && actions.contains(action))
                .toList();
    }

    /**
     * The cells of each rule in the order in which the earlier sheet's rule of the same id has them: a spreadsheet does not
     * tell which cell came first.
     */
    public RuleSheet inOrderOf(RuleSheet earlier) {
        var orders = earlier.lines.stream()
                .filter(Line.Typed.class::isInstance)
                .collect(Collectors.toMap(
                        Line::id,
                        line -> List.copyOf(((Line.Typed) line).cells().keySet())));
        return with(lines.stream()
                .<Line>map(line -> switch (line) {
                    case Line.Typed(int id, var name, var comment, var cells) ->
                        new Line.Typed(id, name, comment, ordered(cells, orders.getOrDefault(id, List.of())));
                    case Line.Text text -> text;
                })
                .toList());
    }

    private static Map<Column, String> ordered(Map<Column, String> cells, List<Column> order) {
        var ordered = new LinkedHashMap<Column, String>();
        order.forEach(column -> ordered.put(column, cells.getOrDefault(column, "")));
        cells.forEach(ordered::put);
        return ordered;
    }

    /** What stands in a place; empty where nothing does. */
    public String cell(int line, int place) {
        var one = lines.get(line);
        if (place == NAME) {
            return one.name();
        }
        return switch (one) {
            case Line.Typed typed -> typed.cells().getOrDefault(columns.get(place - 1), "");
            case Line.Text text -> place == 1 ? text.text() : "";
        };
    }

    /** The rules, and everything that is wrong with them, down to the cell: of form, of names and of what is hardly meant. */
    public Reading read(CellText cells, Vocabulary vocabulary) {
        return new SheetReader(this, cells, vocabulary).read();
    }

    /** The rows of a spreadsheet, titles first; {@link SheetGrid#read} reads them back equal. */
    public List<List<String>> grid(CellText cells, Words meanings) {
        return SheetGrid.write(this, cells.schema(), meanings);
    }

    /** The sheet that the rows of a spreadsheet are, or what is wrong with them. */
    public static SheetGrid.Reading of(RuleSetKind kind, List<List<String>> grid, CellText cells, Words meanings) {
        return SheetGrid.read(kind, grid, cells.schema(), meanings);
    }

    private RuleSheet with(int line, UnaryOperator<Line> change) {
        var changed = new ArrayList<>(lines);
        changed.set(line, change.apply(changed.get(line)));
        return with(changed);
    }

    private RuleSheet with(List<Line> changed) {
        return new RuleSheet(kind, columns, changed, ending);
    }
}
