package org.talent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PointsTest {

    @ParameterizedTest
    @CsvSource({"1, 1000000", "0.0000005, 0", "0.0000015, 2", "-0.0000015, -2", "66.316666666, 66316667"})
    void rounds_once_half_even_to_micro_points(BigDecimal points, long micros) {
        assertThat(Points.of(points).micros()).isEqualTo(micros);
    }
}
