package org.talent.tenants.rulebook;

import java.util.List;
import org.talent.rules.Problem;
import org.talent.rules.cases.CaseOutcome;
import org.talent.rules.cases.CaseProblem;

/**
 * What came of the test cases of a book.
 *
 * @param rules what stands against the rules themselves: then no case ran
 * @param problems cases that cannot be run, with what is wrong with them
 * @param outcomes one a case that ran
 */
public record CaseReport(List<Problem> rules, List<CaseProblem> problems, List<CaseOutcome> outcomes) {

    public CaseReport {
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
        outcomes = List.copyOf(outcomes);
    }

    public boolean passes() {
        return rules.isEmpty() && problems.isEmpty() && outcomes.stream().allMatch(CaseOutcome::passes);
    }

    /** How many ran and did not pass. */
    public long failing() {
        return outcomes.stream().filter(outcome -> !outcome.passes()).count();
    }
}
