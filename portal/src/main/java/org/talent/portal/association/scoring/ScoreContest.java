package org.talent.portal.association.scoring;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.jobs.Job;
import org.talent.portal.jobs.Jobs;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun.Mode;
import org.talent.tenants.support.Progress;

/** UC-211: starts a run as long work and says how it ended. */
@Component
class ScoreContest {

    private static final int THREADS = 2;

    private final RunScoring runScoring;
    private final Jobs jobs;

    ScoreContest(RunScoring runScoring, Jobs jobs) {
        this.runScoring = runScoring;
        this.jobs = jobs;
    }

    void start(Contest contest, Mode mode) {
        jobs.start(
                Phrase.of("association.run.job." + mode, contest.title()),
                AssociationPaths.runs(contest.id()),
                progress -> ended(contest, run(contest, mode, progress)));
    }

    private ScoringOutcome run(Contest contest, Mode mode, Progress progress) {
        return switch (mode) {
            case OFFICIAL -> runScoring.official(contest.id(), THREADS, progress);
            case TRIAL -> runScoring.trial(contest.id(), Map.of(), THREADS, progress);
        };
    }

    private static Job.Done ended(Contest contest, ScoringOutcome outcome) {
        return switch (outcome) {
            case ScoringOutcome.Finished(var run) ->
                new Job.Done(
                        Phrase.of("association.run.finished", run.entrants(), run.results()),
                        AssociationPaths.run(run.id()));
            case ScoringOutcome.Faulty(var problems) ->
                new Job.Done(
                        Phrase.of("association.run.faulty", problems.size()), AssociationPaths.rules(contest.id()));
            case ScoringOutcome.Busy _ ->
                new Job.Done(Phrase.of("association.run.busy"), AssociationPaths.runs(contest.id()));
        };
    }
}
