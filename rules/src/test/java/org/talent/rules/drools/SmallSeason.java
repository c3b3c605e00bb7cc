package org.talent.rules.drools;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.talent.rules.Compilation;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.ContestScoring;
import org.talent.rules.Domain;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;

/** One track, one event «финал» of the given scores (entrant 1 has the first), maximum 100; rule texts are added by kind. */
final class SmallSeason {

    static final Vocabulary VOCABULARY = new Vocabulary(Map.of(
            Domain.TRACK, List.of("Робототехника"),
            Domain.EVENT, List.of("final"),
            Domain.EVENT_KIND, List.of("олимпиада", "курс"),
            Domain.LEVEL, List.of("всероссийский"),
            Domain.ROLE, List.of("участник"),
            Domain.OUTCOME, List.of("победитель", "призёр"),
            Domain.GROUP, List.of("все"),
            Domain.AWARD_CLASS, List.of("победитель", "призёр")));

    private final Map<RuleSetKind, CompiledRuleSet> ruleSets = new EnumMap<>(RuleSetKind.class);
    private final DroolsRuleEngine engine = new DroolsRuleEngine();
    private boolean[] unofficial = {};

    SmallSeason with(RuleSetKind kind, String text) {
        var compiled = engine.compile(new RuleSetText(kind, text), VOCABULARY);
        if (!(compiled instanceof Compilation.Compiled sound)) {
            throw new AssertionError(compiled);
        }
        ruleSets.put(kind, sound.ruleSet());
        return this;
    }

    SmallSeason unofficial(boolean... rows) {
        unofficial = rows;
        return this;
    }

    ContestScoring scoring(double... scores) {
        return engine.prepare(ruleSets, VOCABULARY, facts(scores));
    }

    private ContestFacts facts(double[] scores) {
        var counts = new TreeMap<Long, Long>();
        var sum = BigDecimal.ZERO;
        var squares = BigDecimal.ZERO;
        BigDecimal best = null;
        BigDecimal lowest = null;
        long count = 0;
        for (int index = 0; index < scores.length; index++) {
            if (index < unofficial.length && unofficial[index]) {
                continue;
            }
            var score = BigDecimal.valueOf(scores[index]);
            counts.merge(Math.round(scores[index] * 1e6), 1L, Long::sum);
            sum = sum.add(score);
            squares = squares.add(score.multiply(score));
            best = best == null ? score : best.max(score);
            lowest = lowest == null ? score : lowest.min(score);
            count++;
        }
        var statistics = new EventStatistics(count, count, 0, sum, squares, best, lowest, 0);
        var distribution = new ScoreDistribution(
                counts.keySet().stream().mapToLong(Long::longValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
        var bases = new EnumMap<Base, EventStatistics>(Base.class);
        var distributions = new EnumMap<Base, ScoreDistribution>(Base.class);
        for (var base : Base.values()) {
            bases.put(base, statistics);
            distributions.put(base, distribution);
        }
        var event = new EventFacts(
                "final",
                "Финал",
                0,
                0,
                BigDecimal.valueOf(100),
                -1,
                LocalDate.of(2027, 3, 20),
                Map.of(0, BigDecimal.ONE),
                bases,
                distributions);
        return new ContestFacts(
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2027, 8, 31),
                List.of("Робототехника"),
                List.of(event),
                List.of());
    }

    ResultBatch results(double... scores) {
        var batch = new ResultBatch(scores.length, scores.length);
        for (int index = 0; index < scores.length; index++) {
            batch.entrant[index] = index + 1;
            batch.firstRow[index] = index;
            batch.firstRow[index + 1] = index + 1;
            batch.region[index] = -1;
            batch.participation[index] = 100 + index;
            batch.flags[index] = ResultBatch.VERIFIED
                    | ResultBatch.INSIDE_SEASON
                    | (index < unofficial.length && unofficial[index] ? 0 : ResultBatch.OFFICIAL);
            batch.score[index] = Math.round(scores[index] * 1e6);
            batch.outcome[index] = -1;
            batch.teamSize[index] = 1;
            batch.attempt[index] = 1;
            batch.day[index] = (int) LocalDate.of(2027, 3, 20).toEpochDay();
        }
        batch.entrants = scores.length;
        batch.rows = scores.length;
        return batch;
    }

    /** Scores, ranks and proposes; the standings are in the order of the scores. */
    StandingBatch run(double... scores) {
        return run(scoring(scores), scores);
    }

    StandingBatch run(ContestScoring scoring, double... scores) {
        var standings = new StandingBatch(Math.max(1, scores.length));
        scoring.scorer().score(results(scores), standings);
        var ranking = scoring.ranking();
        ranking.add(standings);
        ranking.rank().propose(standings);
        return standings;
    }
}
