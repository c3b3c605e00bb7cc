package org.talent.portal.components;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** One number that matters, and below it what it is. */
public final class Figure extends Section {

    private static final long serialVersionUID = 1L;

    public Figure(String number, String words) {
        addClassName("card");
        var figure = new Div(number);
        figure.addClassName("figure");
        add(figure, new Span(words));
    }

    /** Makes the whole card lead to the page at {@code path}, where the number comes from. */
    public Figure leadingTo(String path) {
        var link = new Anchor(path);
        link.addClassName("figure-link");
        link.add(getChildren().toList());
        add(link);
        return this;
    }
}
