package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.talent.portal.components.Note;
import org.talent.portal.components.ProblemList;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.components.TextUpload;
import org.talent.portal.studio.CodeEditor.Hint;
import org.talent.portal.studio.CodeEditor.Mark;
import org.talent.portal.studio.CodeEditor.Mode;
import org.talent.rules.Domain;
import org.talent.rules.Words;

/** UC-206: the rules as experts write them, with completion from the schema and the engine text beside it. */
final class TextPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 1_000_000;
    private static final List<String> WORDS = List.of("rule", "when", "then", "end", "in", "not", "true", "false");

    private final transient Workpiece workpiece;
    private final CodeEditor editor;
    private final ProblemList problems;
    private final Note unreadable;
    private final EngineText engine;

    TextPart(Workpiece workpiece, boolean editing, Runnable whenChanged, Supplier<Optional<String>> engineText) {
        this.workpiece = workpiece;
        editor = new CodeEditor(getTranslation("studio.tab.text"), Mode.RULES, !editing, typed -> {
            workpiece.write(typed);
            whenChanged.run();
        });
        problems = new ProblemList(line -> editor.goTo(line, 1));
        unreadable = new Note(getTranslation("studio.cells.mend"), Tone.WARN);
        engine = new EngineText(engineText);
        var upload = new TextUpload(
                LARGEST,
                getTranslation("association.rules.rejected"),
                text -> {
                    workpiece.write(text);
                    whenChanged.run();
                },
                ".drl",
                ".txt",
                "text/plain");
        upload.setVisible(editing);
        var keys = new Paragraph(getTranslation("studio.text.keys"));
        keys.addClassName("soft");
        getContent().add(unreadable, editor, keys, problems, upload, engine);
        editor.complete(hints());
    }

    private List<Hint> hints() {
        var schema = workpiece.cells().schema();
        var meanings = new Words("org.talent.rules.meanings", getLocale());
        var hints = new ArrayList<Hint>();
        schema.properties()
                .forEach(property -> hints.add(new Hint(
                        property.name(),
                        property.name() + " — " + meanings.say("property." + schema.fact() + "." + property.name()))));
        schema.actions()
                .forEach(action -> hints.add(new Hint(
                        action.name() + "(", action.name() + "() — " + meanings.say("action." + action.name()))));
        for (var domain : Domain.values()) {
            workpiece.vocabulary().names(domain).forEach(name -> hints.add(new Hint("\"" + name + "\"", name)));
        }
        WORDS.forEach(word -> hints.add(new Hint(word, word)));
        return hints;
    }

    void refresh() {
        var text = workpiece.text();
        unreadable.setVisible(text.isEmpty());
        editor.setVisible(text.isPresent());
        problems.setVisible(text.isPresent());
        text.ifPresent(written -> {
            editor.show(written);
            var found = workpiece.problems(written);
            editor.mark(Mark.of(found, getLocale()));
            problems.show(found);
            editor.shown();
        });
        engine.close();
    }
}
