package org.talent.tenants.imports;

import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.imports.ImportResults.NewNames;
import org.talent.tenants.imports.ImportStore.Opening;
import org.talent.tenants.imports.mapping.MappedRows;
import org.talent.tenants.imports.mapping.Mapping;
import org.talent.tenants.imports.mapping.MappingParser;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.imports.mapping.table.UnreadableFile;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-202: an organiser brings in a file by a mapping: first what it would do, then the act. */
@LongUseCase
public class ImportFile {

    private static final int LONGEST_NAME = 300;

    private final ImportResults importResults;
    private final ImportMappings mappings;
    private final Contests contests;
    private final UnitOfWork unitOfWork;

    public ImportFile(ImportResults importResults, ImportMappings mappings, Contests contests, UnitOfWork unitOfWork) {
        this.importResults = importResults;
        this.mappings = mappings;
        this.contests = contests;
        this.unitOfWork = unitOfWork;
    }

    /**
     * Reads and stages the file.
     *
     * @param given what the mapping asks whoever imports, by name
     */
    public FileImport dryRun(
            SeasonId season, MappingChoice choice, SourceFiles files, Map<String, String> given, Progress progress) {
        CurrentTenant.actor().require(Role.ORGANISER);
        var chosen = unitOfWork.inOne(() -> chosen(season, choice));
        return switch (MappingParser.parse(chosen.text)) {
            case MappingParser.Parsed.Faulty(var faults) -> new FileImport.FaultyMapping(faults);
            case MappingParser.Parsed.Understood(var mapping) -> read(chosen, mapping, files, given, progress);
        };
    }

    /** Applies what was staged. */
    public BatchCounts commit(FileImport.Staged staged, Progress progress) {
        return importResults.commit(staged.dryRun().batch(), staged.newNames(), progress);
    }

    private FileImport read(
            Chosen chosen, Mapping mapping, SourceFiles files, Map<String, String> given, Progress progress) {
        try (var rows = new MappedRows(mapping, files, given)) {
            var whole = new UpToAnError(rows);
            var newNames = mapping.addNewNames() ? NewNames.ADD : NewNames.REFUSE;
            var dryRun = importResults.dryRun(opening(chosen, mapping, files), whole, newNames, progress);
            if (whole.error != null) {
                importResults.abandon(dryRun.batch());
                return new FileImport.UnreadableFile(whole.error);
            }
            return new FileImport.Staged(dryRun, rows.counts(), newNames);
        } catch (UnreadableFile refused) {
            return new FileImport.UnreadableFile(refused.reason());
        }
    }

    private static Opening opening(Chosen chosen, Mapping mapping, SourceFiles files) {
        var name = files.name();
        return new Opening(
                chosen.season.id(),
                chosen.season.identityPolicy(),
                mapping.source(),
                chosen.version == 0 ? "" : mapping.code(),
                chosen.version,
                name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME),
                files.hash(),
                mapping.withdrawAbsent());
    }

    private Chosen chosen(SeasonId id, MappingChoice choice) {
        var season = contests.season(id).orElseThrow(() -> new NotFound("season", id));
        return switch (choice) {
            case MappingChoice.Sent(var text) -> new Chosen(season, text, 0);
            case MappingChoice.Saved(var code) -> {
                var saved = mappings.newest(code).orElseThrow(() -> new NotFound("mapping", code));
                yield new Chosen(season, saved.text(), saved.version());
            }
        };
    }

    /** {@code version} is 0 for a mapping that was sent along. */
    private record Chosen(Season season, String text, int version) {}

    /** A file that turns out unreadable half-way ends early, so that what was staged of it can be given up. */
    private static final class UpToAnError implements Iterator<StagedRow> {

        private final Iterator<StagedRow> rows;
        private @Nullable Phrase error;
        private @Nullable StagedRow next;

        UpToAnError(Iterator<StagedRow> rows) {
            this.rows = rows;
            advance();
        }

        private void advance() {
            try {
                next = rows.hasNext() ? rows.next() : null;
            } catch (UnreadableFile refused) {
                error = refused.reason();
                next = null;
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public StagedRow next() {
            var row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            advance();
            return row;
        }
    }
}
