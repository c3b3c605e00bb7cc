package org.talent.rules.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
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
 * the facts that the table asks for, a place in a ranking no more exactly than the table tells places apart: what was
 * disclosed for a time must not be kept for ever in a test. It passes under the table that gave the points.
 */
public final class RecordedMerits {

    private static final String ENTRANT = "a";

    /** Among how many a place is said to be, the roughest first. */
    private static final int[] ROUND = {20, 100, 1_000};

    private final Vocabulary names;
    private final NamedFacts asked;

    private RecordedMerits(Vocabulary names, NamedFacts asked) {
        this.names = names;
        this.asked = asked;
    }

    /**
     * @param points what the table made of the achievements
     * @param asked what the table asks for
     * @param locale of whoever reads the case
     */
    public static RuleCase of(String name, AdmissionPoints points, Vocabulary names, NamedFacts asked, Locale locale) {
        var recorded = new RecordedMerits(names, asked);
        var flags = CaseProblem.words(locale);
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
                            flags.say("flag." + line.counted()),
                            CaseColumn.EXPECT_POINTS,
                            RecordedCase.points(line.points()))));
        }
        expected.add(new Row(
                0,
                Map.of(
                        CaseColumn.EXPECT_ENTRANT,
                        ENTRANT,
                        CaseColumn.EXPECT_POINTS,
                        RecordedCase.points(points.total()))));
        return new RuleCase(name, "", Map.of(Part.MERITS, merits, Part.EXPECT, expected));
    }

    private Map<CaseColumn, String> merit(String title, Merit merit) {
        var cells = new LinkedHashMap<CaseColumn, String>();
        cells.put(CaseColumn.MERITS_ENTRANT, ENTRANT);
        cells.put(CaseColumn.MERITS_MERIT, title);
        var share = share(merit);
        if (merit.source() == Source.STANDING) {
            put(cells, CaseColumn.MERITS_TRACK, Set.of("track"), () -> named(Domain.TRACK, merit.track()));
            put(cells, CaseColumn.MERITS_GROUP, Set.of("group"), () -> named(Domain.GROUP, merit.group()));
            cells.put(CaseColumn.MERITS_RANKED, Integer.toString(share.ranked()));
            put(
                    cells,
                    CaseColumn.MERITS_POINTS,
                    Set.of("standingPoints"),
                    () -> RecordedCase.plain(merit.standingPoints().toDecimal()));
        } else {
            result(cells, merit);
        }
        if (merit.place() > 0) {
            put(
                    cells,
                    CaseColumn.MERITS_PLACE,
                    Set.of("place", "placed", "placeShare"),
                    () -> Integer.toString(share.place()));
        }
        put(cells, CaseColumn.MERITS_YEARS, Set.of("yearsAgo"), () -> Integer.toString(Math.max(0, merit.yearsAgo())));
        if (!merit.official()) {
            put(cells, CaseColumn.MERITS_MARKS, Set.of("official"), CaseMark.UNOFFICIAL::word);
        }
        return cells;
    }

    /** A place among so many. */
    private record Share(int place, int ranked) {}

    /**
     * A place of the same share among a round number, if the numbers of the rules do not tell the two apart: the exact place
     * is in the published ranking, beside a name.
     */
    private Share share(Merit merit) {
        var exact = new Share(merit.place(), merit.ranked());
        if (merit.source() != Source.STANDING || merit.place() < 1 || merit.ranked() < 1 || asked.reckons()) {
            return exact;
        }
        for (int ranked : ROUND) {
            long place = Math.round((double) merit.place() / merit.ranked() * ranked);
            var near = new Share((int) Math.clamp(place, 1, ranked), ranked);
            if (asked.numbers().stream().allMatch(number -> isAlike(exact, near, number.doubleValue()))) {
                return near;
            }
        }
        return exact;
    }

    private boolean isAlike(Share one, Share other, double number) {
        return Double.compare((double) one.place / one.ranked, number)
                        == Double.compare((double) other.place / other.ranked, number)
                && (!asked.properties().contains("place")
                        || Double.compare(one.place, number) == Double.compare(other.place, number));
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
            put(cells, CaseColumn.MERITS_SCORE, Set.of("scored", "percent"), () -> RecordedCase.plain(score));
        }
        if (merit.maximum() != null) {
            var maximum = merit.maximum();
            put(cells, CaseColumn.MERITS_MAXIMUM, Set.of("maximumKnown", "percent"), () -> RecordedCase.plain(maximum));
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
}
