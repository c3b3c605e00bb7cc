package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.talent.portal.components.Note;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.studio.CodeEditor.Mark;
import org.talent.portal.studio.CodeEditor.Mode;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleSetKind;
import org.talent.rules.cases.CaseOutcome;
import org.talent.tenants.rulebook.CaseReport;

/** UC-207: the test cases that go with the rules: written as tables, run, and each difference named. */
final class CasesPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final CodeEditor editor;
    private final Button examples;
    private final Div outcomes = new Div();
    private final boolean editing;

    CasesPart(RuleSetKind kind, boolean editing, Consumer<String> whenTyped, Runnable whenRun) {
        this.editing = editing;
        editor = new CodeEditor(getTranslation("studio.tab.cases"), Mode.CASES, !editing, whenTyped);
        var run = new Button(getTranslation("studio.cases.run"), _ -> whenRun.run());
        examples = new Button(getTranslation("studio.cases.examples"), _ -> {
            show(DefaultRuleSets.cases(DefaultRuleSets.TALENT, kind));
            whenTyped.accept(editor.text());
            editor.shown();
        });
        var bar = new Div(run, examples);
        bar.addClassName("bar");
        outcomes.getElement().setAttribute("role", "status");
        getContent().add(new Paragraph(getTranslation("studio.cases.what")), bar, outcomes, editor);
    }

    void show(String cases) {
        editor.show(cases);
        editor.mark(List.of());
        examples.setVisible(editing && cases.isBlank());
        outcomes.removeAll();
    }

    String text() {
        return editor.text();
    }

    void shown() {
        editor.shown();
    }

    void showReport(CaseReport report) {
        outcomes.removeAll();
        examples.setVisible(editing && text().isBlank());
        var locale = getLocale();
        editor.mark(Stream.concat(
                        report.problems().stream()
                                .map(problem -> new Mark(problem.line(), 1, problem.message(locale), false)),
                        report.outcomes().stream()
                                .flatMap(outcome -> outcome.differences().stream())
                                .map(one -> new Mark(one.line(), 1, one.message(locale), false)))
                .toList());
        outcomes.add(new Note(summary(report), report.passes() ? Tone.GOOD : Tone.BAD));
        var list = new UnorderedList();
        list.addClassName("outcomes");
        report.rules().forEach(problem -> list.add(failing(problem.message(locale), List.of())));
        report.problems()
                .forEach(problem -> list.add(failing(
                        getTranslation("studio.cases.line", problem.line()) + " "
                                + (problem.name().isEmpty() ? "" : "«" + problem.name() + "»: ")
                                + problem.message(locale),
                        List.of())));
        report.outcomes().stream()
                .filter(outcome -> !outcome.passes())
                .forEach(outcome -> list.add(failing("«" + outcome.name() + "»", details(outcome, locale))));
        outcomes.add(list);
    }

    private String summary(CaseReport report) {
        if (!report.rules().isEmpty()) {
            return getTranslation("studio.cases.noRules");
        }
        return report.outcomes().isEmpty() && report.problems().isEmpty()
                ? getTranslation("studio.cases.none")
                : getTranslation(
                        "studio.cases.summary",
                        report.outcomes().size(),
                        report.failing() + report.problems().size());
    }

    private List<String> details(CaseOutcome outcome, Locale locale) {
        return Stream.concat(
                        outcome.differences().stream()
                                .map(one -> getTranslation("studio.cases.line", one.line()) + " "
                                        + (one.entrant().isEmpty() ? "" : one.entrant() + ": ") + one.message(locale)),
                        outcome.problems().stream().map(problem -> problem.message(locale)))
                .toList();
    }

    private static ListItem failing(String words, List<String> details) {
        var item = new ListItem(new Span(words));
        item.addClassName("failing");
        if (!details.isEmpty()) {
            var list = new UnorderedList();
            details.forEach(one -> list.add(new ListItem(one)));
            item.add(list);
        }
        return item;
    }
}
