package org.talent.portal.studio;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.function.Function;

/**
 * A tab that a space adds to its studio.
 *
 * @param title in words
 * @param part made when the tab is opened first, from what is on the desk
 */
public record StudioTab(String title, Function<Desktop, Component> part) {

    /** What is on the desk at the moment of asking. */
    public interface Desktop {

        /** The text as it stands; empty while a cell of the table cannot be read, and then the reader is told so. */
        Optional<String> text();

        /** Shows the text in place of what is on the desk, as if it had been typed. */
        void write(String text);
    }
}
