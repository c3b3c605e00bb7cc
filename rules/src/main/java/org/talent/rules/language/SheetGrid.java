package org.talent.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.language.RuleSheet.Line;
import org.talent.rules.language.RuleTable.Column;

/**
 * A sheet as the rows of a spreadsheet: a row of titles, then a row a rule. The first columns are the id, the name and the
 * comment, the last one the text of rules that do not fit; a last row with nothing but a comment is the ending.
 */
public final class SheetGrid {

    private static final int LARGEST_ID = 9_999_999;

    private final List<List<String>> grid;
    private final List<GridFault> faults = new ArrayList<>();

    private SheetGrid(List<List<String>> grid) {
        this.grid = grid;
    }

    /** What came of reading a spreadsheet. */
    public sealed interface Reading {

        record Sheet(RuleSheet sheet) implements Reading {}

        /** Everything that is wrong with the spreadsheet as such; what its cells say is judged in the sheet. */
        record Faulty(List<GridFault> faults) implements Reading {

            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /** One fault; row and column are counted from 1, as spreadsheets do; said by the words of problems. */
    public record GridFault(int row, int column, Phrase why) {}

    /** What a column of the spreadsheet holds. */
    private sealed interface Content {

        record Id() implements Content {}

        record Name() implements Content {}

        record Comment() implements Content {}

        record Cells(Column column) implements Content {}

        record Text() implements Content {}
    }

    static List<List<String>> write(RuleSheet sheet, Schema schema, Words meanings) {
        var contents = contents(sheet.columns());
        var rows = new ArrayList<List<String>>();
        rows.add(contents.stream()
                .map(content -> title(content, schema, meanings))
                .toList());
        for (var line : sheet.lines()) {
            rows.add(contents.stream().map(content -> write(line, content)).toList());
        }
        if (!sheet.ending().isEmpty()) {
            rows.add(contents.stream()
                    .map(content -> content instanceof Content.Comment ? sheet.ending() : "")
                    .toList());
        }
        return rows;
    }

    private static List<Content> contents(List<Column> columns) {
        var contents = new ArrayList<Content>();
        contents.add(new Content.Id());
        contents.add(new Content.Name());
        contents.add(new Content.Comment());
        columns.forEach(column -> contents.add(new Content.Cells(column)));
        contents.add(new Content.Text());
        return contents;
    }

    private static String title(Content content, Schema schema, Words meanings) {
        return switch (content) {
            case Content.Id _ -> meanings.say("column.id");
            case Content.Name _ -> meanings.say("column.name");
            case Content.Comment _ -> meanings.say("column.comment");
            case Content.Cells(var column) -> RuleTable.title(column, schema, meanings);
            case Content.Text _ -> meanings.say("column.text");
        };
    }

    private static String write(Line line, Content content) {
        return switch (content) {
            case Content.Id _ -> Integer.toString(line.id());
            case Content.Name _ -> line.name();
            case Content.Comment _ -> line.comment();
            case Content.Cells(var column) ->
                line instanceof Line.Typed typed ? typed.cells().getOrDefault(column, "") : "";
            case Content.Text _ -> line instanceof Line.Text text ? text.text() : "";
        };
    }

    static Reading read(RuleSetKind kind, List<List<String>> grid, Schema schema, Words meanings) {
        return new SheetGrid(grid).read(kind, schema, meanings);
    }

    private Reading read(RuleSetKind kind, Schema schema, Words meanings) {
        var contents = titles(schema, meanings);
        int rows = grid.size();
        while (rows > 1 && grid.get(rows - 1).stream().allMatch(String::isBlank)) {
            rows--;
        }
        var ending = rows > 1 ? ending(rows - 1, contents) : "";
        var ids = ids(ending.isEmpty() ? rows : rows - 1, contents);
        var lines = new ArrayList<Line>();
        ids.forEach((row, id) -> lines.add(line(row, id, contents)));
        if (!faults.isEmpty()) {
            return new Reading.Faulty(faults);
        }
        var columns = new HashSet<Column>();
        for (var content : contents) {
            if (content instanceof Content.Cells(var column)) {
                columns.add(column);
            }
        }
        return new Reading.Sheet(new RuleSheet(kind, RuleSheet.together(columns, schema), lines, ending));
    }

    private List<@Nullable Content> titles(Schema schema, Words meanings) {
        Map<String, Content> known = new HashMap<>();
        Set<String> words = new TreeSet<>();
        for (var content : contents(RuleTable.possible(schema))) {
            var title = title(content, schema, meanings);
            known.put(title.toLowerCase(Locale.ROOT), content);
            words.add(title);
        }
        var contents = new ArrayList<@Nullable Content>();
        var titles = grid.isEmpty() ? List.<String>of() : grid.getFirst();
        for (int column = 0; column < titles.size(); column++) {
            var title = titles.get(column).strip();
            var content = known.get(title.toLowerCase(Locale.ROOT));
            if (content == null && !title.isEmpty()) {
                fault(0, column, unknown(title, words));
            } else if (content != null && contents.contains(content)) {
                fault(0, column, Phrase.of("gridTitleTwice", title));
            }
            contents.add(content);
        }
        if (!contents.contains(new Content.Name())) {
            fault(0, 0, Phrase.of("gridTitleMissing", meanings.say("column.name")));
        }
        return contents;
    }

    private static Phrase unknown(String title, Set<String> words) {
        return Suggestion.nearest(title, words)
                .map(meant -> Phrase.of("gridTitleNear", title, meant))
                .orElseGet(() -> Phrase.of("gridTitle", title, words.stream().collect(Collectors.joining("; "))));
    }

    /** The comment of a row that has nothing else; empty where the row is a rule. */
    private String ending(int row, List<@Nullable Content> contents) {
        int comment = contents.indexOf(new Content.Comment());
        var cells = new ArrayList<>(grid.get(row));
        if (comment < 0 || comment >= cells.size()) {
            return "";
        }
        var ending = cells.remove(comment);
        return cells.stream().allMatch(String::isBlank) ? lines(ending) : "";
    }

    /** The id of each row that is a rule: as it stands there, or the next free one. */
    private Map<Integer, Integer> ids(int rows, List<@Nullable Content> contents) {
        var ids = new LinkedHashMap<Integer, Integer>();
        for (int row = 1; row < rows; row++) {
            if (grid.get(row).stream().allMatch(String::isBlank)) {
                continue;
            }
            var typed = cell(row, new Content.Id(), contents).strip();
            int column = Math.max(contents.indexOf(new Content.Id()), 0);
            int id = typed.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(typed) : 0;
            if (id == 0 && !typed.isEmpty()) {
                fault(row, column, Phrase.of("idForm"));
            } else if (id > 0 && ids.containsValue(id)) {
                fault(row, column, Phrase.of("idTwice", id));
            }
            ids.put(row, id);
        }
        int last = ids.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        for (var entry : ids.entrySet()) {
            if (entry.getValue() == 0) {
                entry.setValue(Math.min(++last, LARGEST_ID));
            }
        }
        return ids;
    }

    private Line line(int row, int id, List<@Nullable Content> contents) {
        var cells = new LinkedHashMap<Column, String>();
        for (int column = 0; column < grid.get(row).size(); column++) {
            var words = grid.get(row).get(column);
            var content = column < contents.size() ? contents.get(column) : null;
            boolean titled =
                    column < contents.size() && !grid.getFirst().get(column).isBlank();
            if (content instanceof Content.Cells(var known)) {
                cells.put(known, words);
            } else if (!titled && !words.isBlank()) {
                fault(row, column, Phrase.of("gridNoTitle", words));
            }
        }
        var name = cell(row, new Content.Name(), contents).strip();
        var comment = lines(cell(row, new Content.Comment(), contents));
        var text = lines(cell(row, new Content.Text(), contents)).strip();
        var typed = new Line.Typed(id, name, comment, cells);
        if (text.isEmpty()) {
            return typed;
        }
        if (!typed.cells().isEmpty()) {
            fault(row, contents.indexOf(new Content.Text()), Phrase.of("gridTextAndCells"));
        }
        return new Line.Text(id, name, comment, text);
    }

    private String cell(int row, Content content, List<@Nullable Content> contents) {
        int column = contents.indexOf(content);
        return Optional.of(column)
                .filter(index -> index >= 0 && index < grid.get(row).size())
                .map(index -> grid.get(row).get(index))
                .orElse("");
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private void fault(int row, int column, Phrase why) {
        faults.add(new GridFault(row + 1, column + 1, why));
    }
}
