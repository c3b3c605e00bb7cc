package org.talent.tenants.scoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.talent.rules.ContestScoring;
import org.talent.rules.Domain;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.ScoreLine;
import org.talent.rules.StandingBatch;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Event;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.scoring.FormulaOutcome.Agreement;
import org.talent.tenants.scoring.FormulaOutcome.Compared;
import org.talent.tenants.scoring.FormulaOutcome.Faulty;
import org.talent.tenants.scoring.FormulaOutcome.FormulaColumn;
import org.talent.tenants.scoring.FormulaOutcome.FormulaRow;
import org.talent.tenants.scoring.FormulaOutcome.Tried;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Recent;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/**
 * Staff who choose a formula see what each would make of the real results of an event, by the engine that will score them.
 * A formula is written as actions of a rule are, such as {@code maxRatio()} or {@code completion(60, 100); limit(0, 100)}.
 */
@LongUseCase
public class CompareFormulas {

    private static final int KEPT = 2;
    private static final Points HUNDRED = Points.of("100");

    private static final String RULE = """
            rule "=" @id(1)
            when $r : ResultClass( )
            then %s end
            """;

    private final Contests contests;
    private final RuleSets ruleSets;
    private final Marks marks;
    private final ScoringStore store;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;
    private final Clock clock;
    private final Recent<String, EventResults> read = new Recent<>(KEPT);

    public CompareFormulas(
            Contests contests,
            RuleSets ruleSets,
            Marks marks,
            ScoringStore store,
            RuleEngine engine,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.contests = contests;
        this.ruleSets = ruleSets;
        this.marks = marks;
        this.store = store;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Every result of the event by each formula: a {@link Compared}, or what is wrong with the formulas. */
    public FormulaOutcome compare(ContestId contest, EventId event, List<String> formulas) {
        var results = results(contest, event);
        var points = new ArrayList<long[]>();
        var problems = new ArrayList<Problem>();
        for (var formula : formulas) {
            var rules = rules(results, formula);
            if (!rules.problems().isEmpty()) {
                problems.addAll(rules.problems());
                continue;
            }
            var scoring = engine.prepare(rules.compiled(), rules.vocabulary(), results.facts());
            points.add(points(scoring, results.apart()));
            problems.addAll(scoring.problems());
        }
        if (!problems.isEmpty()) {
            return new Faulty(problems.stream().distinct().toList());
        }
        return new Compared(
                results.input().events().getFirst().title(),
                results.size(),
                IntStream.range(0, formulas.size())
                        .mapToObj(at -> column(formulas.get(at), points.get(at)))
                        .toList(),
                agreements(points),
                rows(results, points));
    }

    /**
     * One formula on one real result of the event, with its numbers: a {@link Tried}, or what is wrong with the formula.
     *
     * @param nth which result, counted from 0 in the order of raw results, best first; the last one where there are fewer
     */
    public FormulaOutcome tryFormula(ContestId contest, EventId event, String formula, int nth, Locale locale) {
        var results = results(contest, event);
        var rules = rules(results, formula);
        if (!rules.problems().isEmpty()) {
            return new Faulty(rules.problems());
        }
        var scoring = engine.prepare(rules.compiled(), rules.vocabulary(), results.facts());
        int row = order(results.apart()).get(Math.clamp(nth, 0, results.size() - 1));
        Optional<ScoreLine> line = scoring.explain(results.apart().only(row), locale).stream()
                .flatMap(explanation -> explanation.lines().stream())
                .findFirst();
        return scoring.problems().isEmpty() && line.isPresent()
                ? new Tried(line.get())
                : new Faulty(scoring.problems());
    }

    private EventResults results(ContestId contest, EventId id) {
        CurrentTenant.actor().require(Role.RULE_EDITOR, Role.RULE_APPROVER, Role.ORGANISER);
        var input = unitOfWork
                .inOne(() -> FrozenContest.now(contests, ruleSets, marks, clock, contest))
                .input();
        Event event = input.events().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("event", id));
        var key =
                "%s/%s/%s/%d/%s/%d".formatted(CurrentTenant.id(), contest, id, input.mark(), input.day(), input.hash());
        return read.find(key).orElseGet(() -> read.keep(key, EventResults.of(store, input, event)));
    }

    private ContestRules rules(EventResults results, String formula) {
        var actions = Stream.of(formula.split(";"))
                .map(String::strip)
                .filter(action -> !action.isEmpty())
                .map(action -> (action.startsWith("$r.") ? action : "$r." + action) + ";")
                .collect(Collectors.joining(" "));
        return ContestRules.compile(
                engine, Map.of(RuleSetKind.NORMALISATION, RULE.formatted(actions)), results.vocabulary());
    }

    /** By result; each is an entrant of its own. */
    private static long[] points(ContestScoring scoring, ResultBatch apart) {
        var standings = new StandingBatch(apart.rows);
        scoring.scorer().score(apart, standings);
        var points = new long[apart.rows];
        for (int row = 0; row < standings.rows; row++) {
            points[(int) standings.entrant[row]] = standings.points[row];
        }
        return points;
    }

    private static FormulaColumn column(String formula, long[] points) {
        var sorted = points.clone();
        Arrays.sort(sorted);
        return new FormulaColumn(
                formula,
                new Points(sorted[0]),
                new Points(sorted[(sorted.length - 1) / 2]),
                new Points(sorted[sorted.length - 1]),
                (int) Arrays.stream(points).filter(one -> one <= 0).count(),
                (int) Arrays.stream(points)
                        .filter(one -> one >= HUNDRED.micros())
                        .count(),
                (int) Arrays.stream(points).distinct().count());
    }

    private static List<Agreement> agreements(List<long[]> points) {
        var places = points.stream().map(CompareFormulas::twicePlaces).toList();
        var agreements = new ArrayList<Agreement>();
        for (int first = 0; first < places.size(); first++) {
            for (int second = first + 1; second < places.size(); second++) {
                var agreement = new PlaceAgreement();
                for (int row = 0; row < places.get(first).length; row++) {
                    agreement.add(places.get(first)[row], places.get(second)[row]);
                }
                agreements.add(new Agreement(first, second, agreement.rho()));
            }
        }
        return agreements;
    }

    /** First and last place of those with equal points, added up. */
    private static long[] twicePlaces(long[] points) {
        var sorted = points.clone();
        Arrays.sort(sorted);
        var places = new long[points.length];
        for (int row = 0; row < points.length; row++) {
            long above = sorted.length - from(sorted, points[row] + 1);
            long upTo = sorted.length - from(sorted, points[row]);
            places[row] = above + 1 + upTo;
        }
        return places;
    }

    /** How many are less than the number. */
    private static int from(long[] sorted, long number) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static List<FormulaRow> rows(EventResults results, List<long[]> points) {
        record Equal(long score, int placeFrom, int placeTo, int outcome, List<Points> points) {}
        var apart = results.apart();
        var equal = new LinkedHashMap<Equal, Integer>();
        for (int row : order(apart)) {
            equal.merge(
                    new Equal(
                            apart.score[row],
                            apart.placeFrom[row],
                            apart.placeTo[row],
                            apart.outcome[row],
                            points.stream()
                                    .map(column -> new Points(column[row]))
                                    .toList()),
                    1,
                    Integer::sum);
        }
        return equal.entrySet().stream()
                .map(entry -> {
                    var one = entry.getKey();
                    return new FormulaRow(
                            one.score == ResultBatch.NONE
                                    ? Optional.empty()
                                    : Optional.of(
                                            BigDecimal.valueOf(one.score, 6).stripTrailingZeros()),
                            one.placeFrom,
                            one.placeTo,
                            one.outcome < 0
                                    ? Optional.empty()
                                    : Optional.of(results.vocabulary().name(Domain.OUTCOME, one.outcome)),
                            entry.getValue(),
                            one.points);
                })
                .toList();
    }

    /** Rows by raw result: scores from the best, then places from the first, then outcomes as the season lists them. */
    private static List<Integer> order(ResultBatch apart) {
        return IntStream.range(0, apart.rows)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(row -> apart.score[row])
                        .reversed()
                        .thenComparing(row -> apart.placeFrom[row] == 0 ? Integer.MAX_VALUE : apart.placeFrom[row])
                        .thenComparing(row -> apart.outcome[row] < 0 ? Integer.MAX_VALUE : apart.outcome[row])
                        .thenComparing(row -> apart.participation[row]))
                .toList();
    }
}
