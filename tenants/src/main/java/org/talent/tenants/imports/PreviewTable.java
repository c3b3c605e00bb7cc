package org.talent.tenants.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.tenants.imports.mapping.MappedRows;
import org.talent.tenants.imports.mapping.Mapping;
import org.talent.tenants.imports.mapping.MappingParser;
import org.talent.tenants.imports.mapping.table.RawTable;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.imports.mapping.table.UnreadableFile;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;

/** UC-202: an organiser sees the first rows of a file, and what a mapping makes of them. Nothing is stored. */
@LongUseCase
public class PreviewTable {

    /** Rows that are shown. */
    public static final int ROWS = 50;

    /** The file as it stands; what kind it is, its encoding and delimiter are found out. */
    public TablePreview look(SourceFiles files) {
        CurrentTenant.actor().require(Role.ORGANISER);
        try {
            return new TablePreview(
                    Optional.of(RawTable.of(files, ROWS)), List.of(), Optional.empty(), List.of(), Optional.empty());
        } catch (UnreadableFile refused) {
            return new TablePreview(
                    Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.of(refused.reason()));
        }
    }

    /** The file as a mapping understands it. */
    public TablePreview look(SourceFiles files, String mapping, Map<String, String> given) {
        CurrentTenant.actor().require(Role.ORGANISER);
        return switch (MappingParser.parse(mapping)) {
            case MappingParser.Parsed.Understood(var understood) -> look(files, understood, given);
            case MappingParser.Parsed.Faulty(var faults) -> {
                var plain = look(files);
                yield new TablePreview(plain.raw(), List.of(), Optional.empty(), faults, plain.refusal());
            }
        };
    }

    private static TablePreview look(SourceFiles files, Mapping mapping, Map<String, String> given) {
        var raw = Optional.<RawTable>empty();
        try {
            raw = Optional.of(RawTable.of(files, mapping.table(), ROWS));
            var rows = new ArrayList<StagedRow>();
            try (var mapped = new MappedRows(mapping, files, given)) {
                while (rows.size() < ROWS && mapped.hasNext()) {
                    rows.add(mapped.next());
                }
                return new TablePreview(raw, rows, Optional.of(mapped.counts()), List.of(), Optional.empty());
            }
        } catch (UnreadableFile refused) {
            return new TablePreview(raw, List.of(), Optional.empty(), List.of(), Optional.of(refused.reason()));
        }
    }
}
