package org.talent.portal.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/** The head of a page: where it lies, its title with marks beside it, and its actions at the right. */
public final class PageHead extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Nav trail = new Nav();
    private final H1 title = new H1();
    private final Span marks = new Span();
    private final Div space = new Div();

    public PageHead(String title) {
        this.title.setText(title);
        trail.addClassName("trail");
        trail.setVisible(false);
        trail.getElement().setAttribute("aria-label", getTranslation("parts.trail"));
        space.addClassName("grow");
        getContent().addClassName("head");
        getContent().add(trail, this.title, marks, space);
    }

    /** The page above, to go back to. */
    public PageHead under(String words, String path) {
        trail.setVisible(true);
        trail.add(new Anchor("/" + path, words));
        return this;
    }

    public PageHead marks(Component... shown) {
        marks.removeAll();
        marks.add(shown);
        return this;
    }

    public PageHead actions(Component... actions) {
        getContent().add(actions);
        return this;
    }

    public String title() {
        return title.getText();
    }
}
