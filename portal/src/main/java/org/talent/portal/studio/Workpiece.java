package org.talent.portal.studio;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.CellText;
import org.talent.rules.language.Judgement;
import org.talent.rules.language.Rule;
import org.talent.rules.language.RuleSentence;
import org.talent.rules.language.RuleSetParser;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.language.RuleSheet;
import org.talent.rules.language.RuleSheet.Reading;
import org.talent.rules.language.RuleTable;
import org.talent.rules.language.RuleTable.Column;
import org.talent.rules.language.SheetGrid;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rules that are worked on: typed into a table or written as a text, whichever came last, with everything that can be
 * undone.
 */
final class Workpiece {

    private static final String GRID = "// table\n";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<List<String>>> ROWS = new TypeReference<>() {};

    private final RuleSetKind kind;
    private final Locale locale;
    private final Words meanings;
    private final CellText cells;
    private final Vocabulary vocabulary;
    private final Set<Column> opened = new HashSet<>();
    private final Steps<Form> steps;

    /** Of the form as it is now, once somebody asked. */
    private @Nullable Optional<RuleSheet> sheet;

    private @Nullable Optional<Reading> reading;
    private int chosen;

    /** What was typed last, and where. */
    private sealed interface Form {

        record Table(RuleSheet sheet) implements Form {}

        record Text(String text) implements Form {}
    }

    Workpiece(RuleSetKind kind, Locale locale, Vocabulary vocabulary, String text) {
        this.kind = kind;
        this.locale = locale;
        this.meanings = new Words("org.talent.rules.meanings", locale);
        this.cells = new CellText(Schemas.of(kind), meanings);
        this.vocabulary = vocabulary;
        this.steps = new Steps<>(new Form.Text(text));
    }

    /** Brings back what {@link #toKeep} gave. */
    void takeUp(String kept) {
        if (!kept.startsWith(GRID)) {
            write(kept);
            return;
        }
        var grid = JSON.readValue(kept.substring(GRID.length()), ROWS);
        switch (RuleSheet.of(kind, grid, cells, meanings)) {
            case SheetGrid.Reading.Sheet(var sheet) -> put(new Form.Table(sheet));
            case SheetGrid.Reading.Faulty _ -> {} // typed under other words of an earlier program
        }
    }

    /** All that is typed as one text, also where a cell cannot be read. */
    String toKeep() {
        return switch (steps.now()) {
            case Form.Text(var text) -> text;
            case Form.Table(var sheet) ->
                text().orElseGet(() -> GRID + JSON.writeValueAsString(sheet.grid(cells, meanings)));
        };
    }

    /** The line that a form shows. */
    int chosen() {
        return chosen;
    }

    void choose(int line) {
        if (line != chosen) {
            opened.clear();
        }
        chosen = line;
    }

    /** A column that a form shows for the chosen line although nothing stands in it yet. */
    void openColumn(Column column) {
        opened.add(column);
    }

    void closeColumn(Column column) {
        opened.remove(column);
    }

    boolean isOpened(Column column) {
        return opened.contains(column);
    }

    /** All that a cell can hold, where it can be listed. */
    List<String> choices(Column column) {
        return cells.choices(column, vocabulary);
    }

    /** A line in plain words; empty while it cannot be read or has a fault. */
    Optional<String> sentence(int line) {
        var sentence = new RuleSentence(cells.schema(), locale);
        return rule(line).flatMap(rule -> sentence.sayIfSound(kind, rule));
    }

    /** The first action of a line as its author writes it, such as {@code maxRatio()}; empty while it cannot be read. */
    Optional<String> action(int line) {
        return rule(line)
                .flatMap(rule -> rule.actions().stream().findFirst())
                .map(action -> action.arguments().stream()
                        .map(argument -> RuleSetPrinter.print(argument, ""))
                        .collect(Collectors.joining(", ", action.name() + "(", ")")));
    }

    private Optional<Rule> rule(int line) {
        return sheet().filter(sheet -> line < sheet.lines().size())
                .map(sheet -> new RuleSheet(
                        kind, sheet.columns(), List.of(sheet.lines().get(line)), ""))
                .flatMap(sheet -> sheet.read(cells, vocabulary).tree())
                .map(tree -> tree.rules().getFirst());
    }

    CellText cells() {
        return cells;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** As a table; empty where the text cannot be read as rules. */
    Optional<RuleSheet> sheet() {
        var known = sheet;
        if (known == null) {
            known = asSheet();
            sheet = known;
        }
        return known;
    }

    /** What the table says and what is wrong with it; empty where there is no table. */
    Optional<Reading> reading() {
        var known = reading;
        if (known == null) {
            known = sheet().map(one -> one.read(cells, vocabulary));
            reading = known;
        }
        return known;
    }

    private Optional<RuleSheet> asSheet() {
        return switch (steps.now()) {
            case Form.Table(var sheet) -> Optional.of(sheet);
            case Form.Text(var text) ->
                RuleSetParser.tree(kind, text).map(tree -> RuleSheet.of(RuleTable.of(tree, cells.schema()), cells));
        };
    }

    /** As a text; empty while a cell of the table cannot be read. */
    Optional<String> text() {
        return switch (steps.now()) {
            case Form.Table _ -> reading().flatMap(Reading::tree).map(RuleSetPrinter::print);
            case Form.Text(var text) -> Optional.of(text);
        };
    }

    /** What stands against the text; line and column count from 1. */
    List<Problem> problems(String text) {
        return Judgement.of(new RuleSetText(kind, text), cells.schema(), vocabulary)
                .problems();
    }

    void change(UnaryOperator<RuleSheet> change) {
        sheet().map(change).ifPresent(changed -> put(new Form.Table(changed)));
    }

    /** Takes a whole table in place of what is there. */
    void put(RuleSheet sheet) {
        put(new Form.Table(sheet));
    }

    void write(String text) {
        put(new Form.Text(text));
    }

    private void put(Form next) {
        noticed(steps.put(next));
    }

    boolean undo() {
        return noticed(steps.undo());
    }

    boolean redo() {
        return noticed(steps.redo());
    }

    private boolean noticed(boolean changed) {
        if (changed) {
            sheet = null;
            reading = null;
        }
        return changed;
    }

    boolean canUndo() {
        return steps.canUndo();
    }

    boolean canRedo() {
        return steps.canRedo();
    }
}
