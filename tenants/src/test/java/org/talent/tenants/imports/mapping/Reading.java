package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talent.tenants.imports.EntrantFacts;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.participation.Result;

/** A file read to its end, with what tests ask about it. */
record Reading(List<StagedRow.Readable> rows, List<StagedRow.Unreadable> unreadable, ReadingCounts counts) {

    static Reading of(Mapping mapping, Path path) {
        return of(mapping, path, Map.of());
    }

    static Reading of(Mapping mapping, Path path, Map<String, String> given) {
        try (var files = SourceFiles.of(path);
                var mapped = new MappedRows(mapping, files, given)) {
            var rows = new ArrayList<StagedRow.Readable>();
            var unreadable = new ArrayList<StagedRow.Unreadable>();
            while (mapped.hasNext()) {
                switch (mapped.next()) {
                    case StagedRow.Readable row -> rows.add(row);
                    case StagedRow.Unreadable row -> unreadable.add(row);
                }
            }
            var counts = mapped.counts();
            assertThat(counts.read() + counts.added() - counts.merged())
                    .as("no row disappears: %s", counts)
                    .isEqualTo(counts.readable() + counts.unreadable() + counts.skippedAltogether());
            return new Reading(rows, unreadable, counts);
        }
    }

    /** The file of the shared data, read by the mapping of that name; every row of it is readable. */
    static Reading whole(String mapping, String path) {
        var reading = of(SharedData.mapping(mapping), SharedData.of(path));
        assertThat(reading.reasons()).as("unreadable rows of " + path).isEmpty();
        assertThat(reading.counts.remarks()).isEmpty();
        return reading;
    }

    List<String> reasons() {
        var words = new ImportReasons(Locale.ENGLISH);
        return unreadable.stream()
                .map(row -> row.place().file() + ":" + row.place().number() + " " + words.say(row.reason()))
                .toList();
    }

    Stream<StagedRow.Readable> of(String event) {
        return rows.stream().filter(row -> row.event().equals(event));
    }

    Map<String, Long> countByEvent() {
        return rows.stream()
                .collect(Collectors.groupingBy(StagedRow.Readable::event, TreeMap::new, Collectors.counting()));
    }

    Map<String, Long> countByOutcome() {
        return outcomes(rows.stream());
    }

    static Map<String, Long> outcomes(Stream<StagedRow.Readable> rows) {
        return rows.collect(Collectors.groupingBy(Reading::outcome, TreeMap::new, Collectors.counting()));
    }

    static String outcome(StagedRow.Readable row) {
        return switch (row.result()) {
            case Result.Scored scored -> scored.outcome().orElse("");
            case Result.Placed placed -> placed.outcome().orElse("");
            case Result.Graded graded -> graded.outcome();
            case Result.Attended() -> "";
        };
    }

    static BigDecimal score(StagedRow.Readable row) {
        return row.result() instanceof Result.Scored scored ? scored.score() : BigDecimal.valueOf(-1);
    }

    static boolean isScored(StagedRow.Readable row) {
        return row.result() instanceof Result.Scored;
    }

    static int place(StagedRow.Readable row) {
        return switch (row.result()) {
            case Result.Scored scored -> scored.place().map(Result.Place::from).orElse(0);
            case Result.Placed placed -> placed.place().from();
            case Result.Graded _, Result.Attended _ -> 0;
        };
    }

    /** The penalty time; empty where there is none. */
    static String penalty(StagedRow.Readable row) {
        return row.result() instanceof Result.Scored scored
                ? scored.ties().penalty().map(BigDecimal::toPlainString).orElse("")
                : "";
    }

    static String part(StagedRow.Readable row, String name) {
        return row.result() instanceof Result.Scored scored
                ? scored.parts().stream()
                        .filter(part -> part.name().equals(name))
                        .map(part -> part.score().toPlainString())
                        .findFirst()
                        .orElse("")
                : "";
    }

    static BigDecimal sum(Stream<StagedRow.Readable> rows) {
        return rows.filter(Reading::isScored).map(Reading::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String id(StagedRow.Readable row) {
        return row.entrant().externalId();
    }

    static EntrantFacts.PersonFacts person(StagedRow.Readable row) {
        return (EntrantFacts.PersonFacts) row.entrant();
    }

    static EntrantFacts.TeamFacts team(StagedRow.Readable row) {
        return (EntrantFacts.TeamFacts) row.entrant();
    }
}
