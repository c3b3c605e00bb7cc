package org.talent.rules.cases;

import java.util.List;
import java.util.Locale;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;

/**
 * What came of a case.
 *
 * @param differences what came out otherwise than expected, cell by cell
 * @param problems faults of the rule sets that the case met, such as a result without a formula
 */
public record CaseOutcome(String name, List<Difference> differences, List<Problem> problems) {

    public CaseOutcome {
        differences = List.copyOf(differences);
        problems = List.copyOf(problems);
    }

    public boolean passes() {
        return differences.isEmpty() && problems.isEmpty();
    }

    /**
     * One cell that came out otherwise.
     *
     * @param line of the expectation in the text, from 1
     * @param entrant whom it is about; empty for everybody
     */
    public record Difference(int line, CaseColumn column, String entrant, Phrase phrase) {

        public String message(Locale locale) {
            return CaseProblem.words(locale).say(phrase);
        }
    }
}
