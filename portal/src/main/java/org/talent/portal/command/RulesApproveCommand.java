package org.talent.portal.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.CompiledRuleSet;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.Review;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.rulebook.RuleDraft.Submission;
import org.talent.tenants.support.Reason;
import org.talent.tenants.support.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** UC-209: somebody who wrote none of it agrees to exactly the file that was sent. */
@Command(name = "approve")
final class RulesApproveCommand implements Callable<Integer> {

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

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "reason")
    String reason = "";

    @Override
    public Integer call() {
        var text = file.read(options.kinds());
        var given = Optional.ofNullable(cases).map(RuleFile::text);
        return options.with(parent, (session, book) -> {
            var review = switch (session.use(CheckRuleSet.class).check(book, text.kind(), text.text())) {
                case Rejected(var problems) -> new Review.Faulty(problems);
                case Compiled(var rules, var _) -> approve(session, book, rules, given);
            };
            return RuleAnswers.answer(session, options.json, text.kind(), file.path.toString(), review);
        });
    }

    private Review approve(Session session, RuleBook book, CompiledRuleSet rules, Optional<String> given) {
        var draft = session.use(EditRules.class)
                .desk(book, rules.kind())
                .draft()
                .orElseThrow(() -> Refused.because("noDraft"));
        var sent = draft.submission().orElseThrow(() -> Refused.because("notInReview"));
        if (draft.newest().cases().isPresent() && given.isEmpty()) {
            throw new Session.Cannot("rules.casesToo", ScoreCommand.word(rules.kind()), sent.byName());
        }
        var hash = Submission.hash(rules, changed(draft, given));
        if (!hash.equals(sent.hash())) {
            throw new Session.Cannot("rules.otherText", ScoreCommand.word(rules.kind()), sent.byName());
        }
        return session.use(ReviewRules.class).approve(book, rules.kind(), hash, new Reason(reason));
    }

    /** The cases of the file, where the draft changes any. */
    private static Optional<String> changed(RuleDraft draft, Optional<String> given) {
        return draft.newest().cases().flatMap(_ -> given);
    }
}
