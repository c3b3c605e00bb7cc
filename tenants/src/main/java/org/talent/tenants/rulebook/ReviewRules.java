package org.talent.tenants.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.BookCases.Wanted;
import org.talent.tenants.rulebook.RuleDraft.Decision;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.rulebook.RuleDraft.Submission;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/**
 * UC-209, UC-210: a text is checked, passes its test cases and is sent for review; somebody who wrote none of it approves
 * exactly that text; then it is published from a day on. Whoever edits it in between starts anew.
 */
@LongUseCase
public class ReviewRules {

    private final RuleSets ruleSets;
    private final RuleDrafts drafts;
    private final CheckRuleSet checkRuleSet;
    private final TestRules testRules;
    private final BookCases bookCases;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ReviewRules(
            RuleSets ruleSets,
            RuleDrafts drafts,
            CheckRuleSet checkRuleSet,
            TestRules testRules,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.checkRuleSet = checkRuleSet;
        this.testRules = testRules;
        this.bookCases = new BookCases(ruleSets);
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** @param edit number of the edit that the actor has before them */
    public Review submit(RuleBook book, RuleSetKind kind, int edit, Reason reason) {
        var actor = CurrentTenant.actor();
        actor.require(Role.RULE_EDITOR, Role.RULE_APPROVER);
        var draft = unitOfWork.inOne(() -> open(book, kind));
        requireEdit(draft, edit);
        return proven(book, kind, draft, (compiled, cases, warnings) -> {
            var now = open(book, kind);
            requireEdit(now, edit);
            return new Review.Done(
                    drafts.save(now.sent(new Submission(
                            hash(compiled, now),
                            actor.account(),
                            actor.displayName(),
                            reason.text(),
                            clock.instant()))),
                    warnings);
        });
    }

    /** @param hash of what the actor has read */
    public Review approve(RuleBook book, RuleSetKind kind, String hash, Reason comment) {
        var actor = CurrentTenant.actor();
        actor.require(Role.RULE_APPROVER);
        var draft = unitOfWork.inOne(() -> toApprove(book, kind, hash, actor));
        return proven(
                book,
                kind,
                draft,
                (_, _, warnings) -> new Review.Done(
                        drafts.save(toApprove(book, kind, hash, actor).decided(decision(true, hash, actor, comment))),
                        warnings));
    }

    private RuleDraft toApprove(RuleBook book, RuleSetKind kind, String hash, Actor actor) {
        var draft = open(book, kind);
        requireSent(draft, hash, State.IN_REVIEW);
        if (draft.hasAuthor(actor.account())) {
            throw Refused.because("approvesOwn");
        }
        return draft;
    }

    /** Back to those who edit, with the reason. */
    public RuleDraft sendBack(RuleBook book, RuleSetKind kind, String hash, Reason reason) {
        var actor = CurrentTenant.actor();
        actor.require(Role.RULE_APPROVER);
        return unitOfWork.inOne(() -> {
            var draft = open(book, kind);
            if (draft.state() != State.APPROVED) {
                requireSent(draft, hash, State.IN_REVIEW);
            }
            return drafts.save(draft.decided(decision(false, hash, actor, reason)));
        });
    }

    /**
     * Puts in force what was approved.
     *
     * @param from the first day it scores; today or later
     */
    public Review publish(RuleBook book, RuleSetKind kind, String hash, LocalDate from) {
        CurrentTenant.actor().require(Role.RULE_APPROVER);
        var today = LocalDate.now(clock);
        if (from.isBefore(today)) {
            throw Refused.because("fromPast", today);
        }
        var draft = unitOfWork.inOne(() -> open(book, kind));
        requireSent(draft, hash, State.APPROVED);
        // names of the season, and other rule sets of the book, may have changed since it was approved
        return proven(
                book,
                kind,
                draft,
                (compiled, cases, warnings) -> publish(open(book, kind), compiled, cases, warnings, from));
    }

    private Review publish(
            RuleDraft draft, CompiledRuleSet compiled, Wanted cases, List<Problem> warnings, LocalDate from) {
        requireSent(draft, hash(compiled, draft), State.APPROVED);
        var ruleSet = ruleSets.find(draft.ruleSet()).orElseThrow();
        var sent = draft.submission().orElseThrow();
        var version = new RuleSetVersion(
                ruleSet.id(),
                ruleSet.kind(),
                ruleSet.newestVersion() + 1,
                compiled.text(),
                compiled.hash(),
                sent.byName(),
                sent.reason(),
                clock.instant(),
                from,
                draft.decision().map(Decision::byName),
                draft.newest().cases().map(_ -> cases.cases().text()));
        ruleSets.save(ruleSet.withNewest(version.number()));
        ruleSets.add(version);
        return new Review.Published(drafts.save(draft.in(State.PUBLISHED)), version, warnings);
    }

    /** Sends what an older version said for review, test cases included: going back takes the same four eyes. */
    public Review rollBack(RuleBook book, RuleSetKind kind, int version, Reason reason) {
        var actor = CurrentTenant.actor();
        actor.require(Role.RULE_EDITOR, Role.RULE_APPROVER);
        int edit = unitOfWork.inOne(() -> {
            var ruleSet = ruleSet(book, kind);
            if (drafts.open(ruleSet.id()).isPresent()) {
                throw Refused.because("draftOpen");
            }
            var older =
                    ruleSets.version(ruleSet.id(), version).orElseThrow(() -> Refused.because("noVersion", version));
            var newest = ruleSets.version(ruleSet.id(), ruleSet.newestVersion()).orElseThrow();
            var cases = bookCases.withoutChangesSince(book, older, newest);
            return drafts.save(RuleDraft.of(
                            ruleSet.id(),
                            ruleSet.newestVersion(),
                            new RuleDraft.Edit(
                                    1,
                                    older.text(),
                                    bookCases.toStore(book, cases.text()),
                                    actor.account(),
                                    actor.displayName(),
                                    reason.text(),
                                    clock.instant())))
                    .newest()
                    .number();
        });
        return submit(book, kind, edit, reason);
    }

    /** What is done with a draft that is sound and passes its test cases. */
    private interface Step {
        Review take(CompiledRuleSet compiled, Wanted cases, List<Problem> warnings);
    }

    private Review proven(RuleBook book, RuleSetKind kind, RuleDraft draft, Step step) {
        return switch (checkRuleSet.check(book, kind, draft.newest().text())) {
            case Rejected(var problems) -> new Review.Faulty(problems);
            case Compiled(var compiled, var warnings) -> {
                var cases = unitOfWork.inOne(() -> bookCases.wanted(book, draft.newest()));
                if (!cases.clashes().isEmpty()) {
                    throw Refused.because("casesClash", String.join("», «", cases.clashes()));
                }
                var report = testRules.test(
                        book, kind, compiled.text(), cases.cases().text());
                yield report.passes()
                        ? unitOfWork.inOne(() -> step.take(compiled, cases, warnings))
                        : new Review.Failing(report);
            }
        };
    }

    private static String hash(CompiledRuleSet compiled, RuleDraft draft) {
        return Submission.hash(compiled, draft.newest().cases().map(DraftCases::text));
    }

    private Decision decision(boolean approved, String hash, Actor actor, Reason comment) {
        return new Decision(approved, hash, actor.account(), actor.displayName(), comment.text(), clock.instant());
    }

    private RuleSet ruleSet(RuleBook book, RuleSetKind kind) {
        return ruleSets.ofKind(book, kind).orElseThrow(() -> Refused.because("noDraft"));
    }

    private RuleDraft open(RuleBook book, RuleSetKind kind) {
        return drafts.open(ruleSet(book, kind).id()).orElseThrow(() -> Refused.because("noDraft"));
    }

    private static void requireEdit(RuleDraft draft, int edit) {
        if (draft.newest().number() != edit) {
            throw Refused.because("draftEdited", draft.newest().authorName());
        }
    }

    private static void requireSent(RuleDraft draft, String hash, State state) {
        var sent = draft.submission();
        if (sent.isEmpty() || !sent.get().hash().equals(hash)) {
            throw Refused.because("draftEdited", draft.newest().authorName());
        }
        if (draft.state() != state) {
            throw Refused.because(state == State.APPROVED ? "notApproved" : "notInReview");
        }
    }
}
