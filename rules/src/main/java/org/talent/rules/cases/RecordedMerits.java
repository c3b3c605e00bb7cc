package org.talent.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.talent.rules.AdmissionPoints;
import org.talent.rules.Domain;
import org.talent.rules.Merit;
import org.talent.rules.Merit.Source;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;
import org.talent.rules.language.NamedFacts;

/**
 * A case out of what one applicant shows to a university. It has nobody's name and no titles, and of the achievements only
 * the facts that the table asks for: what was disclosed for a time must not be kept for ever in a test. It passes under the
 * table that gave the points.
 */
public final class RecordedMerits {

    private static final String ENTRANT = "a";
    private static final int DECIMALS = 2;

    private final Vocabulary names;
    private final NamedFacts asked;

    private RecordedMerits(Vocabulary names, NamedFacts asked) {
        this.names = names;
        this.asked = asked;
    }

    /**
     * @param points what the table made of the achievements
     * @param asked what the table asks for
     */
    public static RuleCase of(String name, AdmissionPoints points, Vocabulary names, NamedFacts asked) {
        var recorded = new RecordedMerits(names, asked);
        var merits = new ArrayList<Row>();
        var expected = new ArrayList<Row>();
        for (var line : points.lines()) {
            var title = Integer.toString(merits.size() + 1);
            merits.add(new Row(0, recorded.merit(title, line.merit())));
            expected.add(new Row(
                    0,
                    Map.of(
                            CaseColumn.EXPECT_ENTRANT,
                            ENTRANT,
                            CaseColumn.EXPECT_MERIT,
                            title,
                            CaseColumn.EXPECT_COUNTS,
                            line.counted() ? "yes" : "no",
                            CaseColumn.EXPECT_POINTS,
                            exact(line.points().toDecimal()))));
        }
        expected.add(new Row(
                0,
                Map.of(
                        CaseColumn.EXPECT_ENTRANT,
                        ENTRANT,
                        CaseColumn.EXPECT_POINTS,
                        exact(points.total().toDecimal()))));
        return new RuleCase(name, "", Map.of(Part.MERITS, merits, Part.EXPECT, expected));
    }

    private Map<CaseColumn, String> merit(String title, Merit merit) {
        var cells = new LinkedHashMap<CaseColumn, String>();
        cells.put(CaseColumn.MERITS_ENTRANT, ENTRANT);
        cells.put(CaseColumn.MERITS_MERIT, title);
        if (merit.source() == Source.STANDING) {
            cells.put(CaseColumn.MERITS_TRACK, named(Domain.TRACK, merit.track()));
            put(cells, CaseColumn.MERITS_GROUP, Set.of("group"), () -> named(Domain.GROUP, merit.group()));
            put(cells, CaseColumn.MERITS_RANKED, Set.of("placeShare"), () -> Integer.toString(merit.ranked()));
            put(
                    cells,
                    CaseColumn.MERITS_POINTS,
                    Set.of("standingPoints"),
                    () -> plain(merit.standingPoints().toDecimal()));
        } else {
            result(cells, merit);
        }
        if (merit.place() > 0) {
            put(
                    cells,
                    CaseColumn.MERITS_PLACE,
                    Set.of("place", "placed", "placeShare"),
                    () -> Integer.toString(merit.place()));
        }
        put(cells, CaseColumn.MERITS_YEARS, Set.of("yearsAgo"), () -> Integer.toString(Math.max(0, merit.yearsAgo())));
        if (!merit.official()) {
            put(cells, CaseColumn.MERITS_MARKS, Set.of("official"), CaseMark.UNOFFICIAL::word);
        }
        return cells;
    }

    private void result(Map<CaseColumn, String> cells, Merit merit) {
        var event = named(Domain.EVENT, merit.event());
        if (asked.texts().contains(event)) {
            put(cells, CaseColumn.MERITS_EVENT, Set.of("event"), () -> event);
        }
        put(cells, CaseColumn.MERITS_KIND, Set.of("kind"), () -> named(Domain.EVENT_KIND, merit.kind()));
        put(cells, CaseColumn.MERITS_LEVEL, Set.of("level"), () -> named(Domain.LEVEL, merit.level()));
        put(cells, CaseColumn.MERITS_ROLE, Set.of("role"), () -> named(Domain.ROLE, merit.role()));
        put(
                cells,
                CaseColumn.MERITS_OUTCOME,
                Set.of("outcome", "graded"),
                () -> named(Domain.OUTCOME, merit.outcome()));
        if (merit.score() != null) {
            var score = merit.score();
            put(cells, CaseColumn.MERITS_SCORE, Set.of("scored", "percent"), () -> plain(score));
        }
        if (merit.maximum() != null) {
            var maximum = merit.maximum();
            put(cells, CaseColumn.MERITS_MAXIMUM, Set.of("maximumKnown", "percent"), () -> plain(maximum));
        }
        if (merit.teamSize() > 1) {
            put(cells, CaseColumn.MERITS_TEAM, Set.of("byTeam"), () -> Integer.toString(merit.teamSize()));
        }
    }

    /** Only where the table asks for one of the properties that the cell gives. */
    private void put(Map<CaseColumn, String> cells, CaseColumn column, Set<String> properties, Supplier<String> cell) {
        if (properties.stream().anyMatch(asked.properties()::contains)) {
            cells.put(column, cell.get());
        }
    }

    private String named(Domain domain, int code) {
        return code < 0 ? "" : names.name(domain, code);
    }

    private static String exact(BigDecimal points) {
        var number = points.stripTrailingZeros();
        return number.setScale(Math.max(number.scale(), DECIMALS)).toPlainString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
