package org.talent.tenants.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestScoring;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.ContestNames;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.rulebook.RuleSet;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.scoring.ScoringRun.Mode;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.scoring.ScoringStore.EntrantRange;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/**
 * An organiser scores a contest: results are frozen by a mark, scored, ranked, cut off and proposed for awards. Nothing
 * that anybody sees changes until the run is published.
 */
@LongUseCase
public class RunScoring {

    private static final int ENTRANTS = 2_000;
    private static final int ROWS = 40_000;
    private static final int RANGES_PER_THREAD = 32;

    private final Contests contests;
    private final RuleSets ruleSets;
    private final ScoringRuns runs;
    private final ScoringStore store;
    private final Marks marks;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public RunScoring(
            Contests contests,
            RuleSets ruleSets,
            ScoringRuns runs,
            ScoringStore store,
            Marks marks,
            RuleEngine engine,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.contests = contests;
        this.ruleSets = ruleSets;
        this.runs = runs;
        this.store = store;
        this.marks = marks;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Scores by the published rule sets. */
    public ScoringOutcome official(ContestId contest, int threads, Progress progress) {
        CurrentTenant.actor().require(Role.ORGANISER);
        return run(contest, Mode.OFFICIAL, Map.of(), threads, progress);
    }

    /** Scores by the published rule sets, with the given texts in place of those of their kinds. */
    public ScoringOutcome trial(ContestId contest, Map<RuleSetKind, String> drafts, int threads, Progress progress) {
        CurrentTenant.actor().require(Role.ORGANISER, Role.RULE_EDITOR, Role.RULE_APPROVER);
        return run(contest, Mode.TRIAL, drafts, threads, progress);
    }

    private ScoringOutcome run(
            ContestId id, Mode mode, Map<RuleSetKind, String> drafts, int threads, Progress progress) {
        var contest = unitOfWork.inOne(() -> contests.contest(id).orElseThrow(() -> new NotFound("contest", id)));
        var lock = runs.lock(id);
        if (lock.isEmpty()) {
            return new ScoringOutcome.Busy();
        }
        try (var _ = lock.get()) {
            clearInterrupted(id);
            return run(contest, mode, drafts, Math.max(1, threads), progress);
        }
    }

    /** A run still marked as running while its lock was free belongs to a process that died. */
    private void clearInterrupted(ContestId contest) {
        unitOfWork.inOne(() -> runs.ofContest(contest)).stream()
                .filter(run -> run.status() == Status.RUNNING)
                .forEach(run -> {
                    store.discard(run.id());
                    unitOfWork.inOne(() -> runs.save(ended(run, Status.INTERRUPTED, List.of())));
                });
    }

    private ScoringOutcome run(
            Contest contest, Mode mode, Map<RuleSetKind, String> drafts, int threads, Progress progress) {
        progress.at("rules", 0, -1);
        var texts = new EnumMap<RuleSetKind, String>(RuleSetKind.class);
        var versions = new EnumMap<RuleSetKind, Integer>(RuleSetKind.class);
        var vocabulary = unitOfWork.inOne(() -> {
            published(contest.id(), texts, versions);
            var season = contests.season(contest.season()).orElseThrow();
            return ContestNames.of(season, contest, contests.events(contest.season()));
        });
        drafts.forEach((kind, text) -> {
            texts.put(kind, text);
            versions.put(kind, 0);
        });
        if (!texts.containsKey(RuleSetKind.NORMALISATION)) {
            throw Refused.because("noNormalisation", contest.title());
        }
        var rules = ContestRules.compile(engine, texts, vocabulary);
        if (!rules.problems().isEmpty()) {
            return new ScoringOutcome.Faulty(rules.problems());
        }
        rules.compiled().forEach((kind, compiled) -> texts.put(kind, compiled.text()));
        var opened = unitOfWork.inOne(() -> runs.save(new ScoringRun(
                new ScoringRunId(0),
                contest.id(),
                mode,
                Status.RUNNING,
                marks.newest(),
                versions,
                texts,
                hash(texts),
                "",
                "",
                0,
                0,
                List.of(),
                CurrentTenant.actor().displayName(),
                clock.instant(),
                Optional.empty())));
        try {
            var scored = score(contest, vocabulary, rules, opened, threads, progress);
            if (!scored.problems.isEmpty()) {
                store.discard(opened.id());
                unitOfWork.inOne(() -> runs.save(ended(opened, Status.FAILED, scored.problems)));
                return new ScoringOutcome.Faulty(scored.problems);
            }
            return new ScoringOutcome.Finished(unitOfWork.inOne(() -> runs.save(finished(opened, scored))));
        } catch (RuntimeException broken) {
            store.discard(opened.id());
            var status = broken instanceof Progress.Cancelled ? Status.CANCELLED : Status.FAILED;
            unitOfWork.inOne(() -> runs.save(ended(opened, status, List.of())));
            throw broken;
        }
    }

    private void published(ContestId contest, Map<RuleSetKind, String> texts, Map<RuleSetKind, Integer> versions) {
        for (RuleSet ruleSet : ruleSets.ofContest(contest)) {
            if (ruleSet.publishedVersion() > 0) {
                ruleSets.version(ruleSet.id(), ruleSet.publishedVersion()).ifPresent(version -> {
                    texts.put(ruleSet.kind(), version.text());
                    versions.put(ruleSet.kind(), version.number());
                });
            }
        }
    }

    private Scored score(
            Contest contest,
            Vocabulary vocabulary,
            ContestRules rules,
            ScoringRun run,
            int threads,
            Progress progress) {
        progress.at("statistics", 0, -1);
        var facts = store.facts(contest, vocabulary, run.mark());
        var scoring = engine.prepare(rules.compiled(), vocabulary, facts);
        var scored = new Scored();
        try (var spool = new StandingSpool()) {
            var ranking = scoring.ranking();
            var ranges = store.ranges(contest, run.mark(), threads * RANGES_PER_THREAD);
            var waiting = new ConcurrentLinkedQueue<>(ranges);
            var done = new AtomicInteger();
            inParallel(threads, () -> {
                var scorer = scoring.scorer();
                var batch = new ResultBatch(ENTRANTS, ROWS);
                var standings = new StandingBatch(
                        ENTRANTS * Math.max(1, contest.tracks().size()));
                for (@Nullable EntrantRange range = waiting.poll(); range != null; range = waiting.poll()) {
                    progress.at("score", done.get(), ranges.size());
                    store.read(contest, vocabulary, run.mark(), range, batch, full -> {
                        standings.clear();
                        scorer.score(full, standings);
                        scored.read(full);
                        ranking.add(standings);
                        spool.add(standings);
                    });
                    done.incrementAndGet();
                }
            });
            scored.problems.addAll(scoring.problems());
            if (!scored.problems.isEmpty()) {
                return scored;
            }
            progress.at("rank", ranges.size(), ranges.size());
            write(run, vocabulary, ranking.rank(), spool, scored, progress);
        }
        return scored;
    }

    private void write(
            ScoringRun run,
            Vocabulary vocabulary,
            ContestScoring.Ranked ranked,
            StandingSpool spool,
            Scored scored,
            Progress progress) {
        long total = spool.rows();
        var written = new LongAdder();
        try (var writer = store.write(run.id())) {
            spool.each(batch -> {
                progress.at("write", written.sum(), total);
                ranked.propose(batch);
                scored.standings(batch);
                writer.write(batch);
                written.add(batch.rows);
            });
        }
        unitOfWork.inOne(() -> store.writeCohorts(run.id(), ranked.cohorts(), vocabulary));
        scored.problems.addAll(ranked.problems());
        progress.at("write", total, total);
    }

    private static void inParallel(int threads, Runnable work) {
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
                Thread.currentThread().interrupt();
                throw new Progress.Cancelled();
            }
        }
        if (first != null) {
            throw first;
        }
    }

    private ScoringRun ended(ScoringRun run, Status status, List<Problem> problems) {
        return new ScoringRun(
                run.id(),
                run.contest(),
                run.mode(),
                status,
                run.mark(),
                run.ruleSetVersions(),
                run.ruleTexts(),
                run.rulesHash(),
                run.inputHash(),
                run.resultHash(),
                run.entrants(),
                run.results(),
                problems,
                run.actor(),
                run.startedAt(),
                Optional.of(clock.instant()));
    }

    private ScoringRun finished(ScoringRun run, Scored scored) {
        return new ScoringRun(
                run.id(),
                run.contest(),
                run.mode(),
                Status.FINISHED,
                run.mark(),
                run.ruleSetVersions(),
                run.ruleTexts(),
                run.rulesHash(),
                "%016x".formatted(scored.inputHash.sum()),
                "%016x".formatted(scored.resultHash),
                scored.entrants.sum(),
                scored.results.sum(),
                List.of(),
                run.actor(),
                run.startedAt(),
                Optional.of(clock.instant()));
    }

    private static String hash(Map<RuleSetKind, String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(texts)
                    .forEach((kind, text) ->
                            digest.update((kind + "\n" + text + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256. Maybe a security provider was taken away.", e);
        }
    }

    /** What is counted while a run goes on; the hashes are sums, so that order and threads do not matter. */
    private static final class Scored {
        final LongAdder entrants = new LongAdder();
        final LongAdder results = new LongAdder();
        final LongAdder inputHash = new LongAdder();
        final List<Problem> problems = new ArrayList<>();
        long resultHash;

        void read(ResultBatch batch) {
            entrants.add(batch.entrants);
            results.add(batch.rows);
            long sum = 0;
            for (int entrant = 0; entrant < batch.entrants; entrant++) {
                sum += batch.hash(entrant);
            }
            inputHash.add(sum);
        }

        void standings(StandingBatch batch) {
            for (int row = 0; row < batch.rows; row++) {
                resultHash += batch.hash(row);
            }
        }
    }
}
