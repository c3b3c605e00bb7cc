package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseFieldTest {

    private static CaseField generated(Random random) {
        var scores = new TreeMap<Long, Long>();
        for (int more = 1 + random.nextInt(6); more > 0; more--) {
            scores.put((random.nextInt(200) - 50) * 500_000L + random.nextInt(3), 1L + random.nextInt(40));
        }
        return new CaseField(scores, random.nextInt(3), random.nextInt(3));
    }

    @Test
    void is_read_back_as_it_was_written_and_loses_what_it_was_given() {
        for (long seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var field = generated(random);
            var more = generated(random);

            assertThat(CaseField.parse(field.text())).isEqualTo(field);
            assertThat(field.plus(more).without(more)).isEqualTo(field);
            assertThat(field.plus(more).count()).isEqualTo(field.count() + more.count());
            assertThat(field.without(field.plus(more))).isEqualTo(CaseField.EMPTY);
        }
    }

    @Test
    void is_written_with_the_best_score_first() {
        assertThat(CaseField.parse("90,5, 100*2, —*4, 100, place*3").text()).isEqualTo("100*3, 90.5, place*3, —*4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "100*", "100*0", "*3", "много", "100 * x", "1..5", "100,, 90"})
    void refuses_what_is_no_list_of_results(String cell) {
        assertThatThrownBy(() -> CaseField.parse(cell)).isInstanceOf(CaseCell.Unreadable.class);
    }
}
