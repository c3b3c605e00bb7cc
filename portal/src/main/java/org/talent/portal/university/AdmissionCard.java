package org.talent.portal.university;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figures;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.AppliedRule;
import org.talent.tenants.admission.AdmissionOutcome;
import org.talent.tenants.consent.DisclosedField;

/** What the university's own table gives one applicant, line by line. */
final class AdmissionCard extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    /** @param whenTest makes a test case of what was counted; empty where the reader does not keep the table */
    AdmissionCard(AdmissionOutcome outcome, Optional<Consumer<AdmissionOutcome.Counted>> whenTest) {
        var title = getTranslation("university.points.title");
        var parts = switch (outcome) {
            case AdmissionOutcome.NoTable() -> List.of(words("university.points.noTable"));
            case AdmissionOutcome.FaultyTable _ -> List.of(words("university.points.faulty"));
            case AdmissionOutcome.NotGranted() ->
                List.of(hidden(DisclosedField.RESULTS), hidden(DisclosedField.STANDINGS));
            case AdmissionOutcome.Counted counted -> counted(title, counted);
        };
        var card = new Card(title, parts.toArray(Component[]::new));
        if (outcome instanceof AdmissionOutcome.Counted counted
                && !counted.points().lines().isEmpty()) {
            whenTest.ifPresent(
                    test -> card.add(new Button(getTranslation("university.case.make"), _ -> test.accept(counted))));
        }
        getContent().add(card);
    }

    private List<Component> counted(String title, AdmissionOutcome.Counted counted) {
        var points = counted.points();
        var parts = new ArrayList<Component>();
        parts.add(words(
                "university.points.total",
                Figures.exact(points.total(), getLocale()),
                String.valueOf(counted.year()),
                counted.version()));
        if (!points.lines().isEmpty()) {
            parts.add(new DataTable<AdmissionPoints.Line>(title)
                    .part(
                            getTranslation("university.points.achievement"),
                            line -> DataTable.twoLines(line.merit().title(), because(line)))
                    .text(getTranslation("university.points.group"), AdmissionPoints.Line::group)
                    .number(
                            getTranslation("university.points.points"),
                            line -> Figures.exact(line.points(), getLocale()))
                    .number(
                            getTranslation("university.points.counted"),
                            line -> Figures.exact(line.contribution(), getLocale()))
                    .show(points.lines()));
        }
        for (var step : points.steps()) {
            parts.add(
                    new Paragraph(step.sentence(getLocale()) + " (" + Figures.exact(step.change(), getLocale()) + ")"));
        }
        counted.notGranted().stream().sorted().map(this::hidden).forEach(parts::add);
        return parts;
    }

    /** Why a line does not count, else the rule that gave the points. */
    private String because(AdmissionPoints.Line line) {
        var rule = line.rule();
        return line.counted() && rule != null ? named(rule) : line.reason(getLocale());
    }

    private String named(AppliedRule rule) {
        return getTranslation("university.points.rule", rule.name());
    }

    private Component words(String key, Object... arguments) {
        return new Paragraph(getTranslation(key, arguments));
    }

    private Component hidden(DisclosedField field) {
        return new Paragraph(Masked.bar(field), new Span(" " + getTranslation("university.hidden." + field)));
    }
}
