package org.talent.tenants.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.talent.tenants.contest.SeasonFile;
import org.talent.tenants.contest.SeasonFileReader;
import org.talent.tenants.support.Document;
import org.talent.tenants.support.yaml.FileFaults;

/** Whoever learns replays from their document must not be misled: every example in it is read, every word is in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplaysDocumentTest {

    private static final Path REPLAYS = Path.of("../deploy/replays");
    private static final Document DOCUMENT = Document.of(REPLAYS.resolve("README.md"));

    @TempDir
    Path data;

    @Test
    void the_worked_example_is_the_tested_one() throws IOException {
        var shown = DOCUMENT.examples().stream().map(Document.Example::text).toList();

        try (var files = Files.walk(REPLAYS.resolve("example"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".csv"))
                            .map(file -> Document.of(file).text()))
                    .hasSizeGreaterThan(8)
                    .allSatisfy(text -> assertThat(shown).contains(text));
        }
    }

    @TestFactory
    Stream<DynamicTest> every_expectation_is_understood() throws IOException {
        // the figures of the page, with those of the example beside them
        var figures = DOCUMENT.examples("json").getLast();
        Files.writeString(
                data.resolve("figures.json"), figures.replace("{ \"2026\"", "{ \"2027\": { \"N\": 7 }, \"2026\""));
        var example = season(Document.of(REPLAYS.resolve("example/season.yaml")).text());
        var years = season(Document.of(REPLAYS.resolve("example/season.yaml"))
                .text()
                .replace("[ { code: cup, title: Кубок } ]", "[ { for: { year: 2026..2027 }, code: \"{year}\" } ]"));

        return DOCUMENT.examples("yaml").stream()
                .filter(text -> text.contains("tracks:\n  -"))
                .filter(text -> !text.contains("/9-11/"))
                .map(text ->
                        DynamicTest.dynamicTest(text.lines().skip(1).findFirst().orElse(""), () -> {
                            var faults = new FileFaults(ExpectationsReader.BUNDLE);
                            var read = ExpectationsReader.read(
                                    text, text.contains("{year}") ? years : example, data, faults);
                            assertThat(faults.all())
                                    .extracting(fault -> fault.say(Locale.ENGLISH))
                                    .isEmpty();
                            assertThat(read.cohorts()).isNotEmpty();
                        }));
    }

    @Test
    void every_key_that_is_read_is_explained() {
        var keys = new TreeSet<>(
                Document.keys(Path.of("src/main/java/org/talent/tenants/replay/ExpectationsReader.java")));
        Stream.of(Expectations.Count.values(), Expectations.Number.values())
                .flatMap(Arrays::stream)
                .forEach(word -> keys.add(word.name().toLowerCase(Locale.ROOT)));

        assertThat(keys).hasSizeGreaterThan(25).contains("except", "cutoffs", "standings", "doubtful");
        DOCUMENT.explains(keys);
    }

    private static SeasonFile season(String text) {
        return switch (SeasonFileReader.read(text)) {
            case SeasonFileReader.Reading.Read(var season) -> season;
            case SeasonFileReader.Reading.Faulty(var faults) ->
                throw new AssertionError(faults.stream()
                        .map(fault -> fault.line() + " " + fault.say(Locale.ENGLISH))
                        .toList()
                        .toString());
        };
    }
}
