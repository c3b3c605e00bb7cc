package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said is said in both languages, and everything that can be said has words. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    private static final Pattern KEY =
            Pattern.compile("(?:new Fault|new RowFault|faults\\.add|Phrase\\.of|new UnreadableFile)\\(([^;{]*)");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z.]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"reasons", "faultyrows", "mapping/faults"})
    void both_languages_say_the_same_with_the_same_arguments(String bundle) {
        var english = bundle(bundle + ".properties");
        var russian = bundle(bundle + "_ru.properties");

        assertThat(russian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(arguments(russian, key, Locale.of("ru")))
                    .as(key)
                    .isEqualTo(arguments(english, key, Locale.ENGLISH));
        }
    }

    @Test
    void every_key_that_the_code_says_has_words() throws IOException {
        var known = new TreeSet<String>();
        known.addAll(bundle("reasons.properties").stringPropertyNames());
        known.addAll(bundle("mapping/faults.properties").stringPropertyNames());
        var said = new TreeSet<String>();
        try (var sources = Files.walk(Path.of("src/main/java/org/talent/tenants/imports/mapping"))) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                var calls = KEY.matcher(Files.readString(source));
                while (calls.find()) {
                    var literal = LITERAL.matcher(calls.group(1));
                    if (literal.find()) {
                        said.add(
                                calls.group().startsWith("new UnreadableFile")
                                        ? "file." + literal.group(1)
                                        : literal.group(1));
                    }
                }
            }
        }

        said.remove("file.");
        assertThat(said).hasSizeGreaterThan(100);
        assertThat(known).containsAll(said);
    }

    private static int arguments(Properties bundle, String key, Locale locale) {
        return new MessageFormat(bundle.getProperty(key), locale).getFormatsByArgumentIndex().length;
    }

    private static Properties bundle(String name) {
        try (var in = WordsTest.class.getResourceAsStream("/org/talent/tenants/imports/" + name)) {
            assertThat(in).as(name).isNotNull();
            var bundle = new Properties();
            bundle.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return bundle;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
