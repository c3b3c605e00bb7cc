package org.talent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhraseTest {

    @Test
    void reads_back_what_it_wrote() {
        var phrase = Phrase.of("reason", "tab\there", "line\nend \\ back", 12, new BigDecimal("0.50"), "");

        assertThat(Phrase.parse(phrase.text())).isEqualTo(phrase);
    }

    @Test
    void says_numbers_in_the_way_of_the_language() {
        var phrase = Phrase.of("raw.score", new BigDecimal("1.5"));

        assertThat(new Words("org.talent.rules.explanation", Locale.of("ru")).say(phrase))
                .contains("1,5");
        assertThat(new Words("org.talent.rules.explanation", Locale.ENGLISH).say(phrase))
                .contains("1.5");
    }
}
