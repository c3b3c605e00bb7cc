package org.talent.portal.university;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.DisclosedParticipant;

/** An applicant on a phone: one card a person. */
final class ApplicantLine extends Composite<Anchor> {

    private static final long serialVersionUID = 1L;

    ApplicantLine(DisclosedParticipant person, String points) {
        var title = new Div(Masked.name(person));
        title.addClassName("title");
        var card = new Div(
                title,
                line(
                        Masked.of(person, DisclosedField.GRADE, ApplicantWords.grade(person, getLocale())),
                        Masked.of(person, DisclosedField.REGION, person.region())),
                line(
                        Masked.of(person, DisclosedField.STANDINGS, ApplicantWords.best(person, getLocale())),
                        new Span(points)));
        card.addClassName("grid-card");
        getContent().setHref("/" + ApplicantView.path(person.id()));
        getContent().addClassName("card-link");
        getContent().add(card);
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassName("line");
        return line;
    }
}
