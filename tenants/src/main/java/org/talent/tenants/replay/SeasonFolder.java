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
import org.talent.tenants.support.yaml.FileFault;

/** A season file with the rule sets and mappings beside it, all read before anything is done, so that all faults are told at once. */
final class SeasonFolder {

    private static final String MAPPING_FAULTS = "org.talent.tenants.imports.mapping.faults";

    private final Path file;
    private final List<FolderFault> faults = new ArrayList<>();
    private final SequencedMap<RuleSetKind, String> ruleSets = new LinkedHashMap<>();
    private final Map<String, Mapping> mappings = new LinkedHashMap<>();
    private final Map<String, String> mappingTexts = new LinkedHashMap<>();
    private final Optional<SeasonFile> season;

    private SeasonFolder(Path file) {
        this.file = file;
        this.season = text(name(), name(), 0).flatMap(this::season);
        season.ifPresent(found -> {
            found.ruleSets().forEach((kind, path) -> text(path, name(), 0).ifPresent(text -> ruleSets.put(kind, text)));
            found.imports().forEach(part -> addMapping(part.mapping(), name(), part.line()));
        });
    }

    /** Reads what the season file names; what is faulty is among {@link #faults}. */
    static SeasonFolder of(Path seasonFile) {
        return new SeasonFolder(seasonFile);
    }

    List<FolderFault> faults() {
        return List.copyOf(faults);
    }

    /** Empty where it is faulty. */
    Optional<SeasonFile> season() {
        return season;
    }

    SeasonFile soundSeason() {
        return season.orElseThrow();
    }

    SequencedMap<RuleSetKind, String> ruleSets() {
        return ruleSets;
    }

    /** A mapping that was read before. */
    Mapping mapping(String path) {
        return Optional.ofNullable(mappings.get(path)).orElseThrow();
    }

    String mappingText(String path) {
        return Optional.ofNullable(mappingTexts.get(path)).orElseThrow();
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    /** Tells a fault of a file. */
    void add(String path, FileFault fault) {
        faults.add(new FolderFault(path, fault));
    }

    void add(String path, int line, String key, Object... arguments) {
        add(path, new FileFault(line, ExpectationsReader.BUNDLE, Phrase.of(key, arguments)));
    }

    /** Tells which of the results that the season wants to bring in are not below a folder. */
    void requireData(Path data) {
        if (!Files.isDirectory(data)) {
            add(name(), 0, "noData", data);
            return;
        }
        season.ifPresent(found -> found.imports().stream()
                .filter(part -> !Files.exists(data.resolve(part.files())))
                .forEach(part -> add(name(), part.line(), "noFile", part.files(), data)));
    }

    /** Reads a mapping that a file names. */
    void addMapping(String path, String namedIn, int line) {
        if (path.isEmpty() || mappings.containsKey(path)) {
            return;
        }
        text(path, namedIn, line).ifPresent(text -> {
            mappingTexts.put(path, text);
            switch (MappingParser.parse(text)) {
                case MappingParser.Parsed.Understood(var mapping) -> mappings.put(path, mapping);
                case MappingParser.Parsed.Faulty(var found) ->
                    found.forEach(one -> add(path, new FileFault(one.line(), MAPPING_FAULTS, one.what())));
            }
        });
    }

    /** The text of a file beside the season file; where it is missing, that is told of the file that names it. */
    Optional<String> text(String path, String namedIn, int line) {
        try {
            return Optional.of(Files.readString(file.resolveSibling(path), StandardCharsets.UTF_8));
        } catch (IOException _) {
            add(namedIn, line, "noFile", path, file.toAbsolutePath().resolveSibling(""));
            return Optional.empty();
        }
    }

    private Optional<SeasonFile> season(String text) {
        return switch (SeasonFileReader.read(text)) {
            case Reading.Read(var found) -> Optional.of(found);
            case Reading.Faulty(var found) -> {
                found.forEach(fault -> add(name(), fault));
                yield Optional.empty();
            }
        };
    }
}
