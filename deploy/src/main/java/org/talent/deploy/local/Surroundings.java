package org.talent.deploy.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What the scripts in {@code deploy} tell the program: where the checkout is and where the fetched database server lies;
 * and what the person set in the environment.
 */
record Surroundings(Path home, @Nullable Path archive, Properties credentials) {

    static Surroundings of(Properties system, Map<String, String> environment) {
        var checkout = Path.of(system.getProperty("talent.checkout", "."));
        var home = environment.getOrDefault("TALENT_HOME", "");
        var archive = system.getProperty("talent.database.archive", "");
        var credentials = new Properties();
        credentials.setProperty("user", environment.getOrDefault("TALENT_DATABASE_USER", ""));
        credentials.setProperty("password", environment.getOrDefault("TALENT_DATABASE_PASSWORD", ""));
        return new Surroundings(
                home.isBlank() ? checkout.resolve(".talent") : Path.of(home),
                archive.isBlank() ? null : Path.of(archive),
                credentials);
    }
}
