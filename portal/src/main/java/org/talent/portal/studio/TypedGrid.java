package org.talent.portal.studio;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A typed grid: moved through, typed into, copied and pasted by keyboard; every message stands in its cell. */
@Tag("div")
@JavaScript("context://studio/sheet.js")
final class TypedGrid extends Component implements HasStyle {

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<List<String>>> BLOCK = new TypeReference<>() {};

    /** What is done to the rows; lines and the places of a line are counted from 0. */
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

    /** What is wrong with a cell; before the first place it is about the whole line. */
    record Fault(int place, String words, boolean warning) {}

    /** @param text whether the line has one long text beside its first cell instead of cells */
    record Line(boolean text, String comment, List<String> cells, List<Fault> faults) {}

    private record State(String label, boolean readOnly, List<Head> columns, List<Line> rows) {}

    private final transient Listener listener;
    private final String label;
    private final boolean readOnly;

    TypedGrid(String label, boolean readOnly, Listener listener) {
        this.label = label;
        this.readOnly = readOnly;
        this.listener = listener;
        addClassName("sheet-frame");
        getElement().executeJs("window.talentSheet(this)");
    }

    void show(List<Head> heads, List<Line> lines) {
        getElement()
                .executeJs(
                        "this.talentSheet.show(JSON.parse($0))",
                        JSON.writeValueAsString(new State(label, readOnly, heads, lines)));
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
