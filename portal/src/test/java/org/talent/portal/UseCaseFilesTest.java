package org.talent.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UseCaseFilesTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)\\.([a-z_0-9]+)`");
    private static final Pattern KEPT_BY = Pattern.compile("`([A-Z]\\w+Test)`");

    /** Of all modules: a use case may be proven where its rules are. */
    private static final Map<String, Path> SOURCES = Stream.of("portal", "tenants", "rules", "persistence", "deploy")
            .flatMap(module -> files(Path.of("..", module, "src/test/java"), "Test.java").stream())
            .collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""), Function.identity(), (own, _) -> own));

    static List<Path> useCases() {
        return files(Path.of("docs/use-cases"), ".md");
    }

    static List<Path> decisions() {
        return files(Path.of("docs/decisions"), ".md");
    }

    @ParameterizedTest
    @MethodSource("useCases")
    void each_test_that_a_use_case_names_is_there(Path file) {
        var named = TEST.matcher(read(file)).results().toList();

        assertThat(named).isNotEmpty().allSatisfy(test -> {
            assertThat(SOURCES).containsKey(test.group(1));
            assertThat(read(SOURCES.get(test.group(1)))).contains("void " + test.group(2) + "(");
        });
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void each_test_that_keeps_a_decision_is_there_and_the_decision_is_short(Path file) {
        var text = read(file);

        assertThat(text.lines().count()).isLessThanOrEqualTo(40);
        assertThat(KEPT_BY.matcher(text.substring(text.indexOf("**Kept by**")))
                        .results()
                        .toList())
                .isNotEmpty()
                .allSatisfy(test -> assertThat(SOURCES).containsKey(test.group(1)));
    }

    @Test
    void there_are_use_cases_and_decisions() {
        assertThat(useCases()).isNotEmpty();
        assertThat(decisions()).isNotEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Path> files(Path folder, String end) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
