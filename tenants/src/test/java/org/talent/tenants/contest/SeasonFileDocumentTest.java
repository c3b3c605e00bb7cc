package org.talent.tenants.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever learns the season file from its document must not be misled: every example in it is read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeasonFileDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/season-file.md");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SECTION = Pattern.compile("^(\\w+):.*\n(?:(?!\\w).*\n)*", Pattern.MULTILINE);

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(example -> example.group(1))
                .toList();
    }

    static Stream<String> parts() throws IOException {
        return examples().stream().skip(1);
    }

    @Test
    void the_whole_file_is_understood() throws IOException {
        var file = SeasonFileReaderTest.read(examples().getFirst());

        assertThat(file.events()).hasSize(3);
        assertThat(file.edges()).hasSize(1);
    }

    /** The other examples show a section or two: they take the place of the same sections in the whole file. */
    @ParameterizedTest
    @MethodSource("parts")
    void every_part_is_understood(String part) throws IOException {
        var whole = sections(examples().getFirst());
        whole.putAll(sections(part));

        assertThat(SeasonFileReaderTest.read(String.join("", whole.values()))).isNotNull();
    }

    @Test
    void the_entry_for_many_says_what_the_text_says() throws IOException {
        var whole = sections(examples().getFirst());
        whole.putAll(sections(examples().get(1)));

        var file = SeasonFileReaderTest.read(String.join("", whole.values()));

        assertThat(file.events()).hasSize(6 + 4 + 1 + 4);
        assertThat(file.edges()).hasSize(6 + 4 + 1);
    }

    @Test
    void every_key_that_is_read_is_explained() throws IOException {
        var document = Files.readString(DOCUMENT);
        var reader = Files.readString(Path.of("src/main/java/org/talent/tenants/contest/SeasonFileReader.java"));
        var keys = new ArrayList<String>();
        Pattern.compile("fields?\\.(?:text|need|texts|number|choice|list|fields|needFields|node)\\(\"(\\w+)\"")
                .matcher(reader)
                .results()
                .forEach(key -> keys.add(key.group(1)));

        assertThat(keys)
                .hasSizeGreaterThan(15)
                .allSatisfy(key -> assertThat(document).containsPattern("`%1$s`|%1$s:".formatted(key)));
    }

    private static Map<String, String> sections(String text) {
        var sections = new LinkedHashMap<String, String>();
        SECTION.matcher(text).results().forEach(section -> sections.put(section.group(1), section.group()));
        return sections;
    }
}
