package org.talent.tenants.scoring;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Cohort;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestScoring;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleEngine;
import org.talent.rules.StandingBatch;
import org.talent.tenants.support.Progress;

/**
 * One way from frozen input to ranked standings, in constant memory: score by parts on several threads, rank, propose.
 * Running, verifying and previewing all go it, so that they cannot differ.
 */
final class ScoringPass {

    private final FrozenResults results;
    private final RuleEngine engine;
    private final int threads;
    private final Progress progress;
    private @Nullable ContestFacts facts;

    ScoringPass(FrozenResults results, RuleEngine engine, int threads, Progress progress) {
        this.results = results;
        this.engine = engine;
        this.threads = Math.max(1, threads);
        this.progress = progress;
    }

    /** Hands over every standing, ranked and proposed; nothing when the rules have problems with the results. */
    Scored run(ContestRules rules, Consumer<StandingBatch> each) {
        progress.at("statistics", 0, -1);
        var inputHash = new LongAdder();
        inputHash.add(results.input().hash());
        try (var standings = score(rules, batch -> inputHash.add(hash(batch)))) {
            if (!standings.problems().isEmpty()) {
                return scored(standings, inputHash.sum(), 0, List.of(), standings.problems());
            }
            progress.at("rank", 0, -1);
            var ranked = standings.rank();
            var spool = standings.spool();
            var written = new LongAdder();
            var resultHash = new LongAdder();
            spool.each(batch -> {
                progress.at("write", written.sum(), spool.rows());
                ranked.propose(batch);
                resultHash.add(hash(batch));
                each.accept(batch);
                written.add(batch.rows);
            });
            progress.at("write", spool.rows(), spool.rows());
            return scored(standings, inputHash.sum(), resultHash.sum(), ranked.cohorts(), ranked.problems());
        }
    }

    /** The rules over the events of the input, ready to score. */
    ContestScoring prepare(ContestRules rules) {
        var known = facts;
        if (known == null) {
            known = results.input().facts(results.numbers());
            facts = known;
        }
        return engine.prepare(rules.compiled(), rules.vocabulary(), known);
    }

    /** Everybody's totals; the caller closes them. */
    ScoredStandings score(ContestRules rules) {
        return score(rules, _ -> {});
    }

    /** @param read sees every batch, from several threads */
    private ScoredStandings score(ContestRules rules, Consumer<ResultBatch> read) {
        var scoring = prepare(rules);
        int tracks = Math.max(1, results.input().contest().tracks().size());
        int parts = results.parts();
        var entrants = new LongAdder();
        var rows = new LongAdder();
        var next = new AtomicInteger();
        var done = new AtomicInteger();
        var spool = new StandingSpool();
        try {
            Workers.run(threads, () -> {
                var scorer = scoring.scorer();
                var batch = FrozenResults.batch();
                var standings = new StandingBatch(FrozenResults.ENTRANTS * tracks);
                for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
                    progress.at("score", done.get(), parts);
                    int number = part;
                    results.read(part, batch, full -> {
                        standings.clear();
                        scorer.score(full, standings);
                        entrants.add(full.entrants);
                        rows.add(full.rows);
                        read.accept(full);
                        spool.add(number, standings);
                    });
                    done.incrementAndGet();
                }
            });
        } catch (RuntimeException broken) {
            spool.close();
            throw broken;
        }
        return new ScoredStandings(scoring, spool, entrants.sum(), rows.sum(), List.copyOf(scoring.problems()));
    }

    /** A sum, so that order and threads do not matter. */
    private static long hash(ResultBatch batch) {
        long sum = 0;
        for (int entrant = 0; entrant < batch.entrants; entrant++) {
            sum += batch.hash(entrant);
        }
        return sum;
    }

    /** A sum, so that order and threads do not matter. */
    static long hash(StandingBatch batch) {
        long sum = 0;
        for (int row = 0; row < batch.rows; row++) {
            sum += batch.hash(row);
        }
        return sum;
    }

    static String text(long hash) {
        return "%016x".formatted(hash);
    }

    private static Scored scored(
            ScoredStandings standings, long inputHash, long resultHash, List<Cohort> cohorts, List<Problem> problems) {
        return new Scored(
                standings.entrants(),
                standings.results(),
                text(inputHash),
                text(resultHash),
                cohorts,
                List.copyOf(problems));
    }

    /** What came of a pass; hashes do not depend on order or threads. */
    record Scored(
            long entrants,
            long results,
            String inputHash,
            String resultHash,
            List<Cohort> cohorts,
            List<Problem> problems) {}
}
