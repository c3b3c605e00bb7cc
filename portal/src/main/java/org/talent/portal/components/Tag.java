package org.talent.portal.components;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in one or two words. */
public final class Tag extends Span {

    private static final long serialVersionUID = 1L;

    public Tag(String words, Tone tone) {
        super(words);
        addClassName("tag");
        if (tone != Tone.PLAIN) {
            addClassName(tone.name().toLowerCase(Locale.ROOT));
        }
    }

    /** What the state means for its reader. */
    public enum Tone {
        PLAIN,
        GOOD,
        WARN,
        BAD,
        ACCENT
    }
}
