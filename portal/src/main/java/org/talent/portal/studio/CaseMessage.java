package org.talent.portal.studio;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.talent.rules.cases.CaseProblem;
import org.talent.tenants.rulebook.CaseReport;

/**
 * Something to be told at a cell of a test case.
 *
 * @param name of the case
 * @param line in the text, from 1; 0 where no row is meant
 * @param column its title in the text; empty where no cell is meant
 */
record CaseMessage(String name, int line, String column, String words) {

    static CaseMessage of(CaseProblem problem, Locale locale) {
        return new CaseMessage(problem.name(), problem.line(), problem.column(), problem.message(locale));
    }

    /** What cannot be read, and what came out otherwise. */
    static List<CaseMessage> of(CaseReport report, Locale locale) {
        return Stream.concat(
                        report.problems().stream().map(problem -> of(problem, locale)),
                        report.outcomes().stream()
                                .flatMap(outcome -> Stream.concat(
                                        outcome.differences().stream()
                                                .map(one -> new CaseMessage(
                                                        outcome.name(),
                                                        one.line(),
                                                        one.column().title(),
                                                        one.message(locale))),
                                        outcome.problems().stream()
                                                .map(problem -> new CaseMessage(
                                                        outcome.name(), 0, "", problem.message(locale))))))
                .toList();
    }
}
