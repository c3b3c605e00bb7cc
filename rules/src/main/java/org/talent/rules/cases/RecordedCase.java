package org.talent.rules.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.Domain;
import org.talent.rules.Explanation;
import org.talent.rules.IdentityLevel;
import org.talent.rules.Points;
import org.talent.rules.ResultBatch;
import org.talent.rules.ScoreLine;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;

/**
 * A case out of a real season: what one entrant brought and got, beside the scores of everybody else at the same events.
 * It expects the points of each result and the total of each track, not places or awards, which depend on all others.
 * Nobody is named in it. It passes under the rule sets that gave the explanations, as long as the facts count the entrant's
 * own results.
 */
public final class RecordedCase {

    /** The only entrant of the case. */
    private static final String ENTRANT = "a";

    /** Digits behind the point at least, so that a whole number is not met by another one rounded. */
    private static final int DECIMALS = 2;

    private final ResultBatch one;
    private final ContestFacts contest;
    private final Vocabulary season;

    private RecordedCase(ResultBatch one, ContestFacts contest, Vocabulary season) {
        this.one = one;
        this.contest = contest;
        this.season = season;
    }

    /**
     * @param one the results of the entrant alone, see {@link ResultBatch#only}
     * @param explained what the rules made of them, in any language
     */
    public static RuleCase of(
            String name, ResultBatch one, ContestFacts contest, Vocabulary season, List<Explanation> explained) {
        var recorded = new RecordedCase(one, contest, season);
        return new RuleCase(
                name,
                "",
                Map.of(
                        Part.EVENTS,
                        recorded.events(),
                        Part.RESULTS,
                        recorded.results(),
                        Part.EXPECT,
                        explained.stream()
                                .flatMap(track -> recorded.expected(track).stream())
                                .toList()));
    }

    /** Results at events that count for no track change nothing. */
    private List<Integer> rows() {
        return IntStream.range(0, one.rows)
                .filter(row -> !contest.events().get(one.event[row]).tracks().isEmpty())
                .boxed()
                .toList();
    }

    private List<Row> events() {
        var own = new TreeSet<Integer>();
        rows().forEach(row -> own.add(one.event[row]));
        var kept = Neighbourhood.of(own, contest);
        return kept.stream()
                .map(event -> event(event, kept, own.contains(event)))
                .toList();
    }

    private Row event(int code, Set<Integer> kept, boolean own) {
        var event = contest.events().get(code);
        var cells = new LinkedHashMap<CaseColumn, String>();
        cells.put(CaseColumn.EVENTS_EVENT, event.code());
        cells.put(CaseColumn.EVENTS_KIND, season.name(Domain.EVENT_KIND, event.kind()));
        cells.put(CaseColumn.EVENTS_LEVEL, season.name(Domain.LEVEL, event.level()));
        if (event.maximum() != null) {
            cells.put(CaseColumn.EVENTS_MAXIMUM, plain(event.maximum()));
        }
        cells.put(CaseColumn.EVENTS_TRACKS, tracks(event));
        cells.put(CaseColumn.EVENTS_ENDS, event.ends().toString());
        if (event.metaEvent() >= 0) {
            cells.put(CaseColumn.EVENTS_SERIES, Integer.toString(event.metaEvent()));
        }
        cells.put(
                CaseColumn.EVENTS_AFTER,
                contest.edges().stream()
                        .filter(edge -> edge.type() == EdgeType.QUALIFIER && edge.to() == code)
                        .filter(edge -> kept.contains(edge.from()))
                        .map(edge -> contest.events().get(edge.from()).code())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        cells.put(
                CaseColumn.EVENTS_PARTOF,
                contest.edges().stream()
                        .filter(edge -> edge.type() == EdgeType.NESTING && edge.from() == code)
                        .filter(edge -> kept.contains(edge.to()))
                        .map(edge -> contest.events().get(edge.to()).code())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        if (own) {
            others(code, event, cells);
        }
        return new Row(0, cells);
    }

    /** Tracks in which the event counts, each with its weight. */
    private String tracks(EventFacts event) {
        return new TreeMap<>(event.tracks())
                .entrySet().stream()
                        .map(track -> season.name(Domain.TRACK, track.getKey()) + " " + plain(track.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** The statistics of the event without the entrant's own results, which the case counts itself. */
    private void others(int code, EventFacts event, Map<CaseColumn, String> cells) {
        var official = CaseField.official(event).without(CaseField.of(one, code, Base.OFFICIAL));
        var all = CaseField.of(event, Base.ALL)
                .without(CaseField.of(one, code, Base.ALL).unplaced());
        cells.put(CaseColumn.EVENTS_OTHERS, official.text());
        cells.put(CaseColumn.EVENTS_GUESTS, all.without(official.unplaced()).text());
        var statistics = event.statistics().get(Base.ALL);
        if (statistics != null && statistics.lastPlace() > 0) {
            cells.put(CaseColumn.EVENTS_LASTPLACE, Integer.toString(statistics.lastPlace()));
        }
    }

    private List<Row> results() {
        var rows = new ArrayList<Row>();
        for (int row : rows()) {
            var cells = result(row);
            if (rows.isEmpty()) {
                entrant(cells);
            }
            rows.add(new Row(0, cells));
        }
        return rows;
    }

    private void entrant(Map<CaseColumn, String> cells) {
        cells.put(CaseColumn.RESULTS_GRADE, Integer.toString(one.grade[0]));
        cells.put(CaseColumn.RESULTS_AGE, Integer.toString(one.age[0]));
        if (one.region[0] >= 0) {
            cells.put(CaseColumn.RESULTS_REGION, season.name(Domain.REGION, one.region[0]));
        }
        cells.put(CaseColumn.RESULTS_IDENTITY, IdentityLevel.values()[one.identity[0]].name());
    }

    private Map<CaseColumn, String> result(int row) {
        var cells = new LinkedHashMap<CaseColumn, String>();
        cells.put(CaseColumn.RESULTS_ENTRANT, ENTRANT);
        cells.put(CaseColumn.RESULTS_EVENT, contest.events().get(one.event[row]).code());
        number(cells, CaseColumn.RESULTS_SCORE, one.score[row]);
        if (one.placeFrom[row] > 0) {
            int to = Math.max(one.placeFrom[row], one.placeTo[row]);
            cells.put(CaseColumn.RESULTS_PLACE, one.placeFrom[row] + (to > one.placeFrom[row] ? "–" + to : ""));
        }
        if (one.outcome[row] >= 0) {
            cells.put(CaseColumn.RESULTS_OUTCOME, season.name(Domain.OUTCOME, one.outcome[row]));
        }
        if (!season.names(Domain.ROLE).isEmpty()) {
            cells.put(CaseColumn.RESULTS_ROLE, season.name(Domain.ROLE, one.role[row]));
        }
        if (has(row, ResultBatch.BY_TEAM) || one.teamSize[row] > 1) {
            cells.put(CaseColumn.RESULTS_TEAM, Integer.toString(one.teamSize[row]));
        }
        cells.put(CaseColumn.RESULTS_FULLPARTS, Integer.toString(one.fullParts[row]));
        number(cells, CaseColumn.RESULTS_PENALTY, one.penalty[row]);
        number(cells, CaseColumn.RESULTS_LASTSUCCESS, one.lastSuccess[row]);
        cells.put(CaseColumn.RESULTS_ATTEMPT, Integer.toString(one.attempt[row]));
        cells.put(CaseColumn.RESULTS_DAY, LocalDate.ofEpochDay(one.day[row]).toString());
        cells.put(
                CaseColumn.RESULTS_MARKS,
                marks(row).stream().map(CaseMark::word).collect(Collectors.joining(", ")));
        return cells;
    }

    private Set<CaseMark> marks(int row) {
        var marks = EnumSet.noneOf(CaseMark.class);
        mark(marks, CaseMark.UNOFFICIAL, !has(row, ResultBatch.OFFICIAL));
        mark(marks, CaseMark.UNVERIFIED, !has(row, ResultBatch.VERIFIED));
        mark(marks, CaseMark.OUTSIDE_SEASON, !has(row, ResultBatch.INSIDE_SEASON));
        mark(marks, CaseMark.STRUCK_OUT, has(row, ResultBatch.DISQUALIFIED));
        mark(marks, CaseMark.AS_TEAM, !has(row, ResultBatch.BY_TEAM) && one.teamSize[row] > 1);
        mark(marks, CaseMark.NO_CONSENT, !one.consent[0]);
        return marks;
    }

    private static void mark(Set<CaseMark> marks, CaseMark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }

    private boolean has(int row, int flag) {
        return (one.flags[row] & flag) != 0;
    }

    /** The result of each event that the case would look at, then the total. */
    private List<Row> expected(Explanation explained) {
        var rows = new ArrayList<Row>();
        var events = new LinkedHashSet<Integer>();
        explained.lines().forEach(line -> events.add(line.event()));
        for (int event : events) {
            CaseRun.line(explained.lines(), event).ifPresent(line -> {
                var cells = expectation(explained);
                cells.put(CaseColumn.EXPECT_EVENT, contest.events().get(event).code());
                cells.put(CaseColumn.EXPECT_COUNTS, line.counted() ? "yes" : "no");
                cells.put(CaseColumn.EXPECT_POINTS, points(line.points()));
                rows.add(new Row(0, cells));
            });
        }
        var cells = expectation(explained);
        cells.put(
                CaseColumn.EXPECT_POINTS,
                explained.lines().stream().anyMatch(ScoreLine::counted) ? points(explained.total()) : CaseCell.NONE);
        rows.add(new Row(0, cells));
        return rows;
    }

    private Map<CaseColumn, String> expectation(Explanation explained) {
        var cells = new LinkedHashMap<CaseColumn, String>();
        cells.put(CaseColumn.EXPECT_ENTRANT, ENTRANT);
        cells.put(CaseColumn.EXPECT_TRACK, season.name(Domain.TRACK, explained.track()));
        return cells;
    }

    /** Exactly, and with so many digits that no other number is rounded to it. */
    static String points(Points points) {
        var exact = points.toDecimal().stripTrailingZeros();
        return exact.setScale(Math.max(exact.scale(), DECIMALS)).toPlainString();
    }

    private static void number(Map<CaseColumn, String> cells, CaseColumn column, long micros) {
        if (micros != ResultBatch.NONE) {
            cells.put(column, plain(BigDecimal.valueOf(micros, 6)));
        }
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
