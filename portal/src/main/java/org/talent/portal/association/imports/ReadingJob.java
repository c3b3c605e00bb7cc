package org.talent.portal.association.imports;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.talent.portal.association.AssociationPaths;
import org.talent.portal.jobs.Job;
import org.talent.portal.jobs.Jobs;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.FileImport;
import org.talent.tenants.imports.FileImport.FaultyMapping;
import org.talent.tenants.imports.FileImport.Staged;
import org.talent.tenants.imports.FileImport.UnreadableFile;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.ImportFile;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.imports.MappingChoice;
import org.talent.tenants.imports.mapping.MappingWords;
import org.talent.tenants.imports.mapping.table.SourceFiles;

/** Reads a file as long work and keeps what came of it for the page that asked. */
final class ReadingJob {

    private final ImportFile importFile;
    private final Jobs jobs;

    ReadingJob(ImportFile importFile, Jobs jobs) {
        this.importFile = importFile;
        this.jobs = jobs;
    }

    /** Closes the files when they are read. */
    Outcome start(SeasonId season, MappingChoice choice, SourceFiles files, Map<String, String> given) {
        var outcome = new Outcome();
        jobs.start(Phrase.of("association.wizard.job", files.name()), AssociationPaths.imports(season), progress -> {
            try (files) {
                var read = importFile.dryRun(season, choice, files, given, progress);
                outcome.read.set(read);
                return done(season, read);
            }
        });
        return outcome;
    }

    private static Job.Done done(SeasonId season, FileImport read) {
        return switch (read) {
            case Staged staged ->
                new Job.Done(
                        Phrase.of(
                                "association.wizard.read",
                                staged.counts().readable(),
                                staged.counts().unreadable()),
                        AssociationPaths.batch(staged.dryRun().batch()));
            case FaultyMapping faulty ->
                new Job.Done(
                        Phrase.of("association.wizard.faulty", faulty.faults().size()),
                        AssociationPaths.newImport(season));
            case UnreadableFile _ ->
                new Job.Done(Phrase.of("association.wizard.unreadable"), AssociationPaths.newImport(season));
        };
    }

    /** What came of the reading; nothing while it goes on. */
    static final class Outcome {

        private final AtomicReference<FileImport> read = new AtomicReference<>();

        Optional<ImportBatchId> batch() {
            return read.get() instanceof Staged staged
                    ? Optional.of(staged.dryRun().batch())
                    : Optional.empty();
        }

        Optional<String> faults(Locale locale) {
            return switch (read.get()) {
                case FaultyMapping faulty ->
                    Optional.of(faulty.faults().stream()
                            .map(new MappingWords(locale)::say)
                            .collect(Collectors.joining("\n")));
                case UnreadableFile file -> Optional.of(new ImportReasons(locale).say(file.reason()));
                case Staged _ -> Optional.empty();
                case null -> Optional.empty();
            };
        }
    }
}
