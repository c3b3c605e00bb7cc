package org.talent.portal.command;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.scoring.PublishRun;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** UC-211: scores a contest. */
@Command(name = "score")
final class ScoreCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Talent talent;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Option(names = "--contest", paramLabel = "CODE", descriptionKey = "contest")
    @Nullable
    String contest;

    @Option(names = "--trial", arity = "0..*", paramLabel = "FILE")
    @Nullable
    List<Path> trial;

    @Option(names = "--publish")
    boolean publish;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "N")
    int threads;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    public Integer call() {
        return Parents.of(talent).with(database, this::score);
    }

    private int score(Session session) {
        var id = session.contest(contest).id();
        var runScoring = session.use(RunScoring.class);
        var outcome = trial == null
                ? runScoring.official(id, threads, session.progress())
                : runScoring.trial(id, drafts(trial), threads, session.progress());
        return switch (outcome) {
            case ScoringOutcome.Busy() -> throw new Session.Cannot("score.busy");
            case ScoringOutcome.Faulty(var problems) -> {
                if (json) {
                    session.json(generator -> RuleAnswers.write(session, generator, problems));
                } else {
                    problems.forEach(problem -> session.print(session.problem(problem, word(problem.kind()))));
                }
                yield Talent.FOUND;
            }
            case ScoringOutcome.Finished(var run) -> {
                if (publish && trial == null) {
                    session.use(PublishRun.class).publish(run.id());
                }
                if (json) {
                    session.json(generator -> write(generator, run, publish && trial == null));
                } else {
                    session.say("score.done", run.id().value(), run.entrants(), run.results());
                    session.say("score.hashes", run.inputHash(), run.rulesHash(), run.resultHash());
                    if (publish && trial == null) {
                        session.say("score.published");
                    }
                }
                yield Talent.DONE;
            }
        };
    }

    private static EnumMap<RuleSetKind, String> drafts(List<Path> files) {
        var drafts = new EnumMap<RuleSetKind, String>(RuleSetKind.class);
        RuleFile.read(files, null, RuleSetKind.ofContest()).forEach(file -> drafts.put(file.kind(), file.text()));
        return drafts;
    }

    /** The keys of a run. */
    static void write(JsonGenerator generator, ScoringRun run, boolean published) {
        generator.writeNumberProperty("run", run.id().value());
        generator.writeStringProperty("mode", run.mode().name());
        generator.writeBooleanProperty("published", published);
        generator.writeNumberProperty("entrants", run.entrants());
        generator.writeNumberProperty("results", run.results());
        generator.writeStringProperty("inputHash", run.inputHash());
        generator.writeStringProperty("rulesHash", run.rulesHash());
        generator.writeStringProperty("resultHash", run.resultHash());
        writeVersions(generator, run);
    }

    /** Which version of each rule set ran; 0 is a draft. */
    static void writeVersions(JsonGenerator generator, ScoringRun run) {
        generator.writeObjectPropertyStart("ruleSets");
        new TreeMap<>(run.ruleSetVersions())
                .forEach((kind, version) -> generator.writeNumberProperty(word(kind), version));
        generator.writeEndObject();
    }

    /** A kind as files and commands write it. */
    static String word(RuleSetKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
