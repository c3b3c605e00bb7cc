package org.talent.portal.command;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The command is right, but cannot be done here and now; one plain sentence says why and what to do. */
public abstract class CannotWork extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The message is for logs. */
    protected CannotWork(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    public abstract String say(Locale locale);
}
