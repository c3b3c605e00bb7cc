package org.talent.rules.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.StandingBatch;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TotalsTest {

    @ParameterizedTest(name = "{0} entrants")
    @ValueSource(ints = {0, 1, 2, 15, 16, 17, 500, 2_000})
    void counts_who_has_as_many_points_or_more_as_if_each_were_looked_at(int entrants) {
        var random = new Random(entrants);
        holds(entrants, _ -> random.nextLong(100_000_000));
        holds(entrants, _ -> random.nextLong(7) * 1_000_000);
        holds(entrants, _ -> (long) (random.nextGaussian() * 3_000));
    }

    @Test
    void points_that_are_all_the_same_or_far_apart_are_counted_too() {
        holds(300, _ -> 42);
        holds(300, number -> number % 2 * 1_000_000_000_000_000L);
        holds(300, number -> number == 0 ? -5_000_000_000L : number);
    }

    private static void holds(int entrants, LongUnaryOperator points) {
        var all = LongStream.range(0, entrants).map(points).toArray();
        var batch = new StandingBatch(1);
        var totals = new Totals(List.of());
        for (long one : all) {
            batch.points[0] = one;
            totals.add(batch, 0);
        }
        totals.sort(new int[] {0});

        LongStream.concat(LongStream.of(all), LongStream.of(-1, 0, 1, 1_000_000, Long.MAX_VALUE / 2))
                .flatMap(one -> LongStream.of(one - 1, one, one + 1))
                .forEach(asked -> {
                    int atOrAbove = totals.atOrAbove(asked);
                    assertThat(atOrAbove).isEqualTo((int)
                            LongStream.of(all).filter(one -> one >= asked).count());
                    assertThat(totals.above(asked, atOrAbove)).isEqualTo((int)
                            LongStream.of(all).filter(one -> one > asked).count());
                });
    }
}
