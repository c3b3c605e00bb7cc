package org.talent.deploy.local;

import org.talent.portal.PortalApplication;

/** Starts the embedded database, then the portal. */
public final class Launcher {

    private Launcher() {}

    public static void main(String[] arguments) {
        PortalApplication.main(arguments);
    }
}
