package org.talent.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A part of a page with its own heading. */
public final class Card extends Section {

    private static final long serialVersionUID = 1L;

    public Card(Component... parts) {
        addClassName("card");
        add(parts);
    }

    public Card(String title, Component... parts) {
        this(parts);
        addComponentAsFirst(new H2(title));
    }

    /** Cards beside each other, below each other on a phone; {@code shape} is a class of the style sheet. */
    public static Div columns(String shape, Component... cards) {
        var columns = new Div(cards);
        columns.addClassNames("cols", shape);
        return columns;
    }
}
