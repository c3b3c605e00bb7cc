package org.talent.portal.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.contest.SeasonSetUp;
import org.talent.tenants.replay.FolderFault;
import org.talent.tenants.replay.Preparation;
import org.talent.tenants.replay.PrepareSeason;
import org.talent.tenants.rulebook.Publication;
import org.talent.tenants.support.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** Seasons by their files. */
@Command(name = "season", subcommands = SeasonCommand.Apply.class)
final class SeasonCommand {

    @ParentCommand
    @Nullable
    Talent talent;

    /** UC-201: sets a season up, or brings one up to date. */
    @Command(name = "apply")
    static final class Apply implements Callable<Integer> {

        @ParentCommand
        @Nullable
        SeasonCommand parent;

        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        @Parameters(paramLabel = "FILE", descriptionKey = "file")
        Path file = Path.of("season.yaml");

        @Option(names = "--data", paramLabel = "DIR")
        @Nullable
        Path data;

        @Mixin
        FaultyOption faulty = new FaultyOption();

        @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "season apply")
        String reason = "";

        @Option(names = "--json", descriptionKey = "json")
        boolean json;

        @Override
        public Integer call() {
            return Parents.of(Parents.of(parent).talent).with(database, this::apply);
        }

        private int apply(Session session) {
            return switch (session.use(PrepareSeason.class)
                    .prepare(file, Optional.ofNullable(data), new Reason(reason), session.progress())) {
                case Preparation.Faulty(var faults) -> {
                    faulty(session, faults, json);
                    yield Talent.FOUND;
                }
                case Preparation.Prepared prepared -> {
                    faulty.write(
                            session,
                            prepared.imports().stream()
                                    .map(Preparation.Import::batch)
                                    .toList());
                    if (json) {
                        session.json(generator -> write(session, prepared, generator));
                    } else {
                        print(session, prepared);
                    }
                    yield prepared.imports().stream()
                                    .anyMatch(one -> one.counts().rejected() > 0)
                            ? Talent.FOUND
                            : Talent.DONE;
                }
            };
        }

        private static void print(Session session, Preparation.Prepared prepared) {
            SeasonSetUp.SetUp season = prepared.season();
            if (season.changes().isEmpty()) {
                session.say("season.same");
            }
            season.say(session.locale()).forEach(session::print);
            prepared.ruleSets().forEach((kind, publication) -> {
                switch (publication) {
                    case Publication.Published(var version, var _) ->
                        session.say("rules.published", ScoreCommand.word(kind), version.number());
                    case Publication.NeedsReview(var version) ->
                        session.say("rules.needsReview", ScoreCommand.word(kind), version.number());
                    case Publication.Unchanged _, Publication.Rejected _ -> {}
                }
            });
            prepared.imports().forEach(one -> ImportCommand.print(session, one.mapping(), one.batch(), one.counts()));
        }

        private static void write(Session session, Preparation.Prepared prepared, JsonGenerator generator) {
            generator.writeNumberProperty("season", prepared.season().season().value());
            generator.writeNumberProperty("contest", prepared.contest().value());
            generator.writeArrayPropertyStart("changes");
            prepared.season().say(session.locale()).forEach(generator::writeString);
            generator.writeEndArray();
            generator.writeArrayPropertyStart("ruleSets");
            prepared.ruleSets().forEach((kind, publication) -> {
                generator.writeStartObject();
                generator.writeStringProperty("kind", ScoreCommand.word(kind));
                switch (publication) {
                    case Publication.Published(var version, var _) -> {
                        generator.writeNumberProperty("version", version.number());
                        generator.writeBooleanProperty("changed", true);
                    }
                    case Publication.Unchanged(var version) -> {
                        generator.writeNumberProperty("version", version.number());
                        generator.writeBooleanProperty("changed", false);
                    }
                    case Publication.NeedsReview(var version) -> {
                        generator.writeNumberProperty("version", version.number());
                        generator.writeBooleanProperty("changed", false);
                        generator.writeBooleanProperty("needsReview", true);
                    }
                    case Publication.Rejected _ -> {}
                }
                generator.writeEndObject();
            });
            generator.writeEndArray();
            generator.writeArrayPropertyStart("imports");
            prepared.imports().forEach(one -> {
                generator.writeStartObject();
                ImportCommand.write(generator, one.mapping(), one.batch(), one.counts());
                generator.writeEndObject();
            });
            generator.writeEndArray();
        }
    }

    /** Faults of files, for people or machines. */
    static void faulty(Session session, List<FolderFault> faults, boolean json) {
        if (json) {
            session.json(generator -> {
                generator.writeArrayPropertyStart("faults");
                faults.forEach(fault -> {
                    generator.writeStartObject();
                    generator.writeStringProperty("file", fault.file());
                    generator.writeNumberProperty("line", fault.fault().line());
                    generator.writeStringProperty("words", fault.fault().say(session.locale()));
                    generator.writeEndObject();
                });
                generator.writeEndArray();
            });
        } else {
            faults.forEach(fault -> session.print(fault.say(session.locale())));
        }
    }
}
