package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Cohort;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleEngine;
import org.talent.rules.StandingBatch;
import org.talent.tenants.scoring.ScoringStore.EntrantRange;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.CurrentTenant;

/**
 * One way from frozen input to ranked standings, in constant memory: score by ranges on several threads, rank, propose.
 * Running and verifying both go it, so that they cannot differ.
 */
final class ScoringPass {

    private static final int ENTRANTS = 5_000;
    private static final int ROWS = 40_000;
    private static final int ROWS_PER_RANGE = 25_000;

    private final ScoringStore store;
    private final RuleEngine engine;
    private final RunInput input;
    private final int threads;
    private final Progress progress;
    private final LongAdder entrants = new LongAdder();
    private final LongAdder results = new LongAdder();
    private final LongAdder inputHash = new LongAdder();
    private long resultHash;

    ScoringPass(ScoringStore store, RuleEngine engine, RunInput input, int threads, Progress progress) {
        this.store = store;
        this.engine = engine;
        this.input = input;
        this.threads = Math.max(1, threads);
        this.progress = progress;
    }

    /** Hands over every standing, ranked and proposed; nothing when the rules have problems with the results. */
    Scored run(ContestRules rules, Consumer<StandingBatch> each) {
        progress.at("statistics", 0, -1);
        var facts = input.facts(store.numbers(input));
        var scoring = engine.prepare(rules.compiled(), rules.vocabulary(), facts);
        inputHash.add(input.hash());
        var ranges = store.ranges(input, ROWS_PER_RANGE);
        try (var spool = new StandingSpool()) {
            var ranking = scoring.ranking();
            var waiting = new ConcurrentLinkedQueue<>(ranges);
            var done = new AtomicInteger();
            inParallel(() -> {
                var scorer = scoring.scorer();
                var batch = new ResultBatch(ENTRANTS, ROWS);
                var standings = new StandingBatch(
                        ENTRANTS * Math.max(1, input.contest().tracks().size()));
                for (@Nullable EntrantRange range = waiting.poll(); range != null; range = waiting.poll()) {
                    progress.at("score", done.get(), ranges.size());
                    store.read(input, range, batch, full -> {
                        standings.clear();
                        scorer.score(full, standings);
                        count(full);
                        ranking.add(standings);
                        spool.add(standings);
                    });
                    done.incrementAndGet();
                }
            });
            if (!scoring.problems().isEmpty()) {
                return scored(List.of(), scoring.problems());
            }
            progress.at("rank", 0, -1);
            var ranked = ranking.rank();
            var written = new LongAdder();
            spool.each(batch -> {
                progress.at("write", written.sum(), spool.rows());
                ranked.propose(batch);
                resultHash += hash(batch);
                each.accept(batch);
                written.add(batch.rows);
            });
            progress.at("write", spool.rows(), spool.rows());
            return scored(ranked.cohorts(), ranked.problems());
        }
    }

    private void count(ResultBatch batch) {
        entrants.add(batch.entrants);
        results.add(batch.rows);
        long sum = 0;
        for (int entrant = 0; entrant < batch.entrants; entrant++) {
            sum += batch.hash(entrant);
        }
        inputHash.add(sum);
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

    private Scored scored(List<Cohort> cohorts, List<Problem> problems) {
        return new Scored(
                entrants.sum(), results.sum(), text(inputHash.sum()), text(resultHash), cohorts, List.copyOf(problems));
    }

    private void inParallel(Runnable work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            var started = new ArrayList<Future<?>>();
            for (int thread = 0; thread < threads; thread++) {
                started.add(workers.submit(CurrentTenant.carry(() -> {
                    work.run();
                    return Boolean.TRUE;
                })));
            }
            join(started);
        }
    }

    private static void join(Collection<Future<?>> started) {
        @Nullable RuntimeException first = null;
        for (var one : started) {
            try {
                one.get();
            } catch (ExecutionException broken) {
                var cause = broken.getCause();
                var wrapped = cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
                if (first == null) {
                    first = wrapped;
                } else {
                    first.addSuppressed(wrapped);
                }
            } catch (InterruptedException _) {
                started.forEach(other -> other.cancel(true));
                Thread.currentThread().interrupt();
                throw new Progress.Cancelled();
            }
        }
        if (first != null) {
            throw first;
        }
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
