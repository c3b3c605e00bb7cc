package org.talent.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.AdmissionPoints.Line;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.Domain;
import org.talent.rules.Merit;
import org.talent.rules.Merit.Source;
import org.talent.rules.Points;
import org.talent.rules.RuleEngine;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;

/** Runs one sound case of a university's table of points: the same counting as of an applicant, then cell by cell. */
public final class AdmissionCaseRun {

    private final Vocabulary names;
    private final CaseComparison comparison = new CaseComparison();

    private AdmissionCaseRun(Vocabulary names) {
        this.names = names;
    }

    /**
     * Runs a case that {@link AdmissionCaseChecker} finds nothing wrong with.
     *
     * @param table compiled against the names
     */
    public static CaseOutcome run(RuleCase one, RuleEngine engine, CompiledRuleSet table, Vocabulary names) {
        var run = new AdmissionCaseRun(names);
        var people = new LinkedHashMap<String, List<Merit>>();
        for (var row : one.rows(Part.MERITS)) {
            people.computeIfAbsent(row.cell(CaseColumn.MERITS_ENTRANT).orElseThrow(), _ -> new ArrayList<>())
                    .add(run.merit(row));
        }
        // one of its own for the case, which is told what it alone meets
        var scoring = engine.admission(table, names);
        var points = scoring.points(List.copyOf(people.values()));
        var found = new LinkedHashMap<String, AdmissionPoints>();
        people.keySet().forEach(entrant -> found.put(entrant, points.get(found.size())));
        one.rows(Part.EXPECT).forEach(row -> run.compare(row, found));
        return new CaseOutcome(one.name(), run.comparison.differences(), scoring.problems());
    }

    private Merit merit(Row row) {
        boolean standing = AdmissionCaseChecker.isStanding(row);
        return new Merit(
                row.cell(CaseColumn.MERITS_MERIT).orElseThrow(),
                standing ? Source.STANDING : Source.RESULT,
                code(row, CaseColumn.MERITS_EVENT, Domain.EVENT),
                code(row, CaseColumn.MERITS_KIND, Domain.EVENT_KIND),
                code(row, CaseColumn.MERITS_LEVEL, Domain.LEVEL),
                code(row, CaseColumn.MERITS_ROLE, Domain.ROLE),
                code(row, CaseColumn.MERITS_OUTCOME, Domain.OUTCOME),
                code(row, CaseColumn.MERITS_TRACK, Domain.TRACK),
                code(row, CaseColumn.MERITS_GROUP, Domain.GROUP),
                row.cell(CaseColumn.MERITS_MARKS).isEmpty(),
                Math.max(1, whole(row, CaseColumn.MERITS_TEAM)),
                row.cell(CaseColumn.MERITS_PLACE)
                        .map(CaseCell::place)
                        .map(CaseCell.Place::from)
                        .orElse(0),
                whole(row, CaseColumn.MERITS_RANKED),
                row.cell(CaseColumn.MERITS_SCORE).map(CaseCell::number).orElse(null),
                row.cell(CaseColumn.MERITS_MAXIMUM).map(CaseCell::number).orElse(null),
                Points.of(
                        row.cell(CaseColumn.MERITS_POINTS).map(CaseCell::number).orElse(BigDecimal.ZERO)),
                whole(row, CaseColumn.MERITS_YEARS));
    }

    private int code(Row row, CaseColumn column, Domain domain) {
        return row.cell(column).map(name -> CaseCell.code(domain, name, names)).orElse(-1);
    }

    private static int whole(Row row, CaseColumn column) {
        return row.cell(column).map(CaseCell::whole).orElse(0);
    }

    private void compare(Row row, Map<String, AdmissionPoints> found) {
        var entrant = row.cell(CaseColumn.EXPECT_ENTRANT).orElseThrow();
        var points = java.util.Objects.requireNonNull(found.get(entrant));
        row.cell(CaseColumn.EXPECT_MERIT)
                .ifPresentOrElse(merit -> line(row, entrant, merit, points), () -> total(row, entrant, points));
    }

    private void line(Row row, String entrant, String merit, AdmissionPoints points) {
        var line = points.lines().stream()
                .filter(one -> one.merit().title().equals(merit))
                .findFirst()
                .orElseThrow();
        var whose = entrant + ", " + merit;
        comparison.number(row, CaseColumn.EXPECT_POINTS, whose, Optional.of(line.points()));
        comparison.flag(row, CaseColumn.EXPECT_COUNTS, whose, line.counted());
        comparison.reason(
                row,
                CaseColumn.EXPECT_REASON,
                whose,
                line.counted()
                        ? List.of()
                        : CaseComparison.LANGUAGES.stream().map(line::reason).toList());
    }

    private void total(Row row, String entrant, AdmissionPoints points) {
        comparison.number(row, CaseColumn.EXPECT_POINTS, entrant, Optional.of(points.total()));
        comparison.count(
                row,
                CaseColumn.EXPECT_COUNTED,
                entrant,
                points.lines().stream().filter(Line::counted).count());
        comparison.reason(
                row,
                CaseColumn.EXPECT_REASON,
                entrant,
                CaseComparison.LANGUAGES.stream()
                        .flatMap(language -> points.steps().stream().map(step -> step.sentence(language)))
                        .toList());
    }
}
