package org.talent.deploy.local;

import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.boot.logging.LoggingSystem;
import org.talent.portal.command.CannotWork;
import picocli.CommandLine;

/** The program behind {@code deploy/start}: the portal with its database on one machine. */
public final class Launcher {

    /** The command was right, but cannot be done here and now. */
    private static final int CANNOT = 3;

    /** Examples stand on one line, so that they can be copied. */
    private static final int HELP_WIDTH = 120;

    private Launcher() {}

    public static void main(String[] arguments) {
        // nothing is logged before Spring knows where to
        LoggingSystem.get(Launcher.class.getClassLoader()).beforeInitialize();
        var surroundings = Surroundings.of(System.getProperties(), System.getenv());
        System.exit(commandLine(new Start(surroundings, System.out)).execute(arguments));
    }

    static CommandLine commandLine(Start start) {
        return new CommandLine(start)
                .setUsageHelpWidth(HELP_WIDTH)
                .setResourceBundle(ResourceBundle.getBundle(
                        "org.talent.deploy.local.start",
                        Locale.getDefault(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .setExecutionExceptionHandler((broken, line, _) -> {
                    line.getErr()
                            .println(
                                    broken instanceof CannotWork cannot
                                            ? cannot.say(Locale.getDefault())
                                            : CannotStart.Sentences.say("start.broken", String.valueOf(broken)));
                    line.getErr().flush();
                    return CANNOT;
                });
    }
}
