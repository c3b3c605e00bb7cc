package org.talent.portal.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.DraftCases;
import org.talent.tenants.rulebook.EditRules;
import org.talent.tenants.rulebook.Publication;
import org.talent.tenants.rulebook.PublishRuleSet;
import org.talent.tenants.rulebook.ReviewRules;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.rulebook.RuleDraft.Submission;
import org.talent.tenants.support.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** UC-209: puts an approved file in force; the first text of a kind needs no approval, as a season is set up by it. */
@Command(name = "publish")
final class RulesPublishCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    RulesCommand parent;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    RuleOptions options = new RuleOptions();

    @Mixin
    OneRuleFile file = new OneRuleFile();

    @Option(names = "--from", paramLabel = "DATE")
    @Nullable
    LocalDate from;

    @Option(names = "--reason", paramLabel = "TEXT")
    @Nullable
    String reason;

    @Override
    public Integer call() {
        var text = file.read(options.kinds());
        return options.with(parent, (session, book) -> switch (session.use(CheckRuleSet.class)
                .check(book, text.kind(), text.text())) {
            case Rejected(var problems) -> answer(session, text, new Publication.Rejected(problems));
            case Compiled(var rules, var _) -> {
                var approved = approved(session, book, rules);
                yield approved.isPresent()
                        ? publish(session, book, text, approved.get())
                        : first(session, book, text, rules);
            }
        });
    }

    /** The hash under which exactly these rules are approved. */
    private static Optional<String> approved(Session session, RuleBook book, CompiledRuleSet rules) {
        return session.use(EditRules.class)
                .desk(book, rules.kind())
                .draft()
                .filter(draft -> draft.state() == State.APPROVED)
                .filter(draft -> sent(draft).equals(Submission.hash(rules, cases(draft))))
                .map(RulesPublishCommand::sent);
    }

    private static String sent(RuleDraft draft) {
        return draft.submission().orElseThrow().hash();
    }

    private static Optional<String> cases(RuleDraft draft) {
        return draft.newest().cases().map(DraftCases::text);
    }

    private int publish(Session session, RuleBook book, RuleFile text, String hash) {
        var day = from == null ? LocalDate.now(session.use(Clock.class)) : from;
        var review = session.use(ReviewRules.class).publish(book, text.kind(), hash, day);
        return RuleAnswers.answer(session, options.json, text.kind(), file.path.toString(), review);
    }

    /** Without an approval only the first text of a kind goes in force. */
    private int first(Session session, RuleBook book, RuleFile text, CompiledRuleSet rules) {
        var newest = session.use(BrowseRuleSets.class).versions(book, text.kind()).stream()
                .findFirst();
        if (newest.isPresent()) {
            boolean same = newest.get().hash().equals(rules.hash());
            return answer(
                    session,
                    text,
                    same ? new Publication.Unchanged(newest.get()) : new Publication.NeedsReview(newest.get()));
        }
        if (reason == null || from != null) {
            throw new ParameterException(
                    Parents.of(spec).commandLine(),
                    Parents.of(Parents.of(parent).talent).say("rules.first", ScoreCommand.word(text.kind())));
        }
        return answer(
                session,
                text,
                session.use(PublishRuleSet.class).publish(book, text.kind(), text.text(), new Reason(reason)));
    }

    private int answer(Session session, RuleFile text, Publication publication) {
        if (options.json) {
            session.json(generator -> write(session, generator, text.kind(), publication));
        } else {
            print(session, text.kind(), publication);
        }
        return switch (publication) {
            case Publication.Published _, Publication.Unchanged _ -> Talent.DONE;
            case Publication.NeedsReview _, Publication.Rejected _ -> Talent.FOUND;
        };
    }

    private void print(Session session, RuleSetKind of, Publication publication) {
        switch (publication) {
            case Publication.Published(var version, var warnings) -> {
                RuleAnswers.print(session, warnings, file.path.toString());
                session.say("rules.published", ScoreCommand.word(of), version.number());
            }
            case Publication.Unchanged(var version) ->
                session.say("rules.unchanged", ScoreCommand.word(of), version.number());
            case Publication.NeedsReview(var version) ->
                session.say("rules.needsReview", ScoreCommand.word(of), version.number(), file.path);
            case Publication.Rejected(var problems) -> RuleAnswers.print(session, problems, file.path.toString());
        }
    }

    private static void write(Session session, JsonGenerator generator, RuleSetKind of, Publication publication) {
        generator.writeStringProperty("kind", ScoreCommand.word(of));
        switch (publication) {
            case Publication.Published(var version, var warnings) -> {
                generator.writeStringProperty("outcome", "published");
                generator.writeNumberProperty("version", version.number());
                generator.writeStringProperty("hash", version.hash());
                RuleAnswers.write(session, generator, warnings);
            }
            case Publication.Unchanged(var version) -> {
                generator.writeStringProperty("outcome", "unchanged");
                generator.writeNumberProperty("version", version.number());
                generator.writeStringProperty("hash", version.hash());
            }
            case Publication.NeedsReview(var version) -> {
                generator.writeStringProperty("outcome", "needsReview");
                generator.writeNumberProperty("version", version.number());
            }
            case Publication.Rejected(var problems) -> {
                generator.writeStringProperty("outcome", "rejected");
                RuleAnswers.write(session, generator, problems);
            }
        }
    }
}
