package org.talent.portal.command;

import org.jspecify.annotations.Nullable;

/** The command that a subcommand belongs to, which the parser of the command line fills in. */
final class Parents {

    private Parents() {}

    static <T> T of(@Nullable T parent) {
        if (parent == null) {
            throw new IllegalStateException("""
                    A subcommand must have a parent.
                    Maybe it was run without the command line.""");
        }
        return parent;
    }
}
