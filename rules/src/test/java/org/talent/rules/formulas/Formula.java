package org.talent.rules.formulas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.talent.rules.Points;
import org.talent.rules.samples.Calculator;
import org.talent.rules.samples.Scored;

/** What all tests of formulas ask of a line. */
final class Formula {

    private Formula() {}

    /** The points of the entrant's only result; the sentence must lead a reader to the same. */
    static Points points(Scored season, long entrant) {
        assertThat(season.problems()).isEmpty();
        var line = season.line(entrant);
        double expected = line.normalised().micros() / 1e6;
        assertThat(Calculator.result(line.calculation())).as(line.calculation()).isCloseTo(expected, within(1e-6));
        if (!line.calculation().contains("→")) {
            assertThat(Calculator.value(line.calculation()))
                    .as(line.calculation())
                    .isCloseTo(expected, within(2e-6 * Math.max(1, Math.abs(expected))));
        }
        return line.points();
    }
}
