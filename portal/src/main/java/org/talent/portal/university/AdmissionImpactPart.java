package org.talent.portal.university;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.stream.IntStream;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figure;
import org.talent.portal.components.Figures;
import org.talent.portal.components.ProblemList;
import org.talent.portal.jobs.Jobs;
import org.talent.portal.studio.StudioTab.Desktop;
import org.talent.rules.Phrase;
import org.talent.tenants.admission.AdmissionImpact;
import org.talent.tenants.admission.AdmissionImpact.Change;
import org.talent.tenants.admission.AdmissionImpact.Measured;
import org.talent.tenants.admission.MeasureAdmissionImpact;

/** UC-308: whose points a draft of the table changes, among the applicants who show what they achieved. */
final class AdmissionImpactPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int LISTED = 200;

    private final transient MeasureAdmissionImpact measure;
    private final transient Jobs jobs;
    private final transient Desktop desktop;
    private final IntegerField year = new IntegerField();
    private final Div shown = new Div();

    AdmissionImpactPart(MeasureAdmissionImpact measure, int comingSummer, Jobs jobs, Desktop desktop) {
        this.measure = measure;
        this.jobs = jobs;
        this.desktop = desktop;
        year.setLabel(getTranslation("university.admission.year"));
        year.setValue(comingSummer);
        year.setMin(comingSummer - 10);
        year.setMax(comingSummer + 10);
        var ask = new Button(getTranslation("university.admission.ask"), _ -> ask());
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var bar = new Div(year, ask);
        bar.addClassName("bar");
        shown.getElement().setAttribute("role", "status");
        getContent().add(new Paragraph(getTranslation("university.admission.impact.what")), bar, shown);
    }

    private void ask() {
        var chosen = year.getValue();
        if (chosen == null || year.isInvalid()) {
            return;
        }
        desktop.text()
                .ifPresent(text -> jobs.startShown(
                        Phrase.of("university.admission.job"),
                        AdmissionDraftView.PATH,
                        progress -> {
                            progress.at("score", 0, -1);
                            return measure.measure(text, chosen);
                        },
                        _ -> Phrase.of("university.admission.done"),
                        this::show));
    }

    private void show(AdmissionImpact impact) {
        shown.removeAll();
        switch (impact) {
            case AdmissionImpact.Faulty(var problems) -> shown.add(ProblemList.of(problems));
            case Measured measured -> show(measured);
        }
    }

    private void show(Measured measured) {
        shown.add(
                Card.columns(
                        "c4",
                        figure("+" + count(measured.gaining()), "gaining"),
                        figure("−" + count(measured.losing()), "losing"),
                        figure(count(measured.counted()), "counted"),
                        figure(count(measured.notGranted()), "notGranted")),
                Card.columns(
                        "c2",
                        new Card(
                                getTranslation("university.admission.changes"),
                                new DataTable<Change>(getTranslation("university.admission.changes"))
                                        .part(
                                                getTranslation("university.admission.applicant"),
                                                one -> new Anchor(
                                                        "/" + ApplicantView.PATH + "/" + one.applicant(),
                                                        "№ " + one.applicant()))
                                        .number(
                                                getTranslation("university.admission.before"),
                                                one -> Figures.points(one.before(), getLocale()))
                                        .number(
                                                getTranslation("university.admission.after"),
                                                one -> Figures.points(one.after(), getLocale()))
                                        .show(measured.changes().stream()
                                                .limit(LISTED)
                                                .toList())),
                        new Card(
                                getTranslation("university.admission.distribution"),
                                new DataTable<Integer>(getTranslation("university.admission.distribution"))
                                        .text(getTranslation("university.admission.points"), this::count)
                                        .number(
                                                getTranslation("university.admission.before"),
                                                at -> count(measured.before().get(at)))
                                        .number(
                                                getTranslation("university.admission.after"),
                                                at -> count(measured.after().get(at)))
                                        .show(IntStream.range(
                                                        0, measured.after().size())
                                                .boxed()
                                                .toList()))));
        if (measured.changes().size() > LISTED) {
            shown.add(new Paragraph(getTranslation(
                    "university.admission.listed", LISTED, measured.changes().size())));
        }
        shown.add(ProblemList.of(measured.problems()));
    }

    private Figure figure(String number, String key) {
        return new Figure(number, getTranslation("university.admission." + key));
    }

    private String count(long number) {
        return Figures.count(number, getLocale());
    }
}
