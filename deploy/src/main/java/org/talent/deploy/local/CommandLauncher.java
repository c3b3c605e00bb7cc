package org.talent.deploy.local;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.boot.logging.LoggingSystem;
import org.talent.portal.command.Talent;

/** The program behind {@code deploy/talent}: one command on the local database or another. */
public final class CommandLauncher {

    private CommandLauncher() {}

    public static void main(String[] arguments) {
        // nothing is logged before Spring knows where to
        LoggingSystem.get(CommandLauncher.class.getClassLoader()).beforeInitialize();
        var databases = new LocalDatabases(Surroundings.of(System.getProperties(), System.getenv()));
        System.exit(Talent.run(
                arguments,
                databases,
                Locale.getDefault(),
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8)));
    }
}
