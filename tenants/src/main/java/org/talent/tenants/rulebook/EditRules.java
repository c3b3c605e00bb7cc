package org.talent.tenants.rulebook;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.talent.rules.RuleSetKind;
import org.talent.rules.cases.CasesText;
import org.talent.rules.cases.RuleCase;
import org.talent.rules.language.RuleSetMerge;
import org.talent.rules.language.RuleSetParser;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.rulebook.RuleDraft.Edit;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-207: a rule editor works on the next text of a rule set, alone or with others. */
@UseCase
public class EditRules {

    private final Contests contests;
    private final RuleSets ruleSets;
    private final RuleDrafts drafts;
    private final Clock clock;
    private final BookCases bookCases;

    public EditRules(Contests contests, RuleSets ruleSets, RuleDrafts drafts, Clock clock) {
        this.contests = contests;
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.clock = clock;
        this.bookCases = new BookCases(ruleSets);
    }

    /** What an editor begins with: the open draft, else the version in force, else nothing. */
    public Desk desk(RuleBook book, RuleSetKind kind) {
        CurrentTenant.actor().requireStaff();
        var ruleSet = ruleSets.ofKind(book, kind);
        var draft = ruleSet.flatMap(one -> drafts.open(one.id()));
        var wanted = draft.map(one -> bookCases.wanted(book, one.newest()))
                .orElseGet(() -> new BookCases.Wanted(bookCases.current(book), List.of()));
        return new Desk(
                ruleSet.flatMap(one -> ruleSets.inForce(one.id(), LocalDate.now(clock))),
                draft,
                ruleSet.flatMap(
                        one -> drafts.kept(one.id(), CurrentTenant.actor().account())),
                wanted.cases().text(),
                wanted.clashes());
    }

    /**
     * Saves a text for everybody to see. A text need not be free of faults.
     *
     * @param basedOn number of the edit that the text began from; 0 means that no draft was open
     * @param cases the test cases of the whole book as the draft wants them
     */
    public SavedEdit save(RuleBook book, RuleSetKind kind, int basedOn, String text, String cases, Reason comment) {
        var actor = editor();
        var wanted = bookCases.toStore(book, cases);
        var ruleSet = ruleSets.ofKind(book, kind).orElseGet(() -> begun(book, kind));
        var open = drafts.open(ruleSet.id());
        if (open.isEmpty()) {
            var draft = RuleDraft.of(
                    ruleSet.id(),
                    ruleSets.inForce(ruleSet.id(), LocalDate.now(clock))
                            .map(RuleSetVersion::number)
                            .orElse(0),
                    edit(1, text, wanted, actor, comment));
            return saved(draft, actor);
        }
        var draft = open.get();
        if (draft.newest().text().equals(text) && draft.newest().cases().equals(wanted)) {
            drafts.forget(ruleSet.id(), actor.account());
            return new SavedEdit.Unchanged(draft);
        }
        if (draft.newest().number() != basedOn) {
            var together = bookCases.together(book, draft.edit(basedOn), cases, draft.newest());
            return new SavedEdit.Meanwhile(
                    draft,
                    merge(ruleSet, draft, basedOn, text),
                    together.cases().text(),
                    together.clashes());
        }
        return saved(draft.with(edit(basedOn + 1, text, wanted, actor, comment)), actor);
    }

    private SavedEdit saved(RuleDraft draft, Actor actor) {
        var saved = drafts.save(draft);
        drafts.forget(saved.ruleSet(), actor.account());
        return new SavedEdit.Saved(saved);
    }

    private Optional<RuleSetMerge> merge(RuleSet ruleSet, RuleDraft draft, int basedOn, String mine) {
        var base = draft.edit(basedOn)
                .map(Edit::text)
                .or(() -> ruleSets.version(ruleSet.id(), draft.base()).map(RuleSetVersion::text))
                .orElse("");
        return RuleSetParser.tree(ruleSet.kind(), base)
                .flatMap(start -> RuleSetParser.tree(ruleSet.kind(), mine)
                        .flatMap(left -> RuleSetParser.tree(
                                        ruleSet.kind(), draft.newest().text())
                                .map(right -> RuleSetMerge.of(start, left, right))));
    }

    /** Keeps what somebody is typing, so that a lost browser loses nothing. Nobody else sees it. */
    public void keep(RuleBook book, RuleSetKind kind, int basedOn, String text, Optional<String> cases) {
        var actor = editor();
        var ruleSet = ruleSets.ofKind(book, kind).orElseGet(() -> begun(book, kind));
        drafts.keep(ruleSet.id(), new Autosave(actor.account(), basedOn, text, cases, clock.instant()));
    }

    /**
     * Puts a test case beside whatever the actor has typed and not saved; nobody else sees it before it is saved. Where there
     * is one of its name it gets a number.
     *
     * @return the name it got
     */
    public String keepCase(RuleBook book, RuleSetKind kind, RuleCase made) {
        var desk = desk(book, kind);
        var cases = desk.kept().flatMap(Autosave::cases).orElse(desk.cases());
        var named = made.amongst(CasesText.read(cases).cases());
        var text = CasesText.print(List.of(named));
        keep(
                book,
                kind,
                desk.kept().map(Autosave::basedOn).orElse(desk.newestEdit()),
                desk.kept().map(Autosave::text).orElse(desk.text()),
                Optional.of(cases.isBlank() ? text : cases + "\n" + text));
        return named.name();
    }

    /** Throws away what the actor typed and did not save. */
    public void forget(RuleBook book, RuleSetKind kind) {
        var actor = editor();
        ruleSets.ofKind(book, kind).ifPresent(ruleSet -> drafts.forget(ruleSet.id(), actor.account()));
    }

    /** Ends the work on a draft; it stays readable in the history. */
    public RuleDraft giveUp(RuleBook book, RuleSetKind kind) {
        editor();
        var draft = ruleSets.ofKind(book, kind)
                .flatMap(ruleSet -> drafts.open(ruleSet.id()))
                .orElseThrow(() -> Refused.because("noDraft"));
        return drafts.save(draft.in(State.GIVEN_UP));
    }

    private static Actor editor() {
        var actor = CurrentTenant.actor();
        actor.require(Role.RULE_EDITOR, Role.RULE_APPROVER);
        return actor;
    }

    private Edit edit(int number, String text, Optional<DraftCases> cases, Actor actor, Reason comment) {
        return new Edit(number, text, cases, actor.account(), actor.displayName(), comment.text(), clock.instant());
    }

    private RuleSet begun(RuleBook book, RuleSetKind kind) {
        if (book instanceof RuleBook.OfContest(var contest)
                && contests.contest(contest).isEmpty()) {
            throw new NotFound("contest", contest);
        }
        return ruleSets.save(new RuleSet(new RuleSetId(0), 0, book, kind, 0));
    }

    /**
     * @param inForce what scores today
     * @param draft what is being worked on
     * @param kept what the actor typed and did not save
     * @param cases the test cases that the draft goes with, together with what others published since
     * @param caseClashes names of the cases that others published otherwise since; saving keeps the draft's
     */
    public record Desk(
            Optional<RuleSetVersion> inForce,
            Optional<RuleDraft> draft,
            Optional<Autosave> kept,
            String cases,
            List<String> caseClashes) {

        public Desk {
            caseClashes = List.copyOf(caseClashes);
        }

        /** Number of the edit that work goes on from; 0 means that no draft is open. */
        public int newestEdit() {
            return draft.map(open -> open.newest().number()).orElse(0);
        }

        /** What everybody sees: the draft, else the text in force, else nothing. */
        public String text() {
            return draft.map(open -> open.newest().text())
                    .or(() -> inForce.map(RuleSetVersion::text))
                    .orElse("");
        }
    }
}
