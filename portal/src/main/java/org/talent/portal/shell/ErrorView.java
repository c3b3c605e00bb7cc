package org.talent.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.talent.portal.words.Faults;

/** A screen that broke: plain words, a number for support, no stack trace. */
@AnonymousAllowed
class ErrorView extends Div implements HasErrorParameter<Exception> {

    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    ErrorView(Faults faults) {
        this.faults = faults;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        add(new MissingPage(
                "broken.title",
                "broken.words",
                faults.say(parameter.getException(), event.getUI().getLocale())));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
