package org.talent.portal.university;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.talent.portal.components.Card;
import org.talent.portal.components.DataTable;
import org.talent.portal.components.Figures;
import org.talent.portal.components.Note;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ResultWords;
import org.talent.portal.components.SureDialog;
import org.talent.portal.components.Tag;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.portal.studio.RuleStudio;
import org.talent.portal.studio.StudioUse;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.admission.AdmissionOutcome;
import org.talent.tenants.admission.CountAdmissionPoints;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedResult;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedStanding;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.rulebook.RuleBook;

/** UC-303: an admissions office opens one applicant; the applicant can see that it did. */
@Route(value = ApplicantView.PATH + "/:person([0-9]{1,18})", layout = MainLayout.class)
@RolesAllowed(Roles.ADMISSIONS)
class ApplicantView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "university/applicant";

    private static final long serialVersionUID = 1L;

    private final transient FindApplicants findApplicants;
    private final transient CountAdmissionPoints countAdmissionPoints;
    private final transient StudioUse studio;

    ApplicantView(FindApplicants findApplicants, CountAdmissionPoints countAdmissionPoints, StudioUse studio) {
        this.findApplicants = findApplicants;
        this.countAdmissionPoints = countAdmissionPoints;
        this.studio = studio;
    }

    static String path(EntrantId person) {
        return PATH + "/" + person;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("university.applicant.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var person = event.getRouteParameters().getLong("person");
        show(findApplicants.open(new EntrantId(person.orElseThrow())));
    }

    private void show(DisclosedParticipant person) {
        removeAll();
        add(
                new PageHead(person.name().orElse(getTranslation("university.applicant.nameless")))
                        .under(getTranslation("university.applicants.title"), ApplicantsView.PATH)
                        .marks(new Tag(
                                getTranslation("university.applicant.until", Figures.day(person.until(), getLocale())),
                                Tag.Tone.PLAIN)),
                new Note(getTranslation("university.applicant.logged"), Tag.Tone.ACCENT),
                Card.columns("c2", facts(person), standings(person)),
                new AdmissionCard(
                        countAdmissionPoints.ofCard(person, countAdmissionPoints.comingSummer()),
                        studio.mayEdit() ? Optional.of(this::askForCase) : Optional.empty()),
                results(person));
    }

    private void askForCase(AdmissionOutcome.Counted counted) {
        new SureDialog(
                        getTranslation("university.case.make"),
                        getTranslation("university.case.what"),
                        getTranslation("university.case.make"),
                        () -> makeCase(counted))
                .open();
    }

    private void makeCase(AdmissionOutcome.Counted counted) {
        var name = getTranslation(
                "university.case.name", Figures.exact(counted.points().total(), getLocale()));
        var made = studio.editRules()
                .keepCase(
                        new RuleBook.OfAdmission(),
                        RuleSetKind.ADMISSION,
                        countAdmissionPoints.asCase(counted, name, getLocale()));
        getUI().ifPresent(ui -> ui.navigate(AdmissionDraftView.PATH, RuleStudio.showing(made)));
    }

    private Card facts(DisclosedParticipant person) {
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, person, DisclosedField.NAME, person.name());
        fact(facts, person, DisclosedField.GRADE, ApplicantWords.grade(person, getLocale()));
        fact(facts, person, DisclosedField.REGION, person.region());
        fact(facts, person, DisclosedField.SCHOOL, person.school());
        return new Card(getTranslation("university.applicant.facts"), facts);
    }

    private void fact(
            DescriptionList facts, DisclosedParticipant person, DisclosedField field, Optional<String> words) {
        facts.add(
                new DescriptionList.Term(getTranslation("university.field." + field)),
                new DescriptionList.Description(Masked.of(person, field, words)));
    }

    private Card standings(DisclosedParticipant person) {
        var title = getTranslation("university.applicant.standings");
        if (!person.fields().contains(DisclosedField.STANDINGS)) {
            return new Card(title, hidden(DisclosedField.STANDINGS));
        }
        if (person.standings().isEmpty()) {
            return new Card(title, new Paragraph(getTranslation("university.applicant.none.STANDINGS")));
        }
        return new Card(
                title,
                new DataTable<DisclosedStanding>(title)
                        .part(
                                getTranslation("university.applicant.track"),
                                one -> DataTable.twoLines(one.track(), joined(one.contest(), one.group())))
                        .number(getTranslation("university.applicant.place"), this::place)
                        .number(
                                getTranslation("university.applicant.points"),
                                one -> Figures.points(one.points(), getLocale()))
                        .show(person.standings()));
    }

    private Card results(DisclosedParticipant person) {
        var title = getTranslation("university.applicant.results");
        if (!person.fields().contains(DisclosedField.RESULTS)) {
            return new Card(title, hidden(DisclosedField.RESULTS));
        }
        if (person.results().isEmpty()) {
            return new Card(title, new Paragraph(getTranslation("university.applicant.none.RESULTS")));
        }
        return new Card(
                title,
                new DataTable<DisclosedResult>(title)
                        .part(
                                getTranslation("university.applicant.event"),
                                one -> DataTable.twoLines(one.event(), joined(one.kind(), one.level())))
                        .text(getTranslation("university.applicant.date"), one -> Figures.day(one.date(), getLocale()))
                        .text(getTranslation("university.applicant.role"), DisclosedResult::role)
                        .text(getTranslation("university.applicant.result"), this::result)
                        .show(person.results()));
    }

    private Component hidden(DisclosedField field) {
        return new Paragraph(Masked.bar(field), new Span(" " + getTranslation("university.hidden." + field)));
    }

    private String place(DisclosedStanding one) {
        return getTranslation(
                "university.applicant.placeOf",
                Figures.place(one.placeFrom(), one.placeTo(), getLocale()),
                Figures.count(one.ranked(), getLocale()));
    }

    private String result(DisclosedResult one) {
        var words = ResultWords.say(one.result(), one.maximum(), getLocale());
        var team = one.teamSize() > 1 ? ", " + getTranslation("university.applicant.team", one.teamSize()) : "";
        return words + team + (one.official() ? "" : ", " + getTranslation("university.applicant.unofficial"));
    }

    private static String joined(String first, String second) {
        return second.isEmpty() ? first : first + " · " + second;
    }
}
