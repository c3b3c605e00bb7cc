package org.talent.portal.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.BatchCounts;
import org.talent.tenants.imports.DryRun;
import org.talent.tenants.imports.FileImport;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.ImportFile;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.MappingChoice;
import org.talent.tenants.imports.mapping.MappingFault;
import org.talent.tenants.imports.mapping.MappingWords;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import tools.jackson.core.JsonGenerator;

/** UC-202: brings a table of results in by a mapping. */
@Command(name = "import")
final class ImportCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable
    Talent talent;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "FILES", descriptionKey = "files")
    Path files = Path.of(".");

    @Option(names = "--mapping", required = true, paramLabel = "FILE|CODE")
    String mapping = "";

    @Option(names = "--season", paramLabel = "CODE", descriptionKey = "season")
    @Nullable
    String season;

    @Option(names = "--given", paramLabel = "NAME=VALUE")
    Map<String, String> given = new LinkedHashMap<>();

    @Option(names = "--dry-run")
    boolean dryRun;

    @Mixin
    FaultyOption faulty = new FaultyOption();

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Override
    public Integer call() {
        return Parents.of(talent).with(database, this::bring);
    }

    private int bring(Session session) {
        if (!Files.exists(files)) {
            throw new Session.Cannot("none.file", files);
        }
        var importFile = session.use(ImportFile.class);
        try (var source = SourceFiles.of(files)) {
            return switch (importFile.dryRun(
                    session.season(season).id(), choice(), source, given, session.progress())) {
                case FileImport.FaultyMapping(var faults) -> {
                    faulty(session, faults);
                    yield Talent.FOUND;
                }
                case FileImport.UnreadableFile(var reason) ->
                    throw new Session.Cannot("unreadable", files, new ImportReasons(session.locale()).say(reason));
                case FileImport.Staged staged -> staged(session, importFile, staged);
            };
        }
    }

    /** A file of a mapping where there is one of that name, else the code of a saved one. */
    private MappingChoice choice() {
        var file = Path.of(mapping);
        if (!Files.isRegularFile(file)) {
            return new MappingChoice.Saved(mapping);
        }
        try {
            return new MappingChoice.Sent(Files.readString(file));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private int staged(Session session, ImportFile importFile, FileImport.Staged staged) {
        var batch = staged.dryRun().batch();
        var counts = dryRun ? staged.dryRun().counts() : importFile.commit(staged, session.progress());
        faulty.write(session, List.of(batch));
        if (dryRun) {
            session.use(ImportResults.class).abandon(batch);
        }
        if (json) {
            session.json(generator -> {
                generator.writeBooleanProperty("applied", !dryRun);
                write(generator, mapping, batch, counts);
                generator.writeArrayPropertyStart("unknownEvents");
                staged.dryRun().unknownEvents().forEach(event -> write(generator, event));
                generator.writeEndArray();
            });
        } else {
            print(session, mapping, batch, counts);
            staged.dryRun()
                    .unknownEvents()
                    .forEach(event ->
                            session.say("import.unknownEvent", event.code(), event.rows(), event.suggestion()));
            if (dryRun) {
                session.say("import.dryRun");
            }
        }
        return counts.rejected() > 0 ? Talent.FOUND : Talent.DONE;
    }

    private void faulty(Session session, List<MappingFault> faults) {
        var words = new MappingWords(session.locale());
        if (json) {
            session.json(generator -> {
                generator.writeArrayPropertyStart("faults");
                faults.forEach(fault -> {
                    generator.writeStartObject();
                    generator.writeStringProperty("file", mapping);
                    generator.writeNumberProperty("line", fault.line());
                    generator.writeStringProperty("words", words.say(fault));
                    generator.writeEndObject();
                });
                generator.writeEndArray();
            });
        } else {
            faults.forEach(fault -> session.print(mapping + ": " + words.say(fault)));
        }
    }

    static void print(Session session, String mapping, ImportBatchId batch, BatchCounts counts) {
        session.say(
                "import.counts",
                mapping,
                batch.value(),
                counts.rows(),
                counts.newResults(),
                counts.changedResults(),
                counts.unchangedResults(),
                counts.withdrawn());
        session.say(
                "import.people", counts.newPeople(), counts.matchedPeople(), counts.newTeams(), counts.matchedTeams());
        if (counts.doubtful() > 0) {
            session.say("import.doubtful", counts.doubtful());
        }
        if (counts.rejected() > 0) {
            session.say("import.rejected", counts.rejected());
        }
    }

    /** The keys of one import. */
    static void write(JsonGenerator generator, String mapping, ImportBatchId batch, BatchCounts counts) {
        generator.writeStringProperty("mapping", mapping);
        generator.writeNumberProperty("batch", batch.value());
        generator.writeNumberProperty("rows", counts.rows());
        generator.writeNumberProperty("rejected", counts.rejected());
        generator.writeNumberProperty("doubtful", counts.doubtful());
        generator.writeNumberProperty("newResults", counts.newResults());
        generator.writeNumberProperty("changedResults", counts.changedResults());
        generator.writeNumberProperty("unchangedResults", counts.unchangedResults());
        generator.writeNumberProperty("withdrawn", counts.withdrawn());
        generator.writeNumberProperty("newPeople", counts.newPeople());
        generator.writeNumberProperty("matchedPeople", counts.matchedPeople());
        generator.writeNumberProperty("newTeams", counts.newTeams());
        generator.writeNumberProperty("matchedTeams", counts.matchedTeams());
    }

    private static void write(JsonGenerator generator, DryRun.UnknownEvent event) {
        generator.writeStartObject();
        generator.writeStringProperty("code", event.code());
        generator.writeNumberProperty("rows", event.rows());
        generator.writeStringProperty("suggestion", event.suggestion());
        generator.writeEndObject();
    }
}
