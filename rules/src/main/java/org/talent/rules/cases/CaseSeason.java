package org.talent.rules.cases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.ContestFacts.EventEdge;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.ResultBatch;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;

/** The small season a sound case describes: its events, with statistics out of its own results and those of others who have no row, and its own results as columns. */
final class CaseSeason {

    private static final int GRADE = 10;
    private static final int AGE = 16;

    private final RuleCase one;
    private final Vocabulary season;
    private final LocalDate ends;
    private final Map<String, Integer> events = new LinkedHashMap<>();
    private final Map<String, Entrant> entrants = new LinkedHashMap<>();

    /** Whoever has results; so many of them alike. */
    private record Entrant(int first, int times, List<Row> rows) {}

    CaseSeason(RuleCase one, Vocabulary season, LocalDate ends) {
        this.one = one;
        this.season = season;
        this.ends = ends;
        int free = 0;
        for (var row : one.rows(Part.EVENTS)) {
            var title = row.cell(CaseColumn.EVENTS_EVENT).orElseThrow();
            var known = season.code(Domain.EVENT, title);
            events.put(
                    title,
                    known.isPresent()
                            ? known.getAsInt()
                            : season.code(Domain.EVENT, CaseRun.slot(free++)).orElseThrow());
        }
        int count = 0;
        for (var row : one.rows(Part.RESULTS)) {
            var name = row.cell(CaseColumn.RESULTS_ENTRANT).orElseThrow();
            var known = entrants.get(name);
            if (known == null) {
                int times =
                        row.cell(CaseColumn.RESULTS_TIMES).map(CaseCell::whole).orElse(1);
                known = new Entrant(count, times, new ArrayList<>());
                entrants.put(name, known);
                count += times;
            }
            known.rows().add(row);
        }
    }

    int event(String title) {
        return events.getOrDefault(title, -1);
    }

    /** Positions in the batch of those the name stands for: all alike, or the one after the dot. */
    List<Integer> entrants(String name) {
        var all = entrants.get(name);
        var positions = new ArrayList<Integer>();
        if (all != null) {
            for (int at = 0; at < all.times(); at++) {
                positions.add(all.first() + at);
            }
        } else {
            int dot = name.lastIndexOf('.');
            positions.add(java.util.Objects.requireNonNull(entrants.get(name.substring(0, dot)))
                            .first()
                    + Integer.parseInt(name.substring(dot + 1))
                    - 1);
        }
        return positions;
    }

    ResultBatch results() {
        int count = entrants.values().stream().mapToInt(Entrant::times).sum();
        int rows = entrants.values().stream()
                .mapToInt(entrant -> entrant.times() * entrant.rows().size())
                .sum();
        var batch = new ResultBatch(count, rows);
        for (var entrant : entrants.values()) {
            for (int at = 0; at < entrant.times(); at++) {
                entrant(batch, entrant, at);
            }
        }
        return batch;
    }

    private void entrant(ResultBatch batch, Entrant entrant, int which) {
        int at = batch.entrants++;
        batch.entrant[at] = at + 1L;
        batch.grade[at] = whole(entrant, CaseColumn.RESULTS_GRADE, GRADE);
        batch.age[at] = whole(entrant, CaseColumn.RESULTS_AGE, AGE);
        batch.region[at] = first(entrant, CaseColumn.RESULTS_REGION)
                .map(name -> CaseCell.code(Domain.REGION, name, season))
                .orElse(-1);
        batch.identity[at] = first(entrant, CaseColumn.RESULTS_IDENTITY)
                .map(CaseCell::identity)
                .orElse(IdentityLevel.ESIA_CONFIRMED)
                .ordinal();
        batch.consent[at] = entrant.rows().stream().noneMatch(row -> has(row, CaseMark.NO_CONSENT));
        for (var row : entrant.rows()) {
            result(batch, row, which, entrant.times());
        }
        batch.firstRow[batch.entrants] = batch.rows;
    }

    private static int whole(Entrant entrant, CaseColumn column, int otherwise) {
        return first(entrant, column).map(CaseCell::whole).orElse(otherwise);
    }

    private static java.util.Optional<String> first(Entrant entrant, CaseColumn column) {
        return entrant.rows().stream().flatMap(row -> row.cell(column).stream()).findFirst();
    }

    private void result(ResultBatch batch, Row row, int which, int times) {
        int at = batch.rows++;
        batch.participation[at] = at + 1L;
        batch.event[at] = event(row.cell(CaseColumn.RESULTS_EVENT).orElseThrow());
        batch.role[at] = row.cell(CaseColumn.RESULTS_ROLE)
                .map(name -> CaseCell.code(Domain.ROLE, name, season))
                .orElse(0);
        batch.score[at] = row.cell(CaseColumn.RESULTS_SCORE)
                .map(cell -> micros(score(CaseCell.spread(cell), which, times)))
                .orElse(ResultBatch.NONE);
        row.cell(CaseColumn.RESULTS_PLACE).map(CaseCell::place).ifPresent(place -> {
            batch.placeFrom[at] = place.from();
            batch.placeTo[at] = place.to();
        });
        batch.outcome[at] = row.cell(CaseColumn.RESULTS_OUTCOME)
                .map(name -> CaseCell.code(Domain.OUTCOME, name, season))
                .orElse(-1);
        int team = row.cell(CaseColumn.RESULTS_TEAM).map(CaseCell::whole).orElse(0);
        batch.teamSize[at] = Math.max(1, team);
        batch.fullParts[at] =
                row.cell(CaseColumn.RESULTS_FULLPARTS).map(CaseCell::whole).orElse(0);
        batch.penalty[at] = optional(row, CaseColumn.RESULTS_PENALTY);
        batch.lastSuccess[at] = optional(row, CaseColumn.RESULTS_LASTSUCCESS);
        batch.attempt[at] =
                row.cell(CaseColumn.RESULTS_ATTEMPT).map(CaseCell::whole).orElse(1);
        batch.day[at] = (int) row.cell(CaseColumn.RESULTS_DAY)
                .map(CaseCell::day)
                .orElseGet(() -> ends(row.cell(CaseColumn.RESULTS_EVENT).orElseThrow()))
                .toEpochDay();
        batch.flags[at] = (has(row, CaseMark.UNOFFICIAL) ? 0 : ResultBatch.OFFICIAL)
                | (has(row, CaseMark.UNVERIFIED) ? 0 : ResultBatch.VERIFIED)
                | (has(row, CaseMark.OUTSIDE_SEASON) ? 0 : ResultBatch.INSIDE_SEASON)
                | (has(row, CaseMark.STRUCK_OUT) ? ResultBatch.DISQUALIFIED : 0)
                | (team > 0 && !has(row, CaseMark.AS_TEAM) ? ResultBatch.BY_TEAM : 0);
    }

    private static boolean has(Row row, CaseMark mark) {
        return row.cell(CaseColumn.RESULTS_MARKS)
                .map(cell -> CaseCell.marks(cell).contains(mark))
                .orElse(false);
    }

    /** Evenly from the first to the last, whole micro-units. */
    private static BigDecimal score(CaseCell.Spread spread, int which, int times) {
        if (times < 2) {
            return spread.first();
        }
        return spread.last()
                .subtract(spread.first())
                .multiply(BigDecimal.valueOf(which))
                .divide(BigDecimal.valueOf(times - 1L), 6, java.math.RoundingMode.HALF_EVEN)
                .add(spread.first());
    }

    private static long optional(Row row, CaseColumn column) {
        return row.cell(column).map(cell -> micros(CaseCell.number(cell))).orElse(ResultBatch.NONE);
    }

    private static long micros(BigDecimal number) {
        return number.movePointRight(6).longValueExact();
    }

    private LocalDate ends(String title) {
        return one.rows(Part.EVENTS).stream()
                .filter(row -> row.cell(CaseColumn.EVENTS_EVENT).orElse("").equals(title))
                .flatMap(row -> row.cell(CaseColumn.EVENTS_ENDS).stream())
                .map(CaseCell::day)
                .findFirst()
                .orElse(ends);
    }

    ContestFacts facts(LocalDate starts, ResultBatch results) {
        var list = new ArrayList<EventFacts>();
        for (var code : season.names(Domain.EVENT)) {
            list.add(new EventFacts(code, code, 0, 0, null, -1, ends, Map.of(), Map.of(), Map.of()));
        }
        var edges = new ArrayList<EventEdge>();
        for (var row : one.rows(Part.EVENTS)) {
            var title = row.cell(CaseColumn.EVENTS_EVENT).orElseThrow();
            int event = event(title);
            list.set(event, facts(row, title, list.get(event).code(), results));
            named(row, CaseColumn.EVENTS_AFTER)
                    .forEach(before -> edges.add(new EventEdge(before, event, EdgeType.QUALIFIER)));
            named(row, CaseColumn.EVENTS_PARTOF)
                    .forEach(whole -> edges.add(new EventEdge(event, whole, EdgeType.NESTING)));
        }
        return new ContestFacts(starts, ends, season.names(Domain.TRACK), list, edges);
    }

    private List<Integer> named(Row row, CaseColumn column) {
        return row.cell(column).stream()
                .flatMap(cell -> CaseCell.names(cell, events.keySet()).stream())
                .map(this::event)
                .toList();
    }

    private EventFacts facts(Row row, String title, String code, ResultBatch results) {
        var statistics = new EnumMap<Base, EventStatistics>(Base.class);
        var distributions = new EnumMap<Base, ScoreDistribution>(Base.class);
        var others = row.cell(CaseColumn.EVENTS_OTHERS).map(CaseField::parse).orElse(CaseField.EMPTY);
        var guests = row.cell(CaseColumn.EVENTS_GUESTS).map(CaseField::parse).orElse(CaseField.EMPTY);
        int lastPlace =
                row.cell(CaseColumn.EVENTS_LASTPLACE).map(CaseCell::whole).orElse(0);
        for (var base : Base.values()) {
            var beside = switch (base) {
                case ALL -> others.plus(guests);
                case OFFICIAL -> others;
                case RANKED -> others.ranked();
            };
            var field = CaseField.of(results, event(title), base).plus(beside);
            long placed = beside.placed() + placed(results, event(title), base);
            statistics.put(
                    base,
                    statistics(
                            field,
                            lastPlace > 0 ? Math.max(1, placed) : placed,
                            Math.max(lastPlace, lastPlace(results, event(title), base))));
            distributions.put(base, distribution(field));
        }
        var tracks = row.cell(CaseColumn.EVENTS_TRACKS)
                .map(cell -> CaseCell.tracks(cell, season))
                .orElseGet(() -> {
                    var all = new HashMap<Integer, BigDecimal>();
                    for (int track = 0; track < season.names(Domain.TRACK).size(); track++) {
                        all.put(track, BigDecimal.ONE);
                    }
                    return all;
                });
        @Nullable
        BigDecimal maximum =
                row.cell(CaseColumn.EVENTS_MAXIMUM).map(CaseCell::number).orElse(null);
        return new EventFacts(
                code,
                title,
                CaseCell.code(
                        Domain.EVENT_KIND, row.cell(CaseColumn.EVENTS_KIND).orElseThrow(), season),
                CaseCell.code(Domain.LEVEL, row.cell(CaseColumn.EVENTS_LEVEL).orElseThrow(), season),
                maximum,
                row.cell(CaseColumn.EVENTS_SERIES).map(CaseCell::whole).orElse(-1),
                ends(title),
                tracks,
                statistics,
                distributions);
    }

    private static IntStream rows(ResultBatch results, int event, Base base) {
        return IntStream.range(0, results.rows)
                .filter(row -> results.event[row] == event && CaseField.belongs(results, row, base));
    }

    private static long placed(ResultBatch results, int event, Base base) {
        return rows(results, event, base)
                .filter(row -> results.placeFrom[row] > 0)
                .count();
    }

    private static int lastPlace(ResultBatch results, int event, Base base) {
        return rows(results, event, base).map(row -> results.placeTo[row]).max().orElse(0);
    }

    private static EventStatistics statistics(CaseField field, long placed, int lastPlace) {
        var sum = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        for (var entry : field.scores().entrySet()) {
            var score = BigDecimal.valueOf(entry.getKey(), 6);
            var times = BigDecimal.valueOf(entry.getValue());
            sum = sum.add(score.multiply(times));
            squares = squares.add(score.multiply(score).multiply(times));
        }
        boolean none = field.scores().isEmpty();
        return new EventStatistics(
                field.count(),
                field.scored(),
                placed,
                sum,
                squares,
                none ? null : BigDecimal.valueOf(field.scores().lastKey(), 6),
                none ? null : BigDecimal.valueOf(field.scores().firstKey(), 6),
                lastPlace);
    }

    private static ScoreDistribution distribution(CaseField field) {
        return new ScoreDistribution(
                field.scores().keySet().stream().mapToLong(Long::longValue).toArray(),
                field.scores().values().stream().mapToLong(Long::longValue).toArray());
    }
}
