package org.talent.tenants.replay;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.talent.rules.Phrase;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.SeasonFile;
import org.talent.tenants.contest.SeasonFileReader;
import org.talent.tenants.contest.SeasonFileReader.Reading;
import org.talent.tenants.imports.mapping.Mapping;
import org.talent.tenants.imports.mapping.MappingParser;
import org.talent.tenants.replay.Replay.Fault;
import org.talent.tenants.support.yaml.FileFault;
import org.talent.tenants.support.yaml.FileFaults;

/** The files of a replay, all read before anything is done, so that all their faults are told at once. */
record ReplayFolder(
        SeasonFile season,
        Expectations expectations,
        SequencedMap<RuleSetKind, String> ruleSets,
        Map<String, Mapping> mappings) {

    /** The outcome of reading. */
    sealed interface Opened {
        record Sound(ReplayFolder folder) implements Opened {}

        record Faulty(List<Fault> faults) implements Opened {}
    }

    static Opened read(Path folder, Path data) {
        return new Reader(folder, data).read();
    }

    private static final class Reader {

        private final Path folder;
        private final Path data;
        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, Mapping> mappings = new LinkedHashMap<>();

        Reader(Path folder, Path data) {
            this.folder = folder;
            this.data = data;
        }

        Opened read() {
            if (!Files.isDirectory(data)) {
                fault(folder.toString(), 0, "noData", data);
            }
            var season = text(ReplaySeason.SEASON, ReplaySeason.SEASON, 0).flatMap(this::season);
            if (season.isEmpty()) {
                return new Opened.Faulty(faults);
            }
            var ruleSets = new LinkedHashMap<RuleSetKind, String>();
            season.get().ruleSets().forEach((kind, file) -> text(file, ReplaySeason.SEASON, 0)
                    .ifPresent(text -> ruleSets.put(kind, text)));
            if (!season.get().ruleSets().containsKey(RuleSetKind.NORMALISATION)) {
                fault(ReplaySeason.SEASON, 0, "noNormalisation");
            }
            if (season.get().imports().isEmpty()) {
                fault(ReplaySeason.SEASON, 0, "noImports");
            }
            for (var part : season.get().imports()) {
                mapping(part.mapping(), ReplaySeason.SEASON, part.line());
                if (!part.files().isEmpty() && !Files.exists(data.resolve(part.files()))) {
                    fault(ReplaySeason.SEASON, part.line(), "noFile", part.files(), data);
                }
            }
            var expectations = text(ReplaySeason.EXPECTED, ReplaySeason.EXPECTED, 0)
                    .map(text -> expectations(text, season.get()));
            return faults.isEmpty()
                    ? new Opened.Sound(new ReplayFolder(
                            season.get(), expectations.orElseThrow(), ruleSets, Map.copyOf(mappings)))
                    : new Opened.Faulty(faults);
        }

        private Optional<SeasonFile> season(String text) {
            return switch (SeasonFileReader.read(text)) {
                case Reading.Read(var file) -> Optional.of(file);
                case Reading.Faulty(var found) -> {
                    found.forEach(fault -> faults.add(new Fault(ReplaySeason.SEASON, fault)));
                    yield Optional.empty();
                }
            };
        }

        private Expectations expectations(String text, SeasonFile season) {
            var found = new FileFaults(ExpectationsReader.BUNDLE);
            var expectations = ExpectationsReader.read(text, season, data, found);
            found.all().forEach(fault -> faults.add(new Fault(ReplaySeason.EXPECTED, fault)));
            for (var cohort : expectations.cohorts()) {
                cohort.everyone()
                        .flatMap(Expectations.Everyone::file)
                        .ifPresent(publication ->
                                mapping(publication.mapping(), ReplaySeason.EXPECTED, cohort.line()));
            }
            return expectations;
        }

        private void mapping(String file, String namedIn, int line) {
            if (file.isEmpty() || mappings.containsKey(file)) {
                return;
            }
            text(file, namedIn, line).ifPresent(text -> {
                switch (MappingParser.parse(text)) {
                    case MappingParser.Parsed.Understood(var mapping) -> mappings.put(file, mapping);
                    case MappingParser.Parsed.Faulty(var found) ->
                        found.forEach(one -> faults.add(
                                new Fault(file, new FileFault(one.line(), "org.talent.tenants.imports.mapping.faults", one.what()))));
                }
            });
        }

        private Optional<String> text(String file, String namedIn, int line) {
            var path = folder.resolve(file).normalize();
            try {
                return Optional.of(Files.readString(path, StandardCharsets.UTF_8));
            } catch (IOException _) {
                fault(namedIn, line, "noFile", file, folder);
                return Optional.empty();
            }
        }

        private void fault(String file, int line, String key, Object... arguments) {
            faults.add(new Fault(
                    file, new FileFault(line, ExpectationsReader.BUNDLE, Phrase.of(key, arguments))));
        }
    }
}
