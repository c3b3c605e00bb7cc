package org.talent.portal.words;

import com.vaadin.flow.component.UI;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.talent.portal.components.Toast;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;

/** Says in plain words what went wrong. Broken code gets a number that support finds in the log; nobody sees a stack trace. */
@Component
public class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final PortalWords words;

    Faults(PortalWords words) {
        this.words = words;
    }

    /** Shows the fault on the current page. */
    public void show(Throwable fault) {
        var ui = UI.getCurrent();
        if (ui == null) {
            say(fault, Locale.ENGLISH);
            return;
        }
        Toast.warn(say(fault, ui.getLocale()));
    }

    /** The fault in words for its reader. */
    public String say(Throwable fault, Locale locale) {
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Refused refused -> {
                    return refused.say(locale);
                }
                case EditedMeanwhile _ -> {
                    return words.getTranslation("fault.edited", locale);
                }
                case NotFound _ -> {
                    return words.getTranslation("fault.missing", locale);
                }
                case Progress.Cancelled _ -> {
                    return words.getTranslation("fault.cancelled", locale);
                }
                default -> {}
            }
        }
        return words.getTranslation("fault.broken", locale, report(fault));
    }

    /** Logs broken code and returns its number. */
    public String report(Throwable fault) {
        var number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Fault {}", number, fault);
        return number;
    }
}
