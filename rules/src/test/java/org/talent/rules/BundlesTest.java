package org.talent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BundlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"problems", "explanation", "cohorts", "meanings", "differences", "sentences", "cases", "causes"})
    void say_everything_in_both_languages(String name) {
        var english = bundle(name, Locale.ROOT);
        var russian = bundle(name, Locale.of("ru"));

        assertThat(sentences(russian)).isEqualTo(sentences(english));
        assertThat(russian.keySet())
                .allSatisfy(key -> assertThat(russian.getString(key)).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"problems", "explanation", "cohorts", "meanings", "differences", "sentences", "cases", "causes"})
    void have_all_forms_of_a_word_that_goes_with_a_number(String name) {
        var russian = bundle(name, Locale.of("ru"));

        for (var key : russian.keySet()) {
            if (key.endsWith(".many")) {
                var stem = key.substring(0, key.length() - ".many".length());
                assertThat(russian.keySet()).contains(stem + ".one", stem + ".few");
            }
        }
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                "org.talent.rules." + name,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Keys without the endings of plurals: languages differ in how many they have. */
    private static Set<String> sentences(ResourceBundle bundle) {
        var sentences = new TreeSet<String>();
        bundle.keySet().forEach(key -> sentences.add(key.replaceFirst("\\.(one|few|many)$", "")));
        return sentences;
    }
}
