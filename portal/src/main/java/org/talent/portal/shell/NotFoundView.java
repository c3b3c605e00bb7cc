package org.talent.portal.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.talent.tenants.support.NotFound;

/** Missing, foreign and forbidden give the same answer, so that nobody learns what exists. */
final class NotFoundView {

    private NotFoundView() {}

    private static int show(Div view) {
        view.removeAll();
        view.add(new MissingPage("missing.title", "missing.words"));
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    /** No such address. */
    @AnonymousAllowed
    static final class NoAddress extends Div implements HasErrorParameter<NotFoundException> {

        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            return show(this);
        }
    }

    /** An address of another role. */
    @AnonymousAllowed
    static final class NotYours extends Div implements HasErrorParameter<AccessDeniedException> {

        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            return show(this);
        }
    }

    /** A thing that is not there, or not here. */
    @AnonymousAllowed
    static final class NoThing extends Div implements HasErrorParameter<NotFound> {

        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> parameter) {
            return show(this);
        }
    }
}
