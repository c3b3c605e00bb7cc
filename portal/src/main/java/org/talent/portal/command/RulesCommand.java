package org.talent.portal.command;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.Problem;
import org.talent.rules.Problem.Severity;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.CheckRuleSet;
import org.talent.tenants.rulebook.Publication;
import org.talent.tenants.rulebook.PublishRuleSet;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.support.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** Rule sets as files. */
@Command(
        name = "rules",
        subcommands = {RulesCommand.Check.class, RulesCommand.Publish.class})
final class RulesCommand {

    @ParentCommand
    @Nullable
    Talent talent;

    /** UC-206: says what stands against rule sets; nothing is stored. */
    @Command(name = "check")
    static final class Check implements Callable<Integer> {

        @ParentCommand
        @Nullable
        RulesCommand parent;

        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "ruleFile")
        List<Path> files = List.of();

        @Option(names = "--kind", descriptionKey = "kind")
        @Nullable
        RuleSetKind kind;

        @Option(names = "--contest", paramLabel = "CODE", descriptionKey = "contest")
        @Nullable
        String contest;

        @Option(names = "--json", descriptionKey = "json")
        boolean json;

        @Override
        public Integer call() {
            var texts = texts(files, kind);
            return Parents.of(Parents.of(parent).talent).with(database, session -> {
                var checked = new LinkedHashMap<Path, List<Problem>>();
                var book = RuleBook.of(session.contest(contest).id());
                texts.forEach((file, text) -> checked.put(
                        file,
                        switch (session.use(CheckRuleSet.class).check(book, text.kind, text.text)) {
                            case Compiled(var _, var warnings) -> warnings;
                            case Rejected(var problems) -> problems;
                        }));
                if (json) {
                    session.json(generator -> write(session, generator, checked));
                } else {
                    print(session, checked);
                }
                return checked.values().stream().flatMap(List::stream).anyMatch(Check::isError)
                        ? Talent.FOUND
                        : Talent.DONE;
            });
        }

        private static boolean isError(Problem problem) {
            return problem.severity() == Severity.ERROR;
        }

        private static void print(Session session, Map<Path, List<Problem>> checked) {
            checked.forEach((file, problems) -> {
                problems.forEach(problem -> session.print(session.problem(problem, file.toString())));
                if (problems.stream().noneMatch(Check::isError)) {
                    session.say("rules.sound", file);
                }
            });
        }

        private static void write(Session session, JsonGenerator generator, Map<Path, List<Problem>> checked) {
            generator.writeArrayPropertyStart("files");
            checked.forEach((file, problems) -> {
                generator.writeStartObject();
                generator.writeStringProperty("file", file.toString());
                generator.writeBooleanProperty("sound", problems.stream().noneMatch(Check::isError));
                RulesCommand.write(session, generator, problems);
                generator.writeEndObject();
            });
            generator.writeEndArray();
        }
    }

    /** UC-209: puts a rule set in force. */
    @Command(name = "publish")
    static final class Publish implements Callable<Integer> {

        @ParentCommand
        @Nullable
        RulesCommand parent;

        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "ruleFile")
        Path file = Path.of(".");

        @Option(names = "--kind", descriptionKey = "kind")
        @Nullable
        RuleSetKind kind;

        @Option(names = "--contest", paramLabel = "CODE", descriptionKey = "contest")
        @Nullable
        String contest;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", descriptionKey = "reason")
        String reason = "";

        @Option(names = "--json", descriptionKey = "json")
        boolean json;

        @Override
        public Integer call() {
            var text = requireNonNull(texts(List.of(file), kind).get(file));
            return Parents.of(Parents.of(parent).talent).with(database, session -> {
                var publication = session.use(PublishRuleSet.class)
                        .publish(RuleBook.of(session.contest(contest).id()), text.kind, text.text, new Reason(reason));
                if (json) {
                    session.json(generator -> write(session, generator, text.kind, publication));
                } else {
                    print(session, text.kind, publication);
                }
                return publication instanceof Publication.Rejected || publication instanceof Publication.NeedsReview
                        ? Talent.FOUND
                        : Talent.DONE;
            });
        }

        private void print(Session session, RuleSetKind of, Publication publication) {
            switch (publication) {
                case Publication.Published(var version, var warnings) -> {
                    warnings.forEach(problem -> session.print(session.problem(problem, file.toString())));
                    session.say("rules.published", ScoreCommand.word(of), version.number());
                }
                case Publication.Unchanged(var version) ->
                    session.say("rules.unchanged", ScoreCommand.word(of), version.number());
                case Publication.NeedsReview(var version) ->
                    session.say("rules.needsReview", ScoreCommand.word(of), version.number());
                case Publication.Rejected(var problems) ->
                    problems.forEach(problem -> session.print(session.problem(problem, file.toString())));
            }
        }

        private static void write(Session session, JsonGenerator generator, RuleSetKind of, Publication publication) {
            generator.writeStringProperty("kind", ScoreCommand.word(of));
            switch (publication) {
                case Publication.Published(var version, var warnings) -> {
                    generator.writeStringProperty("outcome", "published");
                    generator.writeNumberProperty("version", version.number());
                    generator.writeStringProperty("hash", version.hash());
                    RulesCommand.write(session, generator, warnings);
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
                    RulesCommand.write(session, generator, problems);
                }
            }
        }
    }

    static void write(Session session, JsonGenerator generator, List<Problem> problems) {
        generator.writeArrayPropertyStart("problems");
        for (var problem : problems) {
            generator.writeStartObject();
            generator.writeStringProperty("severity", problem.severity().name());
            generator.writeNumberProperty("line", problem.line());
            generator.writeNumberProperty("column", problem.column());
            generator.writeStringProperty("rule", problem.rule());
            generator.writeStringProperty("words", problem.message(session.locale()));
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    /** A rule set as its file has it. */
    record KindAndText(RuleSetKind kind, String text) {}

    /** Reads rule sets; the kind is said, or is the name of the file, such as quota.drl. */
    static Map<Path, KindAndText> texts(List<Path> files, @Nullable RuleSetKind said) {
        var texts = new LinkedHashMap<Path, KindAndText>();
        var unkind = new ArrayList<String>();
        for (var file : files) {
            var kind = said == null ? kindOf(file) : said;
            if (kind == null) {
                unkind.add(file.toString());
                continue;
            }
            try {
                texts.put(file, new KindAndText(kind, Files.readString(file)));
            } catch (IOException broken) {
                throw new Session.Cannot("none.file", file);
            }
        }
        if (!unkind.isEmpty()) {
            throw new Session.Cannot(
                    "rules.kind",
                    String.join(", ", unkind),
                    String.join(
                            ", ",
                            RuleSetKind.ofContest().stream()
                                    .map(ScoreCommand::word)
                                    .toList()));
        }
        return texts;
    }

    private static @Nullable RuleSetKind kindOf(Path file) {
        var name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]*$", "");
        return RuleSetKind.ofContest().stream()
                .filter(kind -> kind.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }
}
