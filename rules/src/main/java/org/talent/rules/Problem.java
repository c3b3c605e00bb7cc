package org.talent.rules;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a rule set, said so that its author can mend it.
 *
 * @param line counted from 1; 0 where the problem has no place in the text
 * @param column counted from 1; 0 where the problem has no place in the text
 * @param rule name of the rule, where the problem lies in one
 * @param message what is wrong and what to do, in the language asked for
 */
public record Problem(
        Severity severity, int line, int column, @Nullable String rule, String message) {

    /** An error stops the rule set; a warning is shown. */
    public enum Severity {
        ERROR,
        WARNING
    }
}
