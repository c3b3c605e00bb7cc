package org.talent.portal.words;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PortalWordsTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern CYRILLIC = Pattern.compile("\"[^\"]*[А-Яа-яЁё][^\"]*\"");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z-]+}");
    private static final Pattern TEXT_SET = Pattern.compile(
            "(?:new (?:H[1-6]|Span|Paragraph|Button|Anchor|Div|TextField|TextArea|Select|ComboBox)"
                    + "|setText|setLabel|setPlaceholder|setHelperText|setAriaLabel|setHeader|setTitle)\\(\"[^\"]*[A-Za-z]{2}");

    static List<Path> bundles() {
        return files(RESOURCES, "_ru.properties");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void russian_and_english_have_the_same_keys(Path russian) {
        var english = russian.resolveSibling(russian.getFileName().toString().replace("_ru", ""));

        assertThat(new TreeSet<>(read(russian).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(english).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void both_languages_take_the_same_arguments(Path russian) {
        var english =
                read(russian.resolveSibling(russian.getFileName().toString().replace("_ru", "")));

        assertThat(read(russian).entrySet())
                .allSatisfy(entry -> assertThat(arguments((String) entry.getValue(), Locale.of("ru")))
                        .as((String) entry.getKey())
                        .isEqualTo(arguments(english.getProperty((String) entry.getKey()), Locale.ENGLISH)));
    }

    @Test
    void no_text_stands_in_the_code_of_screens() {
        // what the demo season is made of is data, as results are
        assertThat(files(SOURCES, ".java"))
                .filteredOn(source -> !source.getParent().endsWith("command/demo"))
                .allSatisfy(source -> assertThat(Files.readString(source)).doesNotContainPattern(CYRILLIC));
        assertThat(files(SOURCES, ".java"))
                .allSatisfy(source -> assertThat(Files.readString(source)).doesNotContainPattern(TEXT_SET));
    }

    @Test
    void counts_in_russian_as_russians_do() {
        var words = new PortalWords();

        assertThat(Stream.of(1, 3, 5, 21, 1_000)
                        .map(seconds -> words.getTranslation("job.left", Locale.of("ru"), seconds)))
                .containsExactly(
                        "осталась примерно 1 секунда",
                        "осталось примерно 3 секунды",
                        "осталось примерно 5 секунд",
                        "осталась примерно 21 секунда",
                        "осталось примерно 1\u00a0000 секунд");
    }

    @Test
    void a_missing_key_is_marked() {
        assertThat(new PortalWords().getTranslation("no.such.key", Locale.ENGLISH))
                .isEqualTo("!no.such.key!");
    }

    /** Those of ICU, and the variables of the command line's help. */
    private static List<String> arguments(String pattern, Locale locale) {
        var variables = VARIABLE.matcher(pattern).results().map(MatchResult::group);
        var icu = new MessageFormat(VARIABLE.matcher(pattern).replaceAll(""), locale).getArgumentNames().stream();
        return Stream.concat(variables, icu).sorted().toList();
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String end) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
