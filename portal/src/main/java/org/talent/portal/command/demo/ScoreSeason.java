package org.talent.portal.command.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.Publication;
import org.talent.tenants.rulebook.PublishRuleSet;
import org.talent.tenants.rulebook.Review;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.scoring.BrowseRuns;
import org.talent.tenants.scoring.PublishRun;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Mode;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Reason;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;

/** Puts rules in force and scores by them; what is there already is left alone. */
@Component
final class ScoreSeason {

    private static final EnumSet<Status> DONE = EnumSet.of(Status.FINISHED, Status.PUBLISHED, Status.SUPERSEDED);
    private static final int THREADS = 2;

    private final BrowseRuleSets browseRuleSets;
    private final PublishRuleSet publishRuleSet;
    private final EditRules editRules;
    private final ReviewRules reviewRules;
    private final BrowseRuns browseRuns;
    private final RunScoring runScoring;
    private final PublishRun publishRun;
    private final Clock clock;

    ScoreSeason(
            BrowseRuleSets browseRuleSets,
            PublishRuleSet publishRuleSet,
            EditRules editRules,
            ReviewRules reviewRules,
            BrowseRuns browseRuns,
            RunScoring runScoring,
            PublishRun publishRun,
            Clock clock) {
        this.browseRuleSets = browseRuleSets;
        this.publishRuleSet = publishRuleSet;
        this.editRules = editRules;
        this.reviewRules = reviewRules;
        this.browseRuns = browseRuns;
        this.runScoring = runScoring;
        this.publishRun = publishRun;
        this.clock = clock;
    }

    /** The rule sets that ship with the product, each as version 1. */
    void publishDefaults(ContestId contest) {
        DefaultRuleSets.of(DefaultRuleSets.TALENT).forEach(ruleSet -> publish(contest, ruleSet));
    }

    /** Unless a version is there. */
    private void publish(ContestId contest, RuleSetText ruleSet) {
        var reason = new Reason("Правила сезона утверждены рабочей группой");
        if (browseRuleSets.versions(RuleBook.of(contest), ruleSet.kind()).isEmpty()
                && publishRuleSet.publish(RuleBook.of(contest), ruleSet.kind(), ruleSet.text(), reason)
                        instanceof Publication.Rejected(var problems)) {
            throw unsound(problems);
        }
    }

    /** The version with that number, written by one and approved by the other, unless it is there. */
    void change(
            RuleBook book, int number, RuleSetText ruleSet, String cases, Reason reason, Actor author, Actor approver) {
        var kind = ruleSet.kind();
        if (CurrentTenant.call(author, () -> browseRuleSets.versions(book, kind))
                        .size()
                >= number) {
            return;
        }
        var sent = CurrentTenant.call(author, () -> {
            editRules
                    .desk(book, kind)
                    .draft()
                    .ifPresent(_ -> editRules.giveUp(book, kind)); // an earlier loading was cut short
            editRules.save(book, kind, 0, ruleSet.text(), cases, reason);
            return done(reviewRules.submit(book, kind, 1, reason));
        });
        var hash = sent.submission().orElseThrow().hash();
        CurrentTenant.run(approver, () -> {
            done(reviewRules.approve(book, kind, hash, reason));
            reviewRules.publish(book, kind, hash, LocalDate.now(clock));
        });
    }

    private static RuleDraft done(Review outcome) {
        return switch (outcome) {
            case Review.Done(var draft, var _) -> draft;
            case Review.Published(var draft, var _, var _) -> draft;
            case Review.Failing(var report) -> throw unsound(report);
            case Review.Faulty(var problems) -> throw unsound(problems);
        };
    }

    private static IllegalStateException unsound(Object problems) {
        return new IllegalStateException("""
                The rules of the demo season must be sound, but: %s.
                Maybe the season lacks a name they use.""".formatted(problems));
    }

    /** The official run with that number, from 1, published; made unless it is there. */
    void official(ContestId contest, int number) {
        var runs = runs(contest, Mode.OFFICIAL);
        var run = runs.size() < number
                ? finished(runScoring.official(contest, THREADS, Progress.SILENT))
                : runs.get(number - 1);
        if (run.status() == Status.FINISHED) {
            publishRun.publish(run.id());
        }
    }

    /** A trial of drafts, unless there is one. */
    void trial(ContestId contest, Map<RuleSetKind, String> drafts) {
        if (runs(contest, Mode.TRIAL).isEmpty()) {
            finished(runScoring.trial(contest, drafts, THREADS, Progress.SILENT));
        }
    }

    /** Those that came to an end, oldest first. */
    private List<ScoringRun> runs(ContestId contest, Mode mode) {
        return browseRuns.ofContest(contest).reversed().stream()
                .filter(run -> run.mode() == mode && DONE.contains(run.status()))
                .toList();
    }

    private static ScoringRun finished(ScoringOutcome outcome) {
        return switch (outcome) {
            case ScoringOutcome.Finished(var run) -> run;
            case ScoringOutcome.Faulty(var problems) -> throw new IllegalStateException("""
                        The demo season must score without problems, but: %s.
                        Maybe a class of its results has no formula, or two.""".formatted(problems));
            case ScoringOutcome.Busy() -> throw new IllegalStateException("""
                        The contest of the demo season must be free.
                        Maybe another program works on the same database.""");
        };
    }
}
