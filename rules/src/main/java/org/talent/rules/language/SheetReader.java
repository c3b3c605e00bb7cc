package org.talent.rules.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.language.RuleSheet.Line;
import org.talent.rules.language.RuleSheet.Reading;
import org.talent.rules.language.RuleSheet.SheetProblem;
import org.talent.rules.language.RuleTable.Column;

/**
 * Reads a sheet: lines to rules, rules to one text, and what is wrong with the text back to the places of the sheet. Lines
 * that are no rules yet are left out of the text, so that the others are looked at all the same.
 */
final class SheetReader {

    private final RuleSheet sheet;
    private final CellText cells;
    private final Vocabulary vocabulary;
    private final List<SheetProblem> problems = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Position, Spot> spots =
            new TreeMap<>(Comparator.comparingInt(Position::line).thenComparingInt(Position::column));
    private int linesAbove;
    private boolean whole = true;

    /** Where in the sheet a part of the text comes from; {@code above} are the lines over a text of the author's own. */
    private record Spot(int line, int place, int above) {}

    SheetReader(RuleSheet sheet, CellText cells, Vocabulary vocabulary) {
        this.sheet = sheet;
        this.cells = cells;
        this.vocabulary = vocabulary;
    }

    Reading read() {
        var names = new HashSet<String>();
        for (int line = 0; line < sheet.lines().size(); line++) {
            var one = sheet.lines().get(line);
            var name = name(line, one, names);
            switch (one) {
                case Line.Typed typed -> typed(line, name, typed);
                case Line.Text body -> body(line, name, body);
            }
        }
        if (!sheet.ending().isEmpty()) {
            append(new Spot(RuleSheet.WHOLE, RuleSheet.WHOLE, -1), "\n" + RuleSetPrinter.comment(sheet.ending()));
        }
        var judged = Judgement.of(new RuleSetText(sheet.kind(), text.toString()), cells.schema(), vocabulary);
        judged.problems().forEach(this::locate);
        problems.sort(Comparator.comparingInt(SheetProblem::line).thenComparingInt(SheetProblem::place));
        return new Reading(whole ? judged.tree() : Optional.empty(), problems);
    }

    /** The name of the line, or another one to go on with where it cannot stand in a text. */
    private String name(int line, Line one, Set<String> names) {
        var name = one.name().strip();
        Optional<Phrase> fault;
        if (name.isEmpty() || name.length() > Limits.WORDS) {
            fault = Optional.of(Phrase.of("ruleNameLength", Limits.WORDS));
        } else if (!names.add(name)) {
            fault = Optional.of(Phrase.of("ruleNameTwice", name));
        } else {
            fault = name.codePoints()
                    .filter(character -> !Alphabet.inWords(character))
                    .mapToObj(character -> Phrase.of("strangeCharacter", "U+%04X".formatted(character)))
                    .findFirst();
        }
        if (fault.isEmpty()) {
            return name;
        }
        fault(line, RuleSheet.NAME, fault.get());
        var other = new StringBuilder("№ ").append(one.id());
        while (sheet.lines().stream().anyMatch(taken -> taken.name().strip().contentEquals(other))) {
            other.append('·');
        }
        return other.toString();
    }

    private void typed(int line, String name, Line.Typed typed) {
        var reading = LineReading.of(typed, cells);
        reading.faults().forEach((column, why) -> fault(line, place(column), why));
        if (!reading.acts()) {
            fault(line, RuleSheet.WHOLE, Phrase.of("lineNoAction"));
        }
        if (reading.rule().isEmpty()) {
            return;
        }
        append(new Spot(line, RuleSheet.WHOLE, -1), RuleSetPrinter.heading(typed.comment(), name, typed.id()));
        var starts = new ArrayList<Integer>();
        var body = RuleSetPrinter.body(sheet.kind(), reading.rule().get(), starts::add);
        for (int part = 0; part < starts.size(); part++) {
            spots.put(
                    position(body, starts.get(part)),
                    new Spot(line, place(reading.parts().get(part)), -1));
        }
        append(body);
    }

    private int place(Column column) {
        int place = sheet.columns().indexOf(column) + 1;
        return place == 0 ? RuleSheet.WHOLE : place;
    }

    private void body(int line, String name, Line.Text written) {
        // read alone first: an unfinished rule would swallow the next one
        var alone = RuleSetPrinter.heading("", name, written.id()) + written.text();
        switch (RuleSetParser.parse(sheet.kind(), alone)) {
            case Parsed.Faulty(var found) ->
                found.forEach(problem -> problem(line, 1, placed(problem, problem.line() - 1)));
            case Parsed.Tree(var tree) -> {
                if (tree.rules().size() != 1 || !tree.ending().isEmpty()) {
                    fault(line, 1, Phrase.of("textOneRule"));
                    break;
                }
                append(
                        new Spot(line, RuleSheet.WHOLE, -1),
                        RuleSetPrinter.heading(written.comment(), name, written.id()));
                append(new Spot(line, 1, linesAbove), written.text() + "\n");
                return;
            }
        }
        whole = false;
    }

    private void append(Spot from, String more) {
        spots.put(position(more, 0), from);
        append(more);
    }

    private void append(String more) {
        text.append(more);
        linesAbove += (int) more.chars().filter(character -> character == '\n').count();
    }

    /** Where the offset in a piece of text stands once it is appended; every piece begins a line. */
    private Position position(String piece, int offset) {
        var before = piece.substring(0, offset);
        int start = before.lastIndexOf('\n') + 1;
        return new Position(
                linesAbove
                        + 1
                        + (int) before.chars()
                                .filter(character -> character == '\n')
                                .count(),
                before.codePointCount(start, offset) + 1);
    }

    private void locate(Problem problem) {
        var found = spots.floorEntry(new Position(problem.line(), problem.column()));
        if (found == null) {
            problem(RuleSheet.WHOLE, RuleSheet.WHOLE, placed(problem, 0));
            return;
        }
        var spot = found.getValue();
        problem(spot.line(), spot.place(), placed(problem, spot.above() < 0 ? 0 : problem.line() - spot.above()));
    }

    private static Problem placed(Problem problem, int line) {
        return new Problem(
                problem.severity(),
                problem.kind(),
                Math.max(line, 0),
                line > 0 ? problem.column() : 0,
                problem.rule(),
                problem.ruleId(),
                problem.phrase());
    }

    private void fault(int line, int place, Phrase why) {
        var one = sheet.lines().get(line);
        whole = false;
        problem(line, place, new Problem(Problem.Severity.ERROR, sheet.kind(), 0, 0, one.name(), one.id(), why));
    }

    private void problem(int line, int place, Problem problem) {
        problems.add(new SheetProblem(line, place, problem));
    }
}
