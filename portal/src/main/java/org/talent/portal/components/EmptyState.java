package org.talent.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list has nothing: why, and the one thing to do next. */
public final class EmptyState extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    public EmptyState(String title, String words, Component... nextAction) {
        getContent().addClassNames("empty", "card");
        getContent().add(new H2(title), new Paragraph(words));
        getContent().add(nextAction);
    }
}
