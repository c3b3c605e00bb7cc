package org.talent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {

    private final Words causes = new Words("org.talent.rules.causes", Locale.of("ru"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Финал                     | результат «Финал»
            «Технопрорыв»: финал      | результат «„Технопрорыв“: финал»
            Кубок «Рой» и приз «Оса»  | результат «Кубок „Рой“ и приз „Оса“»
            без конца «               | результат «без конца «»
            без начала »              | результат «без начала »»
            """)
    void quotes_inside_quotes_are_of_another_shape(String title, String said) {
        assertThat(causes.say("result.any", title)).isEqualTo(said);
    }
}
