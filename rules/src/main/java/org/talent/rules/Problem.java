package org.talent.rules;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a rule set, said so that its author can mend it.
 *
 * @param kind the rule set it lies in
 * @param line counted from 1; 0 where the problem has no place in the text
 * @param column counted from 1; 0 where the problem has no place in the text
 * @param rule name of the rule, where the problem lies in one
 * @param ruleId id of that rule, or 0
 * @param phrase what is wrong and what to do
 */
public record Problem(
        Severity severity,
        RuleSetKind kind,
        int line,
        int column,
        @Nullable String rule,
        int ruleId,
        Phrase phrase) {

    /** An error stops the rule set; a warning is shown. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** What is wrong and what to do, in the reader's language. */
    public String message(Locale locale) {
        return new Words("org.talent.rules.problems", locale).say(phrase);
    }
}
