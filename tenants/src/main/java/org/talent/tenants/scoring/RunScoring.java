package org.talent.tenants.scoring;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.rules.Problem;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.scoring.ScoringPass.Scored;
import org.talent.tenants.scoring.ScoringRun.Mode;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.Sha256;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/**
 * An organiser scores a contest: results are frozen by a mark, scored, ranked, cut off and proposed for awards. Nothing
 * that anybody sees changes until the run is published.
 */
@LongUseCase
public class RunScoring {

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
        unitOfWork.inOne(() -> contest(id));
        var lock = runs.lock(id);
        if (lock.isEmpty()) {
            return new ScoringOutcome.Busy();
        }
        try (var _ = lock.get()) {
            clearInterrupted(id);
            return runAlone(id, mode, drafts, threads, progress);
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

    private ScoringOutcome runAlone(
            ContestId id, Mode mode, Map<RuleSetKind, String> drafts, int threads, Progress progress) {
        progress.at("rules", 0, -1);
        var frozen = unitOfWork.inOne(() -> FrozenContest.now(contests, ruleSets, marks, clock, id));
        var input = frozen.input();
        var texts = frozen.texts(drafts);
        var versions = new EnumMap<RuleSetKind, Integer>(RuleSetKind.class);
        frozen.rules().forEach((kind, version) -> versions.put(kind, version.number()));
        drafts.keySet().forEach(kind -> versions.put(kind, 0));
        if (!texts.containsKey(RuleSetKind.NORMALISATION)) {
            throw Refused.because("noNormalisation", input.contest().title());
        }
        var rules = ContestRules.compile(engine, texts, input.vocabulary());
        if (!rules.problems().isEmpty()) {
            return new ScoringOutcome.Faulty(rules.problems());
        }
        rules.compiled().forEach((kind, compiled) -> texts.put(kind, compiled.text()));
        var opened = unitOfWork.inOne(() -> runs.open(
                new ScoringRun(
                        new ScoringRunId(0),
                        id,
                        mode,
                        Status.RUNNING,
                        input.mark(),
                        versions,
                        texts,
                        Sha256.of(texts),
                        "",
                        "",
                        0,
                        0,
                        List.of(),
                        CurrentTenant.actor().displayName(),
                        clock.instant(),
                        Optional.empty()),
                input));
        try {
            return scored(opened, input, rules, threads, progress);
        } catch (RuntimeException broken) {
            giveUp(opened, broken);
            throw broken;
        }
    }

    private Contest contest(ContestId id) {
        return contests.contest(id).orElseThrow(() -> new NotFound("contest", id));
    }

    private ScoringOutcome scored(
            ScoringRun opened, RunInput input, ContestRules rules, int threads, Progress progress) {
        Scored scored;
        try (var writer = store.write(opened.id())) {
            scored = new ScoringPass(new StoredResults(store, input), engine, threads, progress)
                    .run(rules, writer::write);
        }
        if (!scored.problems().isEmpty()) {
            store.discard(opened.id());
            unitOfWork.inOne(() -> runs.save(ended(opened, Status.FAILED, scored.problems())));
            return new ScoringOutcome.Faulty(scored.problems());
        }
        return new ScoringOutcome.Finished(unitOfWork.inOne(() -> {
            store.writeCohorts(opened.id(), scored.cohorts(), input.vocabulary());
            return runs.save(finished(opened, scored));
        }));
    }

    private void giveUp(ScoringRun opened, RuntimeException broken) {
        try {
            store.discard(opened.id());
            var status = broken instanceof Progress.Cancelled ? Status.CANCELLED : Status.FAILED;
            unitOfWork.inOne(() -> runs.save(ended(opened, status, List.of())));
        } catch (RuntimeException alsoBroken) {
            // the next run of the contest clears what is left
            broken.addSuppressed(alsoBroken);
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
                scored.inputHash(),
                scored.resultHash(),
                scored.entrants(),
                scored.results(),
                List.of(),
                run.actor(),
                run.startedAt(),
                Optional.of(clock.instant()));
    }
}
