package org.talent.rules.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;
import org.talent.rules.language.Alphabet;

/**
 * Cases as text: {@code case "name"}, then tables whose cells stand between upright lines, the word of the table in front
 * of its titles. Whatever is printed is read back equal.
 */
public final class CasesText {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_CASES = 200;
    private static final int MOST_ROWS = 1_000;

    /** A longer cell, such as the scores of hundreds of others, stands out of line rather than widen all rows. */
    private static final int WIDEST = 100;

    /**
     * What a text says, and what is wrong with it; all problems at once.
     *
     * @param ending the lines of comment below the last case, without the strokes
     * @param whole whether everything that stands in the text is in the cases, so that printing them loses nothing
     */
    public record Reading(List<RuleCase> cases, String ending, List<CaseProblem> problems, boolean whole) {

        public Reading {
            cases = List.copyOf(cases);
            problems = List.copyOf(problems);
        }
    }

    private final List<RuleCase> cases = new ArrayList<>();
    private final List<CaseProblem> problems = new ArrayList<>();
    private final List<String> comment = new ArrayList<>();
    private String name = "";
    private String why = "";
    private Map<Part, List<Row>> rows = new EnumMap<>(Part.class);
    private @Nullable Part part;
    private List<@Nullable CaseColumn> titles = List.of();
    private boolean lost;

    private CasesText() {}

    public static Reading read(String text) {
        var reader = new CasesText();
        if (text.length() > MOST_CHARACTERS) {
            reader.lost(0, "", "tooLong", MOST_CHARACTERS);
        } else {
            int number = 0;
            for (var line : text.lines().toList()) {
                reader.line(++number, line.strip());
            }
            reader.close();
        }
        return new Reading(reader.cases, String.join("\n", reader.comment), reader.problems, !reader.lost);
    }

    private void line(int number, String line) {
        if (!isWritable(line.replace("\"", ""))) {
            problem(number, "", "character");
        }
        if (line.startsWith("//")) {
            comment.add(line.substring(2).strip());
        } else if (line.startsWith("case ")) {
            open(number, line.substring("case ".length()).strip());
        } else if (!line.isEmpty()) {
            row(number, line);
        }
    }

    private void open(int number, String quoted) {
        close();
        name = quoted.replace("\"", "");
        why = String.join("\n", comment);
        comment.clear();
        if (!quoted.equals("\"" + name + "\"") || name.isBlank()) {
            lost(number, "", "name");
        }
        if (cases.stream().anyMatch(one -> one.name().equals(name))) {
            problem(number, "", "nameTwice", name);
        }
        if (cases.size() >= MOST_CASES) {
            problem(number, "", "tooManyCases", MOST_CASES);
        }
    }

    private void close() {
        if (!name.isEmpty()) {
            cases.add(new RuleCase(name, why, rows));
        }
        name = "";
        rows = new EnumMap<>(Part.class);
        part = null;
    }

    private void row(int number, String line) {
        int bar = line.indexOf('|');
        if (name.isEmpty() || bar < 0) {
            lost(number, "", "line");
            return;
        }
        var word = line.substring(0, bar).strip();
        var cells = Arrays.stream(line.substring(bar + 1).split("\\|", -1))
                .map(String::strip)
                .collect(Collectors.toCollection(ArrayList::new));
        if (cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (!word.isEmpty()) {
            titles(number, word, cells);
        } else if (part == null) {
            lost(number, "", "noTitles");
        } else {
            cells(number, part, cells);
        }
    }

    private void titles(int number, String word, List<String> cells) {
        part = Arrays.stream(Part.values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElse(null);
        if (part == null) {
            lost(
                    number,
                    "",
                    "part",
                    word,
                    Arrays.stream(Part.values()).map(Part::word).collect(Collectors.joining(", ")));
            return;
        }
        var found = new ArrayList<@Nullable CaseColumn>();
        for (var cell : cells) {
            var column = CaseColumn.of(part, cell);
            if (column.isEmpty()) {
                lost(
                        number,
                        cell,
                        "column",
                        cell,
                        part.columns().stream().map(CaseColumn::title).collect(Collectors.joining(", ")));
            } else if (found.contains(column.get())) {
                lost(number, cell, "columnTwice", cell);
            }
            found.add(column.orElse(null));
        }
        titles = found;
    }

    private void cells(int number, Part in, List<String> cells) {
        var row = new LinkedHashMap<CaseColumn, String>();
        for (int index = 0; index < cells.size(); index++) {
            if (index >= titles.size()) {
                lost(number, "", "moreCells", cells.size(), titles.size());
                break;
            }
            var column = titles.get(index);
            if (column != null) {
                row.put(column, cells.get(index));
            }
        }
        var list = rows.computeIfAbsent(in, _ -> new ArrayList<>());
        if (list.size() == MOST_ROWS) {
            problem(number, "", "tooManyRows", MOST_ROWS);
        }
        list.add(new Row(number, row));
    }

    /** A problem because of which something that stands in the text is in no case. */
    private void lost(int line, String column, String key, Object... arguments) {
        lost = true;
        problem(line, column, key, arguments);
    }

    private void problem(int line, String column, String key, Object... arguments) {
        problems.add(new CaseProblem(name, line, column, Phrase.of(key, arguments)));
    }

    /**
     * What somebody typed, as cases can hold it: spaces of every kind are plain ones, letters are composed; what nobody sees
     * is left out. An upright line parts cells, so a stroke stands for it.
     */
    public static String cleaned(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("\\p{Cf}|\\p{Cc}", "")
                .replace('|', '/')
                .strip();
    }

    /** Whether all characters are such as cases may hold. */
    public static boolean isWritable(String text) {
        return text.codePoints().allMatch(Alphabet::inWords);
    }

    /** Always in the same form: columns in one order and under each other, empty ones left out. */
    public static String print(List<RuleCase> cases) {
        return cases.stream().map(CasesText::print).collect(Collectors.joining("\n"));
    }

    /** The same with comment below the last case. */
    public static String print(List<RuleCase> cases, String ending) {
        var text = new StringBuilder(print(cases));
        if (!ending.isEmpty()) {
            text.append('\n');
            comment(text, ending);
        }
        return text.toString();
    }

    private static void comment(StringBuilder text, String comment) {
        comment.lines().forEach(line -> text.append("// ").append(line).append('\n'));
    }

    private static String print(RuleCase one) {
        var text = new StringBuilder();
        comment(text, one.comment());
        text.append("case \"").append(one.name()).append("\"\n");
        for (var part : Part.values()) {
            print(text, part, one.rows(part));
        }
        return text.toString();
    }

    private static void print(StringBuilder text, Part part, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var columns = part.columns().stream()
                .filter(column -> rows.stream().anyMatch(row -> row.cell(column).isPresent()))
                .toList();
        var lines = new ArrayList<List<String>>();
        lines.add(columns.stream().map(CaseColumn::title).toList());
        rows.forEach(row -> lines.add(
                columns.stream().map(column -> row.cell(column).orElse("")).toList()));
        int longest = Arrays.stream(Part.values())
                .mapToInt(one -> one.word().length())
                .max()
                .orElse(0);
        for (int index = 0; index < lines.size(); index++) {
            text.append(padded(index == 0 ? part.word() : "", longest));
            for (int cell = 0; cell < columns.size(); cell++) {
                int at = cell;
                int width = lines.stream()
                        .mapToInt(line -> line.get(at).length())
                        .filter(length -> length <= WIDEST)
                        .max()
                        .orElse(0);
                text.append(" | ").append(padded(lines.get(index).get(cell), width));
            }
            text.append(" |\n");
        }
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
