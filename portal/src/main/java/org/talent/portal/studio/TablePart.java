package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.talent.portal.components.Note;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.Toast;
import org.talent.portal.studio.TypedGrid.Fault;
import org.talent.portal.studio.TypedGrid.Head;
import org.talent.portal.studio.TypedGrid.Line;
import org.talent.rules.Problem.Severity;
import org.talent.rules.Words;
import org.talent.rules.language.RuleSheet;
import org.talent.rules.language.RuleSheet.Reading;
import org.talent.rules.language.RuleSheet.SheetProblem;
import org.talent.rules.language.RuleTable;
import org.talent.rules.language.RuleTable.Column;

/** UC-206: the rules as a typed grid, with buttons for whoever does not know the keys and all problems below. */
final class TablePart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Workpiece workpiece;
    private final transient Runnable whenChanged;
    private final transient Words meanings;
    private final TypedGrid grid;
    private final Div tools = new Div();
    private final Button undo;
    private final Button redo;
    private final ComboBox<Column> further = new ComboBox<>();
    private final UnorderedList problems = new UnorderedList();
    private final Note unreadable;
    private transient List<SheetProblem> shownProblems = List.of();

    TablePart(Workpiece workpiece, boolean editing, WorkbookPart workbook, Runnable whenChanged) {
        this.workpiece = workpiece;
        this.whenChanged = whenChanged;
        meanings = new Words("org.talent.rules.meanings", getLocale());
        grid = new TypedGrid(getTranslation("association.rules.table"), !editing, new Typing());
        undo = tool("studio.undo", () -> stepped(workpiece.undo()));
        redo = tool("studio.redo", () -> stepped(workpiece.redo()));
        further.setPlaceholder(getTranslation("studio.column.add"));
        further.setAriaLabel(getTranslation("studio.column.add"));
        further.setItemLabelGenerator(this::title);
        further.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                change(sheet ->
                        sheet.withColumn(change.getValue(), workpiece.cells().schema()));
                further.clear();
            }
        });
        tools.addClassName("bar");
        tools.add(
                tool("studio.rule.add", () -> grid.act("add", 0)),
                tool("studio.rule.duplicate", () -> grid.act("duplicate", 0)),
                tool("studio.rule.remove", () -> grid.act("remove", 0)),
                tool("studio.rule.up", () -> grid.act("move", -1)),
                tool("studio.rule.down", () -> grid.act("move", 1)),
                undo,
                redo,
                further);
        tools.setVisible(editing);
        problems.addClassName("problems");
        unreadable = new Note(getTranslation("studio.table.unreadable"), Tone.WARN);
        var keys = new Paragraph(getTranslation("studio.table.keys"));
        keys.addClassName("soft");
        keys.setVisible(editing);
        getContent().add(tools, unreadable, grid, keys, problems, workbook);
    }

    private Button tool(String key, Runnable work) {
        var button = new Button(getTranslation(key), _ -> work.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void stepped(boolean moved) {
        if (moved) {
            whenChanged.run();
        }
    }

    private void change(UnaryOperator<RuleSheet> change) {
        workpiece.change(change);
        whenChanged.run();
    }

    void refresh() {
        var found = workpiece.sheet();
        unreadable.setVisible(found.isEmpty());
        grid.setVisible(found.isPresent());
        undo.setEnabled(workpiece.canUndo());
        redo.setEnabled(workpiece.canRedo());
        problems.removeAll();
        found.ifPresent(sheet -> {
            further.setItems(sheet.furtherColumns(workpiece.cells().schema()));
            var wrong = workpiece.reading().map(Reading::problems).orElse(List.of());
            shownProblems = wrong;
            grid.show(
                    heads(sheet),
                    IntStream.range(0, sheet.lines().size())
                            .mapToObj(line -> line(sheet, line))
                            .toList());
            wrong.forEach(problem -> problems.add(item(sheet, problem)));
        });
    }

    private Line line(RuleSheet sheet, int line) {
        boolean text = sheet.lines().get(line) instanceof RuleSheet.Line.Text;
        int places = text ? 2 : sheet.columns().size() + 1;
        return new Line(
                text,
                sheet.lines().get(line).comment(),
                IntStream.range(0, places)
                        .mapToObj(place -> sheet.cell(line, place))
                        .toList(),
                shownProblems.stream()
                        .filter(problem -> problem.line() == line)
                        .map(problem -> new Fault(
                                problem.place(),
                                problem.problem().message(getLocale()),
                                problem.problem().severity() == Severity.WARNING))
                        .toList());
    }

    /** What is marked in the cells, for tests. */
    List<SheetProblem> problems() {
        return shownProblems;
    }

    private List<Head> heads(RuleSheet sheet) {
        var heads = new ArrayList<Head>();
        heads.add(new Head(getTranslation("association.rules.rule"), "", List.of()));
        for (var column : sheet.columns()) {
            heads.add(new Head(title(column), "", workpiece.choices(column)));
        }
        return heads;
    }

    private String title(Column column) {
        return RuleTable.title(column, workpiece.cells().schema(), meanings);
    }

    private ListItem item(RuleSheet sheet, SheetProblem problem) {
        var item = new ListItem();
        if (problem.problem().severity() == Severity.WARNING) {
            item.addClassName("warning");
        }
        var words = problem.problem().message(getLocale());
        if (problem.line() >= 0) {
            var place = new Button(
                    getTranslation(
                            "studio.problem.place",
                            problem.line() + 1,
                            problem.place() > 0
                                            && problem.place()
                                                    <= sheet.columns().size()
                                    ? title(sheet.columns().get(problem.place() - 1))
                                    : sheet.cell(problem.line(), RuleSheet.NAME)),
                    _ -> grid.goTo(problem.line(), Math.max(0, problem.place())));
            place.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            item.add(place);
        }
        item.add(new Span(words));
        return item;
    }

    private final class Typing implements TypedGrid.Listener {

        @Override
        public void typed(int line, int place, String text) {
            change(sheet -> sheet.typed(line, place, text));
        }

        @Override
        public void pasted(int line, int place, List<List<String>> block) {
            var left = new int[1];
            change(sheet -> {
                var pasted = sheet.pasted(line, place, block);
                left[0] = pasted.left();
                return pasted.sheet();
            });
            if (left[0] > 0) {
                Toast.warn(getTranslation("studio.paste.left", left[0]));
            }
        }

        @Override
        public void added(int at) {
            change(sheet -> sheet.added(at));
        }

        @Override
        public void duplicated(int line) {
            change(sheet -> sheet.duplicated(line));
        }

        @Override
        public void removed(int line) {
            change(sheet -> sheet.removed(line));
        }

        @Override
        public void moved(int line, int to) {
            change(sheet -> sheet.moved(line, to));
        }

        @Override
        public void undone() {
            stepped(workpiece.undo());
        }

        @Override
        public void redone() {
            stepped(workpiece.redo());
        }

        @Override
        public void chosen(int line) {
            workpiece.choose(line);
        }
    }
}
