package org.talent.rules;

import java.util.List;

/** The outcome of checking a rule set against a season's names. Faulty rules are expected input: a value, not an exception. */
public sealed interface Compilation {

    /** Nothing stands against it; {@code warnings} are shown. */
    record Compiled(CompiledRuleSet ruleSet, List<Problem> warnings) implements Compilation {

        public Compiled {
            warnings = List.copyOf(warnings);
        }
    }

    /** All faults at once, not the first. */
    record Rejected(List<Problem> problems) implements Compilation {

        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
