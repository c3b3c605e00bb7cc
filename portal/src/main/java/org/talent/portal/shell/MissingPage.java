package org.talent.portal.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A whole page that says what is the matter and leads on. */
final class MissingPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    MissingPage(String titleKey, String wordsKey, Object... arguments) {
        getContent().addClassName("lonely");
        getContent()
                .add(
                        new H1(getTranslation(titleKey)),
                        new Paragraph(getTranslation(wordsKey, arguments)),
                        new Anchor("/", getTranslation("missing.home")));
    }
}
