package org.talent.portal.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.support.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** UC-210: sends an older version for review, so that it can become the next one. */
@Command(name = "rollback")
final class RulesRollbackCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    RulesCommand parent;

    @Mixin
    RuleOptions options = new RuleOptions();

    @Option(names = "--kind", required = true, descriptionKey = "kindOf")
    RuleSetKind kind = RuleSetKind.ELIGIBILITY;

    @Option(names = "--to", required = true, paramLabel = "N")
    int to;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "reason")
    String reason = "";

    @Override
    public Integer call() {
        return options.with(
                parent,
                (session, book) -> RuleAnswers.answer(
                        session,
                        options.json,
                        kind,
                        ScoreCommand.word(kind),
                        session.use(ReviewRules.class).rollBack(book, kind, to, new Reason(reason))));
    }
}
