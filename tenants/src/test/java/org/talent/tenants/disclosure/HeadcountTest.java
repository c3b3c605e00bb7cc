package org.talent.tenants.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadcountTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void tells_no_number_below_five(int people) {
        assertThat(Headcount.of(people)).isEqualTo(new Headcount.Few());
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "9, 5", "10, 10", "1234, 1230"})
    void tells_whole_fives_so_that_one_person_more_does_not_show(int people, int told) {
        assertThat(Headcount.of(people)).isEqualTo(new Headcount.AtLeast(told));
    }
}
