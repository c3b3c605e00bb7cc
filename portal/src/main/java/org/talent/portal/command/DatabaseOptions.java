package org.talent.portal.command;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on. */
final class DatabaseOptions {

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
    @Nullable
    Path home;

    @Option(names = "--database", paramLabel = "URL", descriptionKey = "database")
    @Nullable
    String address;

    @Option(names = "--credentials", paramLabel = "FILE", descriptionKey = "credentials")
    @Nullable
    Path credentials;

    @Option(names = "--scratch", descriptionKey = "scratch")
    boolean scratch;

    Databases.Choice choice() {
        return new Databases.Choice(
                Optional.ofNullable(home), Optional.ofNullable(address), Optional.ofNullable(credentials), scratch);
    }

    /** The same server, but a schema to throw away. */
    DatabaseOptions scratched() {
        scratch = true;
        return this;
    }
}
