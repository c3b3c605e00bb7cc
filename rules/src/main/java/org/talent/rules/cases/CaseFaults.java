package org.talent.rules.cases;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.talent.rules.Phrase;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;

/** What is wrong with one case, gathered; and the faults that cases of every kind of rules have alike. */
final class CaseFaults {

    private final RuleCase one;
    private final List<CaseProblem> problems = new ArrayList<>();

    CaseFaults(RuleCase one) {
        this.one = one;
    }

    List<CaseProblem> all() {
        return List.copyOf(problems);
    }

    boolean none() {
        return problems.isEmpty();
    }

    void add(Row row, CaseColumn column, Phrase phrase) {
        problems.add(new CaseProblem(one.name(), row.line(), column.title(), phrase));
    }

    /** Tables that say nothing about such rules, and cells that cannot be read. */
    void cells(CaseKind kind, Vocabulary season) {
        var parts = kind.parts();
        for (var part : Part.values()) {
            var rows = one.rows(part);
            if (!rows.isEmpty() && !parts.contains(part)) {
                problems.add(new CaseProblem(
                        one.name(),
                        rows.getFirst().line(),
                        "",
                        Phrase.of(
                                "partNotHere",
                                part.word(),
                                parts.stream().map(Part::word).collect(Collectors.joining(", ")))));
                continue;
            }
            for (var row : rows) {
                row.cells().forEach((column, cell) -> {
                    try {
                        CaseCell.check(column, cell, season);
                    } catch (CaseCell.Unreadable wrong) {
                        add(row, column, wrong.phrase());
                    }
                });
            }
        }
    }

    void need(Row row, CaseColumn column) {
        if (row.cell(column).isEmpty()) {
            add(row, column, Phrase.of("missing", Phrase.of("column." + column)));
        }
    }

    void nothingExpected() {
        if (one.rows(Part.EXPECT).isEmpty()) {
            problems.add(new CaseProblem(one.name(), 0, "", Phrase.of("nothingExpected")));
        }
    }

    /**
     * An expectation says something, and only what can be said about what it is about.
     *
     * @param about columns that say what the row is about; {@code expected} those it may expect something in
     * @param elsewhere said of a cell in any other column
     */
    void expectation(Row row, Set<CaseColumn> about, Set<CaseColumn> expected, String elsewhere) {
        var possible = EnumSet.copyOf(about);
        possible.addAll(expected);
        row.cells().keySet().stream()
                .filter(column -> !possible.contains(column))
                .forEach(column -> add(row, column, Phrase.of(elsewhere)));
        var said = new HashSet<>(row.cells().keySet());
        said.removeAll(about);
        if (said.isEmpty()) {
            problems.add(new CaseProblem(one.name(), row.line(), "", Phrase.of("rowExpectsNothing")));
        }
    }
}
