package org.talent.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import org.springframework.stereotype.Component;
import org.talent.portal.words.Faults;
import org.talent.portal.words.Preferences;

/** Prepares each session: its language, what an uncaught fault shows, and where an expired session leads. */
@Component
class SessionSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    SessionSetup(Faults faults) {
        this.faults = faults;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(_ -> {
            var messages = new CustomizedSystemMessages();
            messages.setSessionExpiredNotificationEnabled(false);
            messages.setSessionExpiredURL("login?expired");
            return messages;
        });
        service.addSessionInitListener(opened -> {
            opened.getSession().setLocale(Preferences.language(opened.getRequest()));
            opened.getSession().setErrorHandler(error -> faults.show(error.getThrowable()));
        });
        service.addUIInitListener(opened -> language(opened.getUI()));
    }

    private static void language(UI ui) {
        var session = VaadinSession.getCurrent();
        ui.setLocale(session.getLocale());
        ui.getElement()
                .executeJs(
                        "document.documentElement.lang = $0",
                        session.getLocale().getLanguage());
    }
}
