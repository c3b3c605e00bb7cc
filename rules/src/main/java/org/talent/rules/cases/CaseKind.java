package org.talent.rules.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;

/** What cases speak of: the results of a contest, or what applicants show to a university. */
public enum CaseKind {
    CONTEST(
            List.of(Part.EVENTS, Part.RESULTS, Part.EXPECT),
            EnumSet.of(
                    CaseColumn.EVENTS_EVENT,
                    CaseColumn.EVENTS_KIND,
                    CaseColumn.EVENTS_LEVEL,
                    CaseColumn.RESULTS_ENTRANT,
                    CaseColumn.RESULTS_EVENT,
                    CaseColumn.RESULTS_SCORE,
                    CaseColumn.EXPECT_ENTRANT,
                    CaseColumn.EXPECT_POINTS,
                    CaseColumn.EXPECT_AWARD)),
    ADMISSION(
            List.of(Part.MERITS, Part.EXPECT),
            EnumSet.of(
                    CaseColumn.MERITS_ENTRANT,
                    CaseColumn.MERITS_MERIT,
                    CaseColumn.MERITS_KIND,
                    CaseColumn.MERITS_LEVEL,
                    CaseColumn.MERITS_OUTCOME,
                    CaseColumn.EXPECT_ENTRANT,
                    CaseColumn.EXPECT_MERIT,
                    CaseColumn.EXPECT_POINTS));

    private static final Set<CaseColumn> EXPECTED_OF_APPLICANTS = EnumSet.of(
            CaseColumn.EXPECT_ENTRANT,
            CaseColumn.EXPECT_MERIT,
            CaseColumn.EXPECT_COUNTS,
            CaseColumn.EXPECT_POINTS,
            CaseColumn.EXPECT_COUNTED,
            CaseColumn.EXPECT_REASON);

    private final List<Part> parts;
    private final Set<CaseColumn> usual;

    CaseKind(List<Part> parts, Set<CaseColumn> usual) {
        this.parts = parts;
        this.usual = usual;
    }

    /** Of the book that has rule sets of the kind. */
    public static CaseKind of(RuleSetKind kind) {
        return kind == RuleSetKind.ADMISSION ? ADMISSION : CONTEST;
    }

    /** The tables of a case, in their order. */
    public List<Part> parts() {
        return parts;
    }

    /** What a table can say. */
    public List<CaseColumn> columns(Part part) {
        return part.columns().stream()
                .filter(column -> part != Part.EXPECT
                        || (this == ADMISSION
                                ? EXPECTED_OF_APPLICANTS.contains(column)
                                : column != CaseColumn.EXPECT_MERIT))
                .toList();
    }

    /** Whether whoever writes a case is shown the column before anything stands in it. */
    public boolean isUsual(CaseColumn column) {
        return usual.contains(column);
    }

    /** The names that rule sets are compiled against to run cases, where the names of the book are these. */
    public Vocabulary vocabulary(Vocabulary names) {
        return this == CONTEST ? CaseRun.vocabulary(names) : names;
    }

    /**
     * Everything that is wrong with a case before it is run.
     *
     * @param vocabulary of {@link #vocabulary}
     */
    public List<CaseProblem> check(RuleCase one, Vocabulary vocabulary) {
        return this == CONTEST ? CaseChecker.check(one, vocabulary) : AdmissionCaseChecker.check(one, vocabulary);
    }
}
