package org.talent.tenants.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.rules.ScoreLine;

/** What came of trying formulas on the real results of one event. */
public sealed interface FormulaOutcome {

    /**
     * Every result by every formula.
     *
     * @param results that can get points: official ones that were not struck out
     * @param columns one a formula, in the order they were given
     * @param rows equal results with equal points together, the best raw result first
     */
    record Compared(
            String event, int results, List<FormulaColumn> columns, List<Agreement> agreements, List<FormulaRow> rows)
            implements FormulaOutcome {

        public Compared {
            columns = List.copyOf(columns);
            agreements = List.copyOf(agreements);
            rows = List.copyOf(rows);
        }
    }

    /** One result with the formula in numbers; the points are those before factors. */
    record Tried(ScoreLine line) implements FormulaOutcome {}

    /** A formula is none of the language, or cannot be applied to the event's results. */
    record Faulty(List<Problem> problems) implements FormulaOutcome {

        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /**
     * One formula.
     *
     * @param zeros results with no points or less; {@code hundreds} with a hundred or more
     * @param different how many different numbers of points there are
     */
    record FormulaColumn(
            String formula, Points lowest, Points median, Points best, int zeros, int hundreds, int different) {}

    /**
     * How far two formulas put the results in the same order.
     *
     * @param first position of a column; {@code second} of another
     * @param rho Spearman's ρ by the formula of {@link PlaceAgreement}; empty where one gives all the same points
     */
    record Agreement(int first, int second, Optional<BigDecimal> rho) {}

    /**
     * Equal results.
     *
     * @param score in the event's own unit
     * @param placeFrom 0 where there is no place
     * @param results how many there are
     * @param points by column
     */
    record FormulaRow(
            Optional<BigDecimal> score,
            int placeFrom,
            int placeTo,
            Optional<String> outcome,
            int results,
            List<Points> points) {

        public FormulaRow {
            points = List.copyOf(points);
        }
    }
}
