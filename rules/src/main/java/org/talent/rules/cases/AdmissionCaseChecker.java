package org.talent.rules.cases;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talent.rules.Phrase;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;

/** Finds everything that is wrong with a case of a university's table of points before it is run. */
public final class AdmissionCaseChecker {

    private static final Set<CaseColumn> OF_RESULT = EnumSet.of(
            CaseColumn.MERITS_EVENT,
            CaseColumn.MERITS_KIND,
            CaseColumn.MERITS_LEVEL,
            CaseColumn.MERITS_ROLE,
            CaseColumn.MERITS_OUTCOME,
            CaseColumn.MERITS_SCORE,
            CaseColumn.MERITS_MAXIMUM,
            CaseColumn.MERITS_TEAM);

    private static final Set<CaseColumn> OF_STANDING = EnumSet.of(
            CaseColumn.MERITS_TRACK, CaseColumn.MERITS_GROUP, CaseColumn.MERITS_RANKED, CaseColumn.MERITS_POINTS);

    private final RuleCase one;
    private final CaseFaults faults;

    private AdmissionCaseChecker(RuleCase one) {
        this.one = one;
        faults = new CaseFaults(one);
    }

    /** All problems of a case, against the names that the table may use. */
    public static List<CaseProblem> check(RuleCase one, Vocabulary names) {
        var checker = new AdmissionCaseChecker(one);
        checker.faults.cells(CaseKind.ADMISSION, names);
        if (checker.faults.none()) {
            checker.rows();
        }
        return checker.faults.all();
    }

    private void rows() {
        var merits = merits();
        faults.nothingExpected();
        for (var row : one.rows(Part.EXPECT)) {
            expectation(row, merits);
        }
    }

    /** What each entrant has. */
    private Map<String, Set<String>> merits() {
        var merits = new HashMap<String, Set<String>>();
        for (var row : one.rows(Part.MERITS)) {
            faults.need(row, CaseColumn.MERITS_ENTRANT);
            faults.need(row, CaseColumn.MERITS_MERIT);
            var known =
                    merits.computeIfAbsent(row.cell(CaseColumn.MERITS_ENTRANT).orElse(""), _ -> new HashSet<>());
            row.cell(CaseColumn.MERITS_MERIT)
                    .filter(merit -> !known.add(merit))
                    .ifPresent(merit -> faults.add(row, CaseColumn.MERITS_MERIT, Phrase.of("meritTwice", merit)));
            var others = isStanding(row) ? OF_RESULT : Set.<CaseColumn>of();
            row.cells().keySet().stream()
                    .filter(others::contains)
                    .forEach(column -> faults.add(row, column, Phrase.of("otherMerit")));
            row.cell(CaseColumn.MERITS_MARKS)
                    .filter(cell -> !CaseCell.marks(cell).equals(Set.of(CaseMark.UNOFFICIAL)))
                    .ifPresent(cell -> faults.add(
                            row, CaseColumn.MERITS_MARKS, Phrase.of("oneOf", cell, CaseMark.UNOFFICIAL.word())));
        }
        return merits;
    }

    /** Whether a row is about a place in a ranking. */
    static boolean isStanding(Row row) {
        return row.cells().keySet().stream().anyMatch(OF_STANDING::contains);
    }

    private void expectation(Row row, Map<String, Set<String>> merits) {
        faults.need(row, CaseColumn.EXPECT_ENTRANT);
        var entrant = row.cell(CaseColumn.EXPECT_ENTRANT).orElse("");
        var known = merits.getOrDefault(entrant, Set.of());
        if (!entrant.isEmpty() && known.isEmpty()) {
            faults.add(
                    row, CaseColumn.EXPECT_ENTRANT, Phrase.of("noEntrant", entrant, Phrase.of("part." + Part.MERITS)));
        }
        row.cell(CaseColumn.EXPECT_MERIT)
                .filter(merit -> !known.isEmpty() && !known.contains(merit))
                .ifPresent(merit -> faults.add(row, CaseColumn.EXPECT_MERIT, Phrase.of("noMerit", merit, entrant)));
        faults.expectation(
                row,
                EnumSet.of(CaseColumn.EXPECT_ENTRANT, CaseColumn.EXPECT_MERIT),
                row.cell(CaseColumn.EXPECT_MERIT).isPresent()
                        ? Set.of(CaseColumn.EXPECT_COUNTS, CaseColumn.EXPECT_POINTS, CaseColumn.EXPECT_REASON)
                        : Set.of(CaseColumn.EXPECT_COUNTED, CaseColumn.EXPECT_POINTS, CaseColumn.EXPECT_REASON),
                "notOfMerits");
    }
}
