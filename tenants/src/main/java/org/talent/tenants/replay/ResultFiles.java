package org.talent.tenants.replay;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.talent.tenants.contest.SeasonFile;
import org.talent.tenants.contest.SeasonFile.ImportPart;
import org.talent.tenants.imports.ImportResults;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.mapping.MappedRows;
import org.talent.tenants.imports.mapping.Mapping;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.support.Progress;

/** The files with results below a data folder, read by import mappings. */
final class ResultFiles {

    private final Path data;

    ResultFiles(Path data) {
        this.data = data;
    }

    private SourceFiles open(String files) {
        return SourceFiles.of(data.resolve(files).normalize());
    }

    /** Reads a publication row by row. */
    void each(Mapping mapping, String files, Consumer<StagedRow> reader) {
        try (var open = open(files);
                var rows = new MappedRows(mapping, open, Map.of())) {
            rows.forEachRemaining(reader);
        }
    }

    /** Brings results in, without anybody looking: what the season's policy leaves open stays apart. */
    Preparation.Import bring(
            ImportResults importResults,
            SeasonId season,
            SeasonFile file,
            ImportPart part,
            Mapping mapping,
            Progress progress) {
        var newNames = mapping.addNewNames() ? NewNames.ADD : NewNames.REFUSE;
        try (var open = open(part.files());
                var rows = new MappedRows(mapping, open, part.given())) {
            var dryRun = importResults.dryRun(
                    new ImportStore.Opening(
                            season,
                            file.identityPolicy(),
                            mapping.source(),
                            mapping.code(),
                            0,
                            open.name(),
                            open.hash(),
                            mapping.withdrawAbsent()),
                    rows,
                    newNames,
                    progress);
            var counts = importResults.commit(dryRun.batch(), newNames, progress);
            return new Preparation.Import(part.mapping(), dryRun.batch(), counts);
        }
    }
}
