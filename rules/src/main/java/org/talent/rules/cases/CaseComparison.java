package org.talent.rules.cases;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.rules.cases.CaseOutcome.Difference;
import org.talent.rules.cases.RuleCase.Row;

/** Compares what came out with what the cells of a case expect, each in the way of its column. An empty cell expects nothing. */
final class CaseComparison {

    /** The languages a reason may be expected in. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("ru"));

    private final List<Difference> differences = new ArrayList<>();

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    int count() {
        return differences.size();
    }

    /** Equal to the digits that are written. */
    void number(Row row, CaseColumn column, String entrant, Optional<Points> found) {
        row.cell(column).ifPresent(expected -> number(row, column, entrant, expected, found));
    }

    private void number(Row row, CaseColumn column, String entrant, String expected, Optional<Points> found) {
        boolean same;
        if (CaseCell.isNone(expected)) {
            same = found.isEmpty();
        } else {
            var number = CaseCell.number(expected);
            same = found.isPresent()
                    && found.get()
                                    .toDecimal()
                                    .setScale(Math.max(0, number.scale()), RoundingMode.HALF_EVEN)
                                    .compareTo(number)
                            == 0;
        }
        if (!same) {
            differs(
                    row,
                    column,
                    entrant,
                    CaseCell.isNone(expected)
                            ? CaseCell.NONE
                            : CaseCell.number(expected).stripTrailingZeros(),
                    found.<Object>map(points -> points.toDecimal().stripTrailingZeros())
                            .orElse(CaseCell.NONE));
        }
    }

    void count(Row row, CaseColumn column, String entrant, long found) {
        row.cell(column)
                .ifPresent(expected ->
                        text(row, column, entrant, Integer.toString(CaseCell.whole(expected)), Long.toString(found)));
    }

    void flag(Row row, CaseColumn column, String entrant, boolean found) {
        row.cell(column)
                .map(CaseCell::flag)
                .filter(expected -> expected != found)
                .ifPresent(expected ->
                        differs(row, column, entrant, Phrase.of("flag." + expected), Phrase.of("flag." + found)));
    }

    /** In any language the product speaks: the author of a case writes in one. */
    void reason(Row row, CaseColumn column, String entrant, List<String> found) {
        row.cell(column)
                .filter(expected -> CaseCell.isNone(expected) ? !found.isEmpty() : !found.contains(expected))
                .ifPresent(expected ->
                        differs(row, column, entrant, expected, found.isEmpty() ? CaseCell.NONE : found.getLast()));
    }

    void text(Row row, CaseColumn column, String entrant, String expected, String found) {
        if (!expected.equals(found)) {
            differs(row, column, entrant, expected, found);
        }
    }

    private void differs(Row row, CaseColumn column, String entrant, Object expected, Object found) {
        differences.add(new Difference(
                row.line(), column, entrant, Phrase.of("differs", Phrase.of("column." + column), expected, found)));
    }
}
