package org.talent.portal.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.rulebook.VersionTerm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** UC-206: which versions there are, by whom, since when and why, and what is being worked on. */
@Command(name = "history")
final class RulesHistoryCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    RulesCommand parent;

    @Mixin
    RuleOptions options = new RuleOptions();

    @Option(names = "--kind", descriptionKey = "kindOf")
    @Nullable
    RuleSetKind kind;

    @Override
    public Integer call() {
        return options.with(parent, (session, book) -> {
            var histories = book.kinds().stream()
                    .filter(one -> kind == null || kind == one)
                    .map(one -> history(session, book, one))
                    .filter(one -> !one.terms.isEmpty() || one.draft.isPresent())
                    .toList();
            if (options.json) {
                session.json(generator -> {
                    generator.writeArrayPropertyStart("ruleSets");
                    histories.forEach(one -> write(generator, one));
                    generator.writeEndArray();
                });
            } else {
                histories.forEach(one -> print(session, one));
            }
            return Talent.DONE;
        });
    }

    /** Newest version first; the draft where one is open. */
    private record History(RuleSetKind kind, List<VersionTerm> terms, Optional<RuleDraft> draft) {}

    private static History history(Session session, RuleBook book, RuleSetKind of) {
        var browse = session.use(BrowseRuleSets.class);
        return new History(
                of,
                browse.terms(book, of),
                browse.drafts(book, of).stream()
                        .filter(draft -> draft.state().isOpen())
                        .findFirst());
    }

    private static void print(Session session, History history) {
        session.print(ScoreCommand.word(history.kind));
        history.draft.ifPresent(draft -> session.say(
                "rules.history." + draft.state(),
                draft.newest().number(),
                draft.newest().authorName(),
                draft.newest().comment()));
        history.terms.forEach(term -> {
            var version = term.version();
            session.say(
                    version.approver().isPresent() ? "rules.history.version" : "rules.history.fromFile",
                    version.number(),
                    version.effectiveFrom(),
                    version.author(),
                    version.reason(),
                    version.approver().orElse(""),
                    standing(term));
        });
    }

    private static Phrase standing(VersionTerm term) {
        var key = "rules.history.term." + term.state();
        return term.lastDay().map(day -> Phrase.of(key + ".until", day)).orElseGet(() -> Phrase.of(key));
    }

    private static void write(JsonGenerator generator, History history) {
        generator.writeStartObject();
        generator.writeStringProperty("kind", ScoreCommand.word(history.kind));
        history.draft.ifPresent(draft -> {
            generator.writeObjectPropertyStart("draft");
            generator.writeStringProperty("state", draft.state().name());
            generator.writeNumberProperty("edit", draft.newest().number());
            generator.writeStringProperty("author", draft.newest().authorName());
            generator.writeStringProperty("comment", draft.newest().comment());
            generator.writeEndObject();
        });
        generator.writeArrayPropertyStart("versions");
        for (var term : history.terms) {
            var version = term.version();
            generator.writeStartObject();
            generator.writeNumberProperty("version", version.number());
            generator.writeStringProperty("from", version.effectiveFrom().toString());
            term.lastDay().ifPresent(day -> generator.writeStringProperty("until", day.toString()));
            generator.writeStringProperty("state", term.state().name());
            generator.writeStringProperty("publishedAt", version.publishedAt().toString());
            generator.writeStringProperty("hash", version.hash());
            generator.writeStringProperty("author", version.author());
            version.approver().ifPresent(approver -> generator.writeStringProperty("approver", approver));
            generator.writeStringProperty("reason", version.reason());
            generator.writeEndObject();
        }
        generator.writeEndArray();
        generator.writeEndObject();
    }
}
