package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.participation.Result;
import org.talent.tenants.support.Document;

/** Whoever learns mappings from their document must not be misled: every example in it is read, every word is in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingsDocumentTest {

    private static final Document DOCUMENT = Document.of(Path.of("docs/import-mappings.md"));
    private static final List<String> EXAMPLES = DOCUMENT.examples("yaml");
    private static final Path READERS = Path.of("src/main/java/org/talent/tenants/imports/mapping");

    @TempDir
    Path folder;

    static Stream<String> parts() {
        return EXAMPLES.stream().skip(1);
    }

    @Test
    void the_table_is_read_as_the_text_says() {
        var reading = new Inline(folder)
                .file("final.csv", DOCUMENT.examples("csv").getFirst())
                .read("final.csv", EXAMPLES.getFirst());

        assertThat(reading.reasons()).isEmpty();
        assertThat(reading.rows())
                .extracting(Inline::name)
                .containsExactly("Ветрова Анна Игоревна", "Громов Илья", "Дроздова Мария", "Ершов Лев", "Жукова Вера");
        assertThat(reading.rows())
                .extracting(Reading::outcome)
                .containsExactly("победитель", "призёр", "призёр", "", "");
        assertThat(reading.rows()).extracting(row -> row.official()).containsExactly(true, true, true, false, true);
        assertThat(reading.rows().getLast().result()).isEqualTo(new Result.Attended());
        assertThat(Reading.part(reading.rows().getFirst(), "Задача 2")).isEqualTo("7.5");
        assertThat(Reading.place(reading.rows().get(2))).isEqualTo(2);
        assertThat(reading.counts().skipped().toString()).contains("строка с итогом");
    }

    /** The other examples show a section or two: they take the place of the same sections in the whole mapping. */
    @ParameterizedTest
    @MethodSource("parts")
    void every_part_is_understood(String part) {
        assertThat(SharedData.understood(Document.with(EXAMPLES.getFirst(), part)))
                .isNotNull();
    }

    @Test
    void every_key_that_is_read_is_explained() {
        var keys = new TreeSet<String>();
        Stream.of("MappingParser", "TableReader", "StepReader", "ResultReader", "PieceReader")
                .forEach(reader -> keys.addAll(Document.keys(READERS.resolve(reader + ".java"))));

        assertThat(keys).hasSizeGreaterThan(80).contains("new names", "may lack", "last success", "otherwise");
        DOCUMENT.explains(keys);
    }

    @Test
    void every_word_that_a_value_may_be_is_explained() {
        var words = new TreeSet<String>();
        Stream.of(
                        "MappingParser",
                        "TableReader",
                        "StepReader",
                        "ResultReader",
                        "Aggregate",
                        "ArithmeticParser",
                        "Condition")
                .forEach(reader -> words.addAll(Document.words(READERS.resolve(reader + ".java"))));
        Arrays.stream(IdentityLevel.values())
                .forEach(
                        level -> words.add(level.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        Arrays.stream(Names.Order.values())
                .forEach(
                        order -> words.add(order.name().toLowerCase(Locale.ROOT).replace('_', ' ')));

        assertThat(words)
                .hasSizeGreaterThan(70)
                .contains("json lines", "is not one of", "word order", "seconds", "map");
        DOCUMENT.explains(words);
    }
}
