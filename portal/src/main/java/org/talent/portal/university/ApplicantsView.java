package org.talent.portal.university;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.provider.ConfigurableFilterDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.talent.portal.components.EmptyState;
import org.talent.portal.components.Figures;
import org.talent.portal.components.PageHead;
import org.talent.portal.components.ResponsiveGrid;
import org.talent.portal.components.Tag;
import org.talent.portal.security.Roles;
import org.talent.portal.shell.MainLayout;
import org.talent.tenants.admission.AdmissionOutcome;
import org.talent.tenants.admission.CountAdmissionPoints;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.Disclosures.Criteria;
import org.talent.tenants.disclosure.FindApplicants;
import org.talent.tenants.disclosure.FindApplicants.Agreement;
import org.talent.tenants.disclosure.Headcount;
import org.talent.tenants.disclosure.Headcount.AtLeast;
import org.talent.tenants.disclosure.Headcount.Few;
import org.talent.tenants.participant.EntrantId;

/** UC-302, UC-303: an admissions office counts and finds applicants who allow it. */
@Route(value = ApplicantsView.PATH, layout = MainLayout.class)
@RolesAllowed(Roles.ADMISSIONS)
class ApplicantsView extends Div implements HasDynamicTitle {

    static final String PATH = "university";

    private static final long serialVersionUID = 1L;

    private final transient FindApplicants findApplicants;
    private final transient CountAdmissionPoints countAdmissionPoints;
    /** Of the rows that were shown since the last search. */
    private final transient Map<EntrantId, AdmissionOutcome> points = new HashMap<>();

    private final Paragraph found = new Paragraph();
    private final Paragraph others = new Paragraph();
    private final Div nobody = new Div();
    private final ResponsiveGrid<DisclosedParticipant> people;
    private final transient ConfigurableFilterDataProvider<DisclosedParticipant, Void, Criteria> source;

    ApplicantsView(FindApplicants findApplicants, CountAdmissionPoints countAdmissionPoints) {
        this.findApplicants = findApplicants;
        this.countAdmissionPoints = countAdmissionPoints;
        people = new ResponsiveGrid<>(
                getTranslation("university.applicants.title"),
                person -> new ApplicantLine(person, getTranslation("university.points.short", pointsOf(person))));
        source = DataProvider.<DisclosedParticipant, Criteria>fromFilteringCallbacks(
                        query ->
                                page(query.getFilter().orElse(Criteria.ANY), query.getOffset(), query.getLimit())
                                        .stream(),
                        query -> findApplicants.count(query.getFilter().orElse(Criteria.ANY)))
                .withConfigurableFilter();
        var agreement = findApplicants.agreement();
        add(new PageHead(getTranslation("university.applicants.title")).marks(mark(agreement)));
        if (!agreement.inForce()) {
            add(new EmptyState(
                    getTranslation("university.agreement.ended.title"),
                    getTranslation("university.agreement.ended.words")));
            return;
        }
        columns();
        found.getElement().setAttribute("aria-live", "polite");
        found.addClassName("found");
        others.addClassName("soft");
        add(new CriteriaForm(findApplicants.choices(), this::search), found, others, people, nobody);
        people.grid().setItems(source);
        search(Criteria.ANY);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("university.applicants.title");
    }

    private Tag mark(Agreement agreement) {
        var end = agreement.university().agreementUntil();
        var until = end == null ? "—" : Figures.day(end, getLocale());
        return agreement.inForce()
                ? new Tag(getTranslation("university.agreement.until", until), Tag.Tone.PLAIN)
                : new Tag(getTranslation("university.agreement.endedOn", until), Tag.Tone.BAD);
    }

    /** A page of people with the points that the university's table gives them. */
    private List<DisclosedParticipant> page(Criteria criteria, int offset, int limit) {
        var page = findApplicants.page(criteria, offset, limit);
        points.putAll(countAdmissionPoints.of(
                page.stream().map(DisclosedParticipant::id).toList(), countAdmissionPoints.comingSummer()));
        return page;
    }

    private String pointsOf(DisclosedParticipant person) {
        return points.get(person.id()) instanceof AdmissionOutcome.Counted counted
                ? Figures.exact(counted.points().total(), getLocale())
                : "—";
    }

    private void columns() {
        people.longPart(
                getTranslation("university.field.NAME"),
                "12rem",
                person -> new Anchor("/" + ApplicantView.path(person.id()), Masked.name(person)));
        people.part(
                getTranslation("university.field.GRADE"),
                person -> Masked.of(person, DisclosedField.GRADE, ApplicantWords.grade(person, getLocale())));
        people.part(
                getTranslation("university.field.REGION"),
                person -> Masked.of(person, DisclosedField.REGION, person.region()));
        people.longPart(
                getTranslation("university.field.SCHOOL"),
                "12rem",
                person -> Masked.of(person, DisclosedField.SCHOOL, person.school()));
        people.longPart(
                getTranslation("university.field.STANDINGS"),
                "12rem",
                person -> Masked.of(person, DisclosedField.STANDINGS, ApplicantWords.best(person, getLocale())));
        people.number(getTranslation("university.points.column"), this::pointsOf);
        people.text(getTranslation("university.applicants.until"), person -> Figures.day(person.until(), getLocale()));
    }

    private void search(Criteria criteria) {
        int count = findApplicants.count(criteria);
        found.setText(getTranslation("university.applicants.found", count));
        others.setText(words(findApplicants.others(criteria), criteria));
        points.clear();
        nobody.removeAll();
        people.setVisible(count > 0);
        if (count == 0) {
            nobody.add(new EmptyState(
                    getTranslation("university.applicants.nobody.title"),
                    getTranslation("university.applicants.nobody.words")));
        }
        source.setFilter(criteria);
    }

    private String words(Headcount headcount, Criteria criteria) {
        var words = switch (headcount) {
            case Few _ -> getTranslation("university.applicants.others.few", Headcount.STEP);
            case AtLeast(var many) -> getTranslation("university.applicants.others.atLeast", many);
        };
        return criteria.name() == null && criteria.placeUpTo() == null
                ? words
                : words + " " + getTranslation("university.applicants.others.coarse");
    }
}
