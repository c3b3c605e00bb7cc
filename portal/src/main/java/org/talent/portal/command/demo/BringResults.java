package org.talent.portal.command.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.BatchState;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.imports.FileImport;
import org.talent.tenants.imports.ImportBatch;
import org.talent.tenants.imports.ImportFile;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.MappingChoice;
import org.talent.tenants.imports.MappingSaving;
import org.talent.tenants.imports.SaveMapping;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.support.Progress;

/** The organiser saves the mappings and brings in file after file; one that was brought in before is left alone. */
@Component
final class BringResults {

    private static final EnumSet<BatchState> DONE = EnumSet.of(BatchState.APPLIED, BatchState.UNDONE);
    private static final int MOST = 1_000;

    private final SaveMapping saveMapping;
    private final ImportFile importFile;
    private final ImportResults importResults;
    private final BrowseImports browseImports;

    BringResults(
            SaveMapping saveMapping, ImportFile importFile, ImportResults importResults, BrowseImports browseImports) {
        this.saveMapping = saveMapping;
        this.importFile = importFile;
        this.importResults = importResults;
        this.browseImports = browseImports;
    }

    void saveMappings(List<String> texts) {
        for (var text : texts) {
            if (saveMapping.save(text) instanceof MappingSaving.Faulty(var faults)) {
                throw new IllegalStateException("""
                        The mappings of the demo season must be sound, but: %s.
                        Maybe the language of mappings changed.""".formatted(faults));
            }
        }
    }

    /** Gives up what a loading that was cut short left half-way. */
    void sweep(SeasonId season) {
        browseImports.batches(season, 0, MOST).stream()
                .filter(batch -> batch.state() == BatchState.STAGED)
                .map(ImportBatch::id)
                .forEach(importResults::abandon);
    }

    void bring(SeasonId season, Delivery delivery) {
        try (var files = SourceFiles.sent(delivery.name(), new ByteArrayInputStream(delivery.content()))) {
            if (isThere(season, delivery, files.hash())) {
                return;
            }
            var read = importFile.dryRun(
                    season, new MappingChoice.Saved(delivery.mapping()), files, delivery.given(), Progress.SILENT);
            if (read instanceof FileImport.Staged staged) {
                importFile.commit(staged, Progress.SILENT);
            } else {
                throw new IllegalStateException("""
                        The file %s of the demo season must be readable, but: %s.
                        Maybe its mapping does not fit it.""".formatted(delivery.name(), read));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Takes back what a file brought, once. */
    void undo(SeasonId season, String fileName) {
        browseImports.batches(season, 0, MOST).stream()
                .filter(batch -> batch.fileName().equals(fileName) && batch.state() == BatchState.APPLIED)
                .map(ImportBatch::id)
                .forEach(importResults::undo);
    }

    private boolean isThere(SeasonId season, Delivery delivery, String hash) {
        return browseImports.batches(season, 0, MOST).stream()
                .anyMatch(batch -> batch.fileHash().equals(hash)
                        && batch.mapping().equals(delivery.mapping())
                        && DONE.contains(batch.state()));
    }
}
