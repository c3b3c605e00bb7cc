package org.talent.portal.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Brings the database that a command works on. */
@FunctionalInterface
public interface Databases {

    /** @throws CannotWork where it cannot be had now */
    Open open(Choice choice);

    /**
     * Which database.
     *
     * @param home folder of the local database; empty takes the usual one
     * @param address of a server of one's own; empty takes the local one
     * @param credentials file with the user and password of that server; empty takes them from the environment
     * @param scratch whether to work in a new schema that is thrown away
     */
    record Choice(Optional<Path> home, Optional<String> address, Optional<Path> credentials, boolean scratch) {}

    /** A database while it is used. */
    interface Open extends AutoCloseable {

        /** For Spring: address, user and password. */
        Map<String, Object> properties();

        /** Where commands may write their log. */
        Path log();

        @Override
        void close();
    }
}
