package org.talent.portal.studio;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talent.portal.components.Note;
import org.talent.portal.components.Tag.Tone;
import org.talent.portal.studio.CodeEditor.Mark;
import org.talent.portal.studio.CodeEditor.Mode;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseKind;
import org.talent.rules.cases.CaseOutcome;
import org.talent.rules.cases.CaseProblem;
import org.talent.tenants.rulebook.CaseReport;

/** UC-207: the test cases that go with the rules: written as tables, run, and each difference named. */
final class CasesPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final CaseTables tables;
    private final CodeEditor editor;
    private final Details text;
    private final Note unreadable;
    private final Button examples;
    private final Div outcomes = new Div();
    private final boolean editing;

    CasesPart(RuleSetKind kind, Vocabulary names, boolean editing, Consumer<String> whenTyped, Runnable whenRun) {
        this.editing = editing;
        editor = new CodeEditor(getTranslation("studio.cases.text"), Mode.CASES, !editing, typed -> {
            outcomes.removeAll();
            showTables();
            whenTyped.accept(typed);
        });
        tables = new CaseTables(CaseKind.of(kind), names, editing, typed -> {
            showText(typed);
            outcomes.removeAll();
            whenTyped.accept(typed);
        });
        unreadable = new Note(getTranslation("studio.cases.unreadable"), Tone.WARN);
        text = new Details(getTranslation("studio.cases.text"), editor);
        text.addOpenedChangeListener(_ -> editor.shown());
        text.setWidthFull();
        var run = new Button(getTranslation("studio.cases.run"), _ -> whenRun.run());
        examples = new Button(
                getTranslation("studio.cases.examples"),
                _ -> tables.take(DefaultRuleSets.cases(DefaultRuleSets.TALENT, kind)));
        var bar = new Div(run, examples);
        bar.addClassName("bar");
        outcomes.getElement().setAttribute("role", "status");
        getContent().add(new Paragraph(getTranslation("studio.cases.what")), bar, outcomes, unreadable, tables, text);
    }

    void show(String cases) {
        showText(cases);
        showTables();
        outcomes.removeAll();
    }

    private void showText(String cases) {
        editor.show(cases);
        editor.mark(List.of());
        examples.setVisible(editing && cases.isBlank());
    }

    /** A text that cannot be read is mended where it stands. */
    private void showTables() {
        tables.show(editor.text());
        boolean readable = tables.isWhole();
        tables.setVisible(readable);
        unreadable.setVisible(!readable);
        if (!readable) {
            text.setOpened(true);
        }
    }

    /** Shows the case of a name. */
    void choose(String name) {
        tables.choose(name);
    }

    String text() {
        return editor.text();
    }

    void shown() {
        editor.shown();
    }

    void showReport(CaseReport report) {
        outcomes.removeAll();
        tables.showReport(report);
        examples.setVisible(editing && text().isBlank());
        var locale = getLocale();
        editor.mark(CaseMessage.of(report, locale).stream()
                .filter(message -> message.line() > 0)
                .map(message -> new Mark(message.line(), 1, message.words(), false))
                .toList());
        outcomes.add(new Note(summary(report), report.passes() ? Tone.GOOD : Tone.BAD));
        var list = new UnorderedList();
        list.addClassName("outcomes");
        report.rules().forEach(problem -> list.add(failing("", List.of(problem.message(locale)))));
        report.problems().stream()
                .collect(Collectors.groupingBy(CaseProblem::name, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, problems) -> list.add(failing(
                        name,
                        problems.stream()
                                .map(one -> placed(name, one.line(), one.message(locale)))
                                .toList())));
        report.outcomes().stream()
                .filter(outcome -> !outcome.passes())
                .forEach(outcome -> list.add(failing(outcome.name(), details(outcome, locale))));
        outcomes.add(list);
    }

    private String summary(CaseReport report) {
        if (!report.rules().isEmpty()) {
            return getTranslation("studio.cases.noRules");
        }
        long unreadable =
                report.problems().stream().map(CaseProblem::name).distinct().count();
        return report.outcomes().isEmpty() && unreadable == 0
                ? getTranslation("studio.cases.none")
                : getTranslation(
                        "studio.cases.summary", report.outcomes().size() + unreadable, report.failing() + unreadable);
    }

    private List<String> details(CaseOutcome outcome, Locale locale) {
        return Stream.concat(
                        outcome.differences().stream()
                                .map(one -> placed(
                                        outcome.name(),
                                        one.line(),
                                        (one.entrant().isEmpty() ? "" : one.entrant() + ": ") + one.message(locale))),
                        outcome.problems().stream().map(problem -> problem.message(locale)))
                .toList();
    }

    private String placed(String name, int line, String words) {
        return line == 0
                ? words
                : tables.place(name, line).orElseGet(() -> getTranslation("studio.cases.line", line)) + " " + words;
    }

    /** @param name of the case, which leads to it; empty where there is none */
    private ListItem failing(String name, List<String> details) {
        var item = new ListItem();
        item.addClassName("failing");
        if (!name.isEmpty()) {
            var lead = new Button("«" + name + "»", _ -> tables.choose(name));
            lead.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY_INLINE);
            item.add(lead);
        }
        var list = new UnorderedList();
        details.forEach(one -> list.add(new ListItem(one)));
        item.add(list);
        return item;
    }
}
