package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real results tables, which are not part of this repository; tests on them are skipped visibly where they are absent. */
public final class SharedData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SharedData() {}

    public static Path of(String path) {
        var root = root();
        assumeTrue(
                root.isPresent(),
                "No shared data: set TALENT_SHARED_DATA to the folder of the real results tables to run this test.");
        return root.get().resolve(path);
    }

    /** What an independent script found in the same files. */
    static JsonNode expected() {
        return JSON.readTree(of("expected.json").toFile());
    }

    /** The folder of them, where there is one. */
    public static Optional<Path> root() {
        var given = Optional.ofNullable(System.getProperty("TALENT_SHARED_DATA"))
                .or(() -> Optional.ofNullable(System.getenv("TALENT_SHARED_DATA")))
                .map(Path::of);
        var above = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data"));
        return Stream.concat(given.stream(), above)
                .filter(folder -> Files.isRegularFile(folder.resolve("expected.json")))
                .findFirst();
    }

    /** The mapping of that code: of a replay, or one that ships with the tests. */
    public static Mapping mapping(String code) {
        return ofReplay(code).map(SharedData::understood).orElseGet(() -> ofTests(code));
    }

    private static Optional<String> ofReplay(String code) {
        try (var replays = Files.list(Path.of("../deploy/replays"))) {
            return replays.map(replay -> replay.resolve("mapping.yaml"))
                    .filter(Files::isRegularFile)
                    .map(SharedData::text)
                    .filter(text -> text.lines().anyMatch(("mapping: " + code)::equals))
                    .findFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Mapping ofTests(String code) {
        try (var text = SharedData.class.getResourceAsStream("/mappings/" + code + ".yaml")) {
            assertThat(text).as("mapping " + code).isNotNull();
            return understood(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Mapping understood(String text) {
        var words = new MappingWords(Locale.ENGLISH);
        return switch (MappingParser.parse(text)) {
            case MappingParser.Parsed.Understood(var mapping) -> mapping;
            case MappingParser.Parsed.Faulty(var faults) ->
                throw new AssertionError(
                        String.join("\n", faults.stream().map(words::say).toList()));
        };
    }
}
