package org.talent.rules.samples;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real result tables with published figures. They are not part of the project: the folder is named by the property or the
 * environment variable {@code TALENT_SHARED_DATA}, or stands beside the checkout as {@code shared/data}. Tests that need it
 * are skipped where it is not there.
 */
public final class SharedData {

    private SharedData() {}

    public static Path file(String name) {
        var folder = folder();
        assumeTrue(folder.isPresent(), "There is no folder shared/data beside the checkout, nor TALENT_SHARED_DATA.");
        return folder.get().resolve(name);
    }

    private static Optional<Path> folder() {
        var named = Stream.of(System.getProperty("TALENT_SHARED_DATA"), System.getenv("TALENT_SHARED_DATA"))
                .filter(name -> name != null && !name.isBlank())
                .map(Path::of);
        var above = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data"));
        return Stream.concat(named, above).filter(Files::isDirectory).findFirst();
    }

    public static List<String> lines(String name) {
        try {
            return Files.readAllLines(file(name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static JsonNode json(String name) {
        try {
            return JsonMapper.shared().readTree(Files.newInputStream(file(name)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A part of the recomputed figures, such as {@code /imo_2017_row_total_25}. */
    public static JsonNode expected(String path) {
        return json("expected.json").at(path);
    }
}
