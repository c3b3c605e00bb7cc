package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.talent.rules.RuleEngine;
import org.talent.rules.StandingBatch;
import org.talent.tenants.scoring.RunVerification.Difference;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.Sha256;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;

/**
 * Whoever doubts a run scores it again, in memory, from the input and the rules it froze: the same hashes must come out, and
 * the standings that are shown must still be those that were computed.
 */
@LongUseCase
public class VerifyRun {

    private static final int ROWS = 8_192;

    private final ScoringRuns runs;
    private final ScoringStore store;
    private final RuleEngine engine;
    private final UnitOfWork unitOfWork;

    public VerifyRun(ScoringRuns runs, ScoringStore store, RuleEngine engine, UnitOfWork unitOfWork) {
        this.runs = runs;
        this.store = store;
        this.engine = engine;
        this.unitOfWork = unitOfWork;
    }

    public RunVerification verify(ScoringRunId id, int threads, Progress progress) {
        CurrentTenant.actor().requireStaff();
        var run = unitOfWork.inOne(() -> runs.find(id).orElseThrow(() -> new NotFound("scoring run", id)));
        if (run.status() != Status.FINISHED && run.status() != Status.PUBLISHED && run.status() != Status.SUPERSEDED) {
            throw Refused.because("runNotFinished", id.value(), run.status().name());
        }
        var input = unitOfWork.inOne(() -> runs.input(id));
        var rules = ContestRules.compile(engine, run.ruleTexts(), input.vocabulary());
        if (!rules.problems().isEmpty()) {
            return new RunVerification.Unreadable(rules.problems());
        }
        var scored = new ScoringPass(new StoredResults(store, input), engine, threads, progress).run(rules, _ -> {});
        var shown = new AtomicLong();
        store.standings(id, new StandingBatch(ROWS), batch -> shown.addAndGet(ScoringPass.hash(batch)));
        var differences = new ArrayList<Difference>();
        compare(differences, Difference.What.RULES, run.rulesHash(), Sha256.of(run.ruleTexts()));
        compare(differences, Difference.What.INPUT, run.inputHash(), scored.inputHash());
        compare(differences, Difference.What.RESULT, run.resultHash(), scored.resultHash());
        compare(differences, Difference.What.SHOWN, run.resultHash(), ScoringPass.text(shown.get()));
        return differences.isEmpty() ? new RunVerification.Same() : new RunVerification.Different(differences);
    }

    private static void compare(
            ArrayList<Difference> differences, Difference.What what, String recorded, String found) {
        if (!recorded.equals(found)) {
            differences.add(new Difference(what, recorded, found));
        }
    }
}
