package org.talent.portal.studio;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.talent.rules.Problem.Severity;
import org.talent.rules.language.RuleSheet;
import org.talent.rules.language.RuleSheet.SheetProblem;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** UC-206: a typed grid: moved through, typed into, copied and pasted by keyboard; every message stands in its cell. */
@Tag("div")
@JavaScript("context://studio/sheet.js")
final class RuleGrid extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<List<String>>> BLOCK = new TypeReference<>() {};

    /** What is done to the rules; lines and places as {@link RuleSheet} counts them. */
    interface Listener {

        void typed(int line, int place, String text);

        void pasted(int line, int place, List<List<String>> block);

        void added(int at);

        void duplicated(int line);

        void removed(int line);

        void moved(int line, int to);

        void undone();

        void redone();

        void chosen(int line);
    }

    /** The head of a column; {@code choices} are all a cell can hold, where they can be listed. */
    record Head(String title, String unit, List<String> choices) {}

    private record Fault(int place, String words, boolean warning) {}

    private record Line(boolean text, String comment, List<String> cells, List<Fault> faults) {}

    private record State(String label, boolean readOnly, List<Head> columns, List<Line> rows) {}

    private final transient Listener listener;
    private final String label;
    private final boolean readOnly;
    private transient List<SheetProblem> shownProblems = List.of();

    RuleGrid(String label, boolean readOnly, Listener listener) {
        this.label = label;
        this.readOnly = readOnly;
        this.listener = listener;
        addClassName("sheet-frame");
        getElement().executeJs("window.talentSheet(this)");
    }

    void show(RuleSheet sheet, List<Head> heads, List<SheetProblem> problems) {
        shownProblems = List.copyOf(problems);
        var rows = new ArrayList<Line>();
        for (int line = 0; line < sheet.lines().size(); line++) {
            rows.add(line(sheet, line));
        }
        getElement()
                .executeJs(
                        "this.talentSheet.show(JSON.parse($0))",
                        JSON.writeValueAsString(new State(label, readOnly, heads, rows)));
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

    /** What is marked in the cells. */
    List<SheetProblem> problems() {
        return shownProblems;
    }

    void goTo(int line, int place) {
        getElement().executeJs("this.talentSheet.focusCell($0, $1)", line, place);
    }

    /** Does what the keys do, for buttons: {@code add}, {@code duplicate}, {@code remove}, or {@code move} by a number. */
    void act(String name, int argument) {
        getElement().executeJs("this.talentSheet[$0]($1)", name, argument);
    }

    @ClientCallable
    void typed(int line, int place, String text) {
        listener.typed(line, place, text);
    }

    @ClientCallable
    void pasted(int line, int place, String block) {
        listener.pasted(line, place, JSON.readValue(block, BLOCK));
    }

    @ClientCallable
    void added(int at) {
        listener.added(at);
    }

    @ClientCallable
    void duplicated(int line) {
        listener.duplicated(line);
    }

    @ClientCallable
    void removed(int line) {
        listener.removed(line);
    }

    @ClientCallable
    void moved(int line, int to) {
        listener.moved(line, to);
    }

    @ClientCallable
    void undo() {
        listener.undone();
    }

    @ClientCallable
    void redo() {
        listener.redone();
    }

    @ClientCallable
    void chosen(int line) {
        listener.chosen(line);
    }
}
