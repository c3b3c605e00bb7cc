package org.talent.portal.studio;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.talent.rules.Problem;
import org.talent.rules.Problem.Severity;
import tools.jackson.databind.json.JsonMapper;

/** A text with colours, completion and faults under the signs that are wrong. Served by us: CodeMirror from a WebJar. */
@Tag("div")
@JavaScript(CodeEditor.LIBRARY + "lib/codemirror.js")
@JavaScript(CodeEditor.LIBRARY + "addon/mode/simple.js")
@JavaScript(CodeEditor.LIBRARY + "addon/hint/show-hint.js")
@JavaScript(CodeEditor.LIBRARY + "addon/edit/matchbrackets.js")
@JavaScript("context://studio/editor.js")
@StyleSheet(CodeEditor.LIBRARY + "lib/codemirror.css")
@StyleSheet(CodeEditor.LIBRARY + "addon/hint/show-hint.css")
final class CodeEditor extends Component implements HasStyle {

    static final String LIBRARY = "context://webjars/codemirror/5.62.2/";

    private static final long serialVersionUID = 1L;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the text is. */
    enum Mode {
        RULES,
        CASES
    }

    /** A word to choose from, and what it means. */
    record Hint(String text, String displayText) {}

    /** Something wrong or doubtful at a place of the text; line and column count from 1. */
    record Mark(int line, int column, String words, boolean doubt) {

        static List<Mark> of(List<Problem> problems, Locale locale) {
            return problems.stream()
                    .map(problem -> new Mark(
                            problem.line(),
                            problem.column(),
                            problem.message(locale),
                            problem.severity() == Severity.WARNING))
                    .toList();
        }
    }

    private final transient Consumer<String> whenChanged;
    private String text = "";

    CodeEditor(String label, Mode mode, boolean readOnly, Consumer<String> whenChanged) {
        this.whenChanged = whenChanged;
        addClassName("editor");
        getElement()
                .executeJs(
                        "window.talentEditor(this, {label: $0, mode: $1, readOnly: $2, wrap: $3, value: ''})",
                        label,
                        "talent-" + mode.name().toLowerCase(Locale.ROOT),
                        readOnly,
                        mode == Mode.RULES);
    }

    void show(String shown) {
        text = shown;
        getElement().executeJs("this.talentEditor.value($0)", shown);
    }

    String text() {
        return text;
    }

    void mark(List<Mark> marks) {
        getElement().executeJs("this.talentEditor.faults(JSON.parse($0))", JSON.writeValueAsString(marks));
    }

    void complete(List<Hint> hints) {
        getElement().executeJs("this.talentEditor.words(JSON.parse($0))", JSON.writeValueAsString(hints));
    }

    void goTo(int line, int column) {
        getElement().executeJs("this.talentEditor.goTo($0, $1)", line, column);
    }

    /** It measures itself once it can be seen. */
    void shown() {
        getElement().executeJs("this.talentEditor.refresh()");
    }

    @ClientCallable
    void changed(String typed) {
        text = typed;
        whenChanged.accept(typed);
    }
}
