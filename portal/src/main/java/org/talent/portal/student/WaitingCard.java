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
import org.talent.portal.components.Tag;
import org.talent.tenants.consent.ConsentRequestId;
import org.talent.tenants.consent.OwnConsents.Awaited;

/** A consent that waits for the representative: nothing rests on it yet, and what is to be done. */
final class WaitingCard extends Composite<Card> {

    private static final long serialVersionUID = 1L;

    WaitingCard(Awaited waiting, Consumer<ConsentRequestId> takeBack) {
        var wish = waiting.request().wish();
        var title = ConsentWords.title(wish.purpose(), waiting.recipient(), getLocale());
        var head = new Div(new H2(title), new Tag(getTranslation("student.consents.state.WAITING"), Tag.Tone.WARN));
        head.addClassName("track-head");
        getContent().add(head);
        if (!wish.fields().isEmpty()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "student.consents.fields", ConsentWords.fields(wish.fields(), getLocale()))));
        }
        getContent()
                .add(new Paragraph(getTranslation(
                        "student.consents.waitingWords",
                        waiting.request().id().toString(),
                        Figures.day(wish.until(), getLocale()))));
        var button = new Button(
                getTranslation("student.consents.takeBack"),
                _ -> takeBack.accept(waiting.request().id()));
        button.setAriaLabel(getTranslation("student.consents.takeBackThis", title));
        getContent().add(button);
    }
}
