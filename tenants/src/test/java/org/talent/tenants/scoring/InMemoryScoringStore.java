package org.talent.tenants.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.talent.rules.Cohort;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.ResultBatch;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.EventId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.scoring.RunInput.EventNumbers;

/** Official scores of people without a database: the way out of results. Standings of runs are tested on the server. */
public final class InMemoryScoringStore implements ScoringStore {

    /** Entrants of one range. */
    private static final int RANGE = 7;

    private final Map<Long, Person> people = new TreeMap<>();
    private int reads;

    private record Person(int grade, String region, List<Score> scores) {}

    private record Score(EventId event, long micros) {}

    /** One more official, verified score of somebody. */
    public void add(long entrant, int grade, String region, EventId event, double score) {
        people.computeIfAbsent(entrant, _ -> new Person(grade, region, new ArrayList<>()))
                .scores()
                .add(new Score(event, Math.round(score * 1e6)));
    }

    /** How many ranges were read. */
    public int reads() {
        return reads;
    }

    @Override
    public Map<EventId, EventNumbers> numbers(RunInput input) {
        var counts = new HashMap<EventId, TreeMap<Long, Long>>();
        people.values()
                .forEach(person -> person.scores()
                        .forEach(score -> counts.computeIfAbsent(score.event(), _ -> new TreeMap<>())
                                .merge(score.micros(), 1L, Long::sum)));
        counts.keySet().retainAll(input.counting());
        var numbers = new HashMap<EventId, EventNumbers>();
        counts.forEach((event, scores) -> {
            var statistics = new EnumMap<Base, EventStatistics>(Base.class);
            var distributions = new EnumMap<Base, ScoreDistribution>(Base.class);
            for (var base : Base.values()) {
                statistics.put(base, statistics(scores));
                distributions.put(
                        base,
                        new ScoreDistribution(
                                scores.keySet().stream()
                                        .mapToLong(Long::longValue)
                                        .toArray(),
                                scores.values().stream()
                                        .mapToLong(Long::longValue)
                                        .toArray()));
            }
            numbers.put(event, new EventNumbers(statistics, distributions));
        });
        return numbers;
    }

    private static EventStatistics statistics(TreeMap<Long, Long> scores) {
        var sum = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        long count = 0;
        for (var one : scores.entrySet()) {
            var score = BigDecimal.valueOf(one.getKey(), 6);
            var many = BigDecimal.valueOf(one.getValue());
            sum = sum.add(score.multiply(many));
            squares = squares.add(score.multiply(score).multiply(many));
            count += one.getValue();
        }
        return new EventStatistics(
                count,
                count,
                0,
                sum,
                squares,
                BigDecimal.valueOf(scores.lastKey(), 6),
                BigDecimal.valueOf(scores.firstKey(), 6),
                0);
    }

    @Override
    public List<EntrantRange> ranges(RunInput input, int rows) {
        var ids = List.copyOf(people.keySet());
        var ranges = new ArrayList<EntrantRange>();
        long from = 0;
        for (int at = RANGE; at < ids.size(); at += RANGE) {
            ranges.add(new EntrantRange(from, ids.get(at)));
            from = ids.get(at);
        }
        ranges.add(new EntrantRange(from, Long.MAX_VALUE));
        return ranges;
    }

    @Override
    public synchronized void read(RunInput input, EntrantRange range, ResultBatch batch, Consumer<ResultBatch> each) {
        reads++;
        batch.clear();
        people.entrySet().stream()
                .filter(person -> person.getKey() >= range.from() && person.getKey() < range.to())
                .forEach(person -> add(input, batch, person.getKey(), person.getValue()));
        if (batch.entrants > 0) {
            each.accept(batch);
            batch.clear();
        }
    }

    @Override
    public ResultBatch readOne(RunInput input, EntrantId entrant) {
        var batch = new ResultBatch(1, 1_000);
        var person = people.get(entrant.value());
        if (person != null) {
            add(input, batch, entrant.value(), person);
        }
        if (batch.entrants == 0) {
            batch.entrant[batch.entrants++] = entrant.value();
        }
        return batch;
    }

    private static void add(RunInput input, ResultBatch batch, long id, Person person) {
        var codes = input.codes();
        var scores = person.scores().stream()
                .filter(score -> input.counting().contains(score.event()))
                .sorted(Comparator.comparing(score -> score.event().value()))
                .toList();
        if (scores.isEmpty()) {
            return;
        }
        int at = batch.entrants++;
        batch.entrant[at] = id;
        batch.firstRow[at] = batch.rows;
        batch.grade[at] = person.grade();
        batch.region[at] =
                input.vocabulary().code(Domain.REGION, person.region()).orElse(-1);
        batch.identity[at] = IdentityLevel.MODERATOR_CHECKED.ordinal();
        batch.consent[at] = true;
        for (var score : scores) {
            int row = batch.rows++;
            batch.participation[row] = id * 1_000 + score.event().value();
            batch.event[row] = codes.get(score.event());
            batch.role[row] = 0;
            batch.flags[row] = ResultBatch.OFFICIAL | ResultBatch.VERIFIED | ResultBatch.INSIDE_SEASON;
            batch.score[row] = score.micros();
            batch.placeFrom[row] = 0;
            batch.placeTo[row] = 0;
            batch.outcome[row] = -1;
            batch.teamSize[row] = 1;
            batch.fullParts[row] = 0;
            batch.penalty[row] = ResultBatch.NONE;
            batch.lastSuccess[row] = ResultBatch.NONE;
            batch.attempt[row] = 1;
            batch.day[row] = (int) input.season().ends().toEpochDay();
        }
        batch.firstRow[batch.entrants] = batch.rows;
    }

    @Override
    public StandingWriter write(ScoringRunId run) {
        throw new UnsupportedOperationException("Runs are written to the database alone.");
    }

    @Override
    public void writeCohorts(ScoringRunId run, List<Cohort> cohorts, Vocabulary vocabulary) {
        throw new UnsupportedOperationException("Runs are written to the database alone.");
    }

    @Override
    public void standings(ScoringRunId run, StandingBatch batch, Consumer<StandingBatch> each) {
        throw new UnsupportedOperationException("Runs are written to the database alone.");
    }

    @Override
    public void discard(ScoringRunId run) {
        throw new UnsupportedOperationException("Runs are written to the database alone.");
    }
}
