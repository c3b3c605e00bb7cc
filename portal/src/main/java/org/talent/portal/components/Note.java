package org.talent.portal.components;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** A sentence that the reader of the page should not miss. */
public final class Note extends Div {

    private static final long serialVersionUID = 1L;

    public Note(String words, Tag.Tone tone) {
        super(words);
        addClassNames("note", tone.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("role", "status");
    }
}
