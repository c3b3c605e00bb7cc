package org.talent.rules.language;

import java.util.List;
import org.talent.rules.Problem;

/** The outcome of reading a rule set's text: the tree, or every fault of form. */
public sealed interface Parsed {

    record Tree(RuleSetTree tree) implements Parsed {}

    record Faulty(List<Problem> problems) implements Parsed {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }
}
