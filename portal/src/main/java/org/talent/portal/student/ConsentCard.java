package org.talent.portal.student;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.talent.portal.components.Card;
import org.talent.portal.components.ConsentWords;
import org.talent.portal.components.Figures;
import org.talent.portal.components.SureDialog;
import org.talent.portal.components.Tag;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.ConsentId;
import org.talent.tenants.consent.OwnConsents.Held;

/** One consent: what it is for, where it stands, and the way out. */
final class ConsentCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    ConsentCard(Held held, Consumer<ConsentId> withdraw) {
        var consent = held.consent();
        var title = ConsentWords.title(consent.purpose(), held.recipient(), getLocale());
        var head = new Div(new H2(title), state(held));
        head.addClassName("track-head");
        getContent().add(head);
        if (!consent.fields().isEmpty()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "student.consents.fields", ConsentWords.fields(consent.fields(), getLocale()))));
        }
        var given = new Paragraph(getTranslation(
                "student.consents.givenOn." + consent.evidence().signers(),
                Figures.day(consent.givenOn(), getLocale())));
        given.addClassName("soft");
        getContent().add(given);
        if (held.again()) {
            getContent().add(new Paragraph(getTranslation("student.consents.again")));
        }
        if (held.state() == Consent.State.IN_FORCE) {
            var button = new Button(
                    getTranslation("student.consents.withdraw"),
                    _ -> new SureDialog(
                                    title,
                                    getTranslation(
                                            "student.consents.consequence." + consent.purpose(), held.recipient()),
                                    getTranslation("student.consents.withdraw"),
                                    () -> withdraw.accept(consent.id()))
                            .open());
            button.setAriaLabel(getTranslation("student.consents.withdrawThis", title));
            getContent().add(button);
        }
    }

    private Tag state(Held held) {
        var consent = held.consent();
        return switch (held.state()) {
            case IN_FORCE ->
                new Tag(
                        getTranslation("student.consents.state.IN_FORCE", Figures.day(consent.until(), getLocale())),
                        Tag.Tone.GOOD);
            case WITHDRAWN ->
                new Tag(
                        getTranslation(
                                "student.consents.state.WITHDRAWN",
                                consent.withdrawnOn()
                                        .map(day -> Figures.day(day, getLocale()))
                                        .orElse("")),
                        Tag.Tone.PLAIN);
            case EXPIRED ->
                new Tag(
                        getTranslation("student.consents.state.EXPIRED", Figures.day(consent.until(), getLocale())),
                        Tag.Tone.PLAIN);
        };
    }
}
