package org.talent.portal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.ChangeWords;
import org.talent.rules.language.RuleSetDifference;
import org.talent.rules.language.RuleSetDifference.Change;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSetVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** UC-207: says what a file has otherwise than a version, or one version than an earlier one, rule by rule. */
@Command(name = "diff")
final class RulesDiffCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    RulesCommand parent;

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    RuleOptions options = new RuleOptions();

    @Parameters(paramLabel = "FILE | N M", arity = "1..2", descriptionKey = "what")
    List<String> what = List.of();

    @Option(names = "--kind", descriptionKey = "kind")
    @Nullable
    RuleSetKind kind;

    @Option(names = "--against", paramLabel = "N")
    @Nullable
    Integer against;

    @Override
    public Integer call() {
        if (what.size() == 1) {
            var file = RuleFile.read(Path.of(what.getFirst()), kind, options.kinds());
            return options.with(parent, (session, book) -> ofFile(session, book, file));
        }
        if (kind == null || against != null || !what.stream().allMatch(one -> one.matches("[0-9]{1,6}"))) {
            throw new ParameterException(
                    Parents.of(spec).commandLine(),
                    Parents.of(Parents.of(parent).talent).say("rules.diff.usage"));
        }
        var of = kind;
        return options.with(parent, (session, book) -> ofVersions(session, book, of));
    }

    private int ofFile(Session session, RuleBook book, RuleFile file) {
        var earlier = against == null
                ? session.use(BrowseRuleSets.class).ofBook(book).stream()
                        .filter(one -> one.kind() == file.kind())
                        .flatMap(one -> one.inForce().stream())
                        .findFirst()
                        .orElse(null)
                : version(session, book, file.kind(), against);
        var difference = session.use(BrowseRuleSets.class)
                .difference(file.kind(), earlier == null ? "" : earlier.text(), file.text());
        if (difference.isPresent()) {
            return answer(
                    session,
                    file.kind(),
                    earlier == null ? 0 : earlier.number(),
                    file.path().toString(),
                    difference.get());
        }
        var problems = RuleAnswers.problems(session.use(CheckRuleSet.class).check(book, file.kind(), file.text()));
        if (options.json) {
            session.json(generator -> RuleAnswers.write(session, generator, problems));
        } else {
            RuleAnswers.print(session, problems, file.path().toString());
        }
        return Talent.FOUND;
    }

    private int ofVersions(Session session, RuleBook book, RuleSetKind of) {
        var earlier = version(session, book, of, Integer.parseInt(what.getFirst()));
        var later = version(session, book, of, Integer.parseInt(what.getLast()));
        return answer(
                session,
                of,
                earlier.number(),
                Integer.toString(later.number()),
                session.use(BrowseRuleSets.class)
                        .difference(of, earlier.text(), later.text())
                        .orElseThrow());
    }

    private static RuleSetVersion version(Session session, RuleBook book, RuleSetKind kind, int number) {
        return session.use(BrowseRuleSets.class).versions(book, kind).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Session.Cannot("unknown.version", number, ScoreCommand.word(kind)));
    }

    private int answer(Session session, RuleSetKind of, int earlier, String later, RuleSetDifference difference) {
        var said = new ChangeWords(of, Schemas.of(of), session.locale());
        if (options.json) {
            session.json(generator -> {
                generator.writeStringProperty("kind", ScoreCommand.word(of));
                generator.writeNumberProperty("against", earlier);
                generator.writeArrayPropertyStart("changes");
                difference.changes().forEach(change -> write(generator, said, change));
                generator.writeEndArray();
            });
        } else {
            session.say(difference.isEmpty() ? "rules.same" : "rules.diff", ScoreCommand.word(of), earlier, later);
            for (var change : difference.changes()) {
                session.print(said.say(change));
                said.details(change).stream().flatMap(String::lines).forEach(line -> session.print("  " + line));
            }
        }
        return difference.isEmpty() ? Talent.DONE : Talent.FOUND;
    }

    /** For machines: contents as their author wrote them. */
    private static void write(JsonGenerator generator, ChangeWords said, Change change) {
        generator.writeStartObject();
        generator.writeStringProperty("words", said.say(change));
        generator.writeArrayPropertyStart("details");
        said.written(change).forEach(generator::writeString);
        generator.writeEndArray();
        generator.writeEndObject();
    }
}
