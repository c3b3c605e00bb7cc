package org.talent.portal.components;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;

/** A short message that goes by itself, or stays until it was read where something needs doing. */
public final class Toast {

    private static final int SHORT = 5_000;

    private Toast() {}

    public static void tell(String words) {
        var note = new Notification(words, SHORT, Notification.Position.BOTTOM_START);
        note.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        note.open();
    }

    /** Stays until it is closed. */
    public static void warn(String words) {
        var note = new Notification();
        note.setPosition(Notification.Position.BOTTOM_START);
        note.setDuration(0);
        note.addThemeVariants(NotificationVariant.LUMO_ERROR);
        note.setAssertive(true);
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), _ -> note.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(close.getTranslation("shell.close"));
        var line = new Div(new Span(words), close);
        line.addClassName("toast");
        note.add(line);
        note.open();
    }
}
