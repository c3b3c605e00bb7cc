package org.talent.tenants.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talent.tenants.support.Document;

/** Whoever learns the season file from its document must not be misled: every example in it is read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeasonFileDocumentTest {

    private static final Document DOCUMENT = Document.of(Path.of("docs/season-file.md"));
    private static final List<String> EXAMPLES = DOCUMENT.examples("yaml");

    static Stream<String> parts() {
        return EXAMPLES.stream().skip(1);
    }

    @Test
    void the_whole_file_is_understood() {
        var file = SeasonFileReaderTest.read(EXAMPLES.getFirst());

        assertThat(file.events()).hasSize(3);
        assertThat(file.edges()).hasSize(1);
    }

    /** The other examples show a section or two: they take the place of the same sections in the whole file. */
    @ParameterizedTest
    @MethodSource("parts")
    void every_part_is_understood(String part) {
        assertThat(SeasonFileReaderTest.read(Document.with(EXAMPLES.getFirst(), part)))
                .isNotNull();
    }

    @Test
    void the_entry_for_many_says_what_the_text_says() {
        var file = SeasonFileReaderTest.read(Document.with(EXAMPLES.getFirst(), EXAMPLES.get(1)));

        assertThat(file.events()).hasSize(6 + 4 + 1 + 4);
        assertThat(file.edges()).hasSize(6 + 4 + 1);
    }

    @Test
    void every_key_that_is_read_is_explained() {
        var keys = Document.keys(Path.of("src/main/java/org/talent/tenants/contest/SeasonFileReader.java"));

        assertThat(keys).hasSizeGreaterThan(15);
        DOCUMENT.explains(keys);
    }
}
