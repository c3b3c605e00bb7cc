package org.talent.portal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.EditRules.Desk;
import org.talent.tenants.rulebook.Review;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.rulebook.SavedEdit;
import org.talent.tenants.support.Reason;
import org.talent.tenants.tenancy.CurrentTenant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** UC-209: saves a sound file as the draft of its rule set and sends it to a second person. */
@Command(name = "submit")
final class RulesSubmitCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    RulesCommand parent;

    @Mixin
    RuleOptions options = new RuleOptions();

    @Mixin
    OneRuleFile file = new OneRuleFile();

    @Option(names = "--cases", paramLabel = "FILE", descriptionKey = "cases")
    @Nullable
    Path cases;

    @Option(names = "--over", paramLabel = "N")
    @Nullable
    Integer over;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "reason")
    String reason = "";

    @Override
    public Integer call() {
        var text = file.read(options.kinds());
        var given = cases == null ? null : RuleFile.text(cases);
        return options.with(parent, (session, book) -> switch (session.use(CheckRuleSet.class)
                .check(book, text.kind(), text.text())) {
            case Rejected(var problems) -> answer(session, text, new Review.Faulty(problems));
            case Compiled(var rules, var _) -> {
                var desk = session.use(EditRules.class).desk(book, text.kind());
                var wanted = given == null ? desk.cases() : given;
                var inForce = desk.inForce().filter(version -> version.hash().equals(rules.hash()));
                if (desk.draft().isEmpty() && inForce.isPresent() && wanted.equals(desk.cases())) {
                    yield unchanged(session, text.kind(), inForce.get().number());
                }
                yield submit(session, book, text, desk, wanted);
            }
        });
    }

    private int unchanged(Session session, RuleSetKind of, int version) {
        if (options.json) {
            session.json(generator -> {
                generator.writeStringProperty("kind", ScoreCommand.word(of));
                generator.writeStringProperty("outcome", "unchanged");
                generator.writeNumberProperty("version", version);
            });
        } else {
            session.say("rules.unchanged", ScoreCommand.word(of), version);
        }
        return Talent.DONE;
    }

    private int submit(Session session, RuleBook book, RuleFile text, Desk desk, String wanted) {
        desk.draft().ifPresent(draft -> requireOwn(text, draft));
        var why = new Reason(reason);
        var saved = session.use(EditRules.class).save(book, text.kind(), desk.newestEdit(), text.text(), wanted, why);
        return switch (saved) {
            case SavedEdit.Meanwhile meanwhile -> throw draftOf(text.kind(), meanwhile.draft());
            case SavedEdit.Unchanged(var draft)
            when draft.state() != State.EDITED -> answer(session, text, new Review.Done(draft, List.of()));
            case SavedEdit.Unchanged(var draft) -> send(session, book, text, draft, why);
            case SavedEdit.Saved(var draft) -> send(session, book, text, draft, why);
        };
    }

    private int send(Session session, RuleBook book, RuleFile text, RuleDraft draft, Reason why) {
        return answer(
                session,
                text,
                session.use(ReviewRules.class)
                        .submit(book, text.kind(), draft.newest().number(), why));
    }

    /** What somebody else works on is replaced only by whoever says that they have seen it. */
    private void requireOwn(RuleFile text, RuleDraft draft) {
        var newest = draft.newest();
        boolean own = newest.author().equals(CurrentTenant.actor().account());
        boolean seen = over != null && over == newest.number();
        if (!own && !seen && !newest.text().equals(text.text())) {
            throw draftOf(text.kind(), draft);
        }
    }

    private static Session.Cannot draftOf(RuleSetKind kind, RuleDraft draft) {
        return new Session.Cannot(
                "rules.draftOf",
                ScoreCommand.word(kind),
                draft.newest().authorName(),
                draft.newest().number());
    }

    private int answer(Session session, RuleFile text, Review review) {
        return RuleAnswers.answer(session, options.json, text.kind(), file.path.toString(), review);
    }
}
