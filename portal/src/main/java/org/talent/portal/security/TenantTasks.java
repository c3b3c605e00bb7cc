package org.talent.portal.security;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;

/**
 * Work handed to another moment or thread takes its tenant along and always binds it again: a task that waits for a page
 * may run on the request of somebody else.
 */
public final class TenantTasks {

    private static final Logger LOG = LoggerFactory.getLogger(TenantTasks.class);

    private TenantTasks() {}

    /** The work with the actor of this moment. */
    public static Runnable carried(Runnable work) {
        return carried(CurrentTenant.actor(), work);
    }

    public static Runnable carried(Actor actor, Runnable work) {
        return () -> CurrentTenant.run(actor, work);
    }

    /** Changes a page from another thread, as the actor whose page it is; one that is closed by now needs no change. */
    public static void access(UI ui, Actor actor, Runnable work) {
        try {
            ui.access(carried(actor, work)::run);
        } catch (UIDetachedException closed) {
            LOG.debug("A page was closed before it could show what came of its work.", closed);
        }
    }
}
