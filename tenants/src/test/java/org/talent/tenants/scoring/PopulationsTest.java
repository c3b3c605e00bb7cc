package org.talent.tenants.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.ResultBatch;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.CurrentTenant;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PopulationsTest {

    private final SmallSeason season = new SmallSeason();

    @Test
    void a_population_gives_back_exactly_what_the_database_gave() {
        var input = input();
        var stored = new StoredResults(season.store, input);

        var kept = season.as(() -> season.populations.with(input, Progress.SILENT, PopulationsTest::hashes));

        assertThat(kept).isEqualTo(hashes(stored)).hasSize(SmallSeason.PEOPLE);
    }

    @Test
    void the_numbers_of_events_come_back_too() {
        var input = input();
        var stored = season.store.numbers(input);

        season.as(() -> season.populations.with(input, Progress.SILENT, population -> {
            var numbers = population.numbers();
            assertThat(numbers.keySet()).isEqualTo(stored.keySet());
            numbers.forEach((event, one) -> {
                assertThat(one.statistics()).isEqualTo(stored.get(event).statistics());
                assertThat(one.distributions())
                        .usingRecursiveComparison()
                        .isEqualTo(stored.get(event).distributions());
            });
            return true;
        }));
    }

    @Test
    void one_builds_and_the_others_wait() throws Exception {
        var input = input();
        int once = season.store.ranges(input, 1).size();
        var start = new CountDownLatch(1);
        Callable<Integer> look = season.as(() -> CurrentTenant.carry(() -> {
            start.await();
            return season.populations.with(input, Progress.SILENT, Population::parts);
        }));
        try (var threads = Executors.newFixedThreadPool(4)) {
            var looks = new ArrayList<Future<Integer>>();
            for (int thread = 0; thread < 4; thread++) {
                looks.add(threads.submit(look));
            }
            start.countDown();
            for (var one : looks) {
                assertThat(one.get()).isEqualTo(once);
            }
        }

        assertThat(season.store.reads()).isEqualTo(once);
    }

    @Test
    void when_the_builder_is_cancelled_the_next_one_builds() {
        var input = input();

        assertThatThrownBy(() -> season.as(() -> season.populations.with(
                        input,
                        (_, _, _) -> {
                            throw new Progress.Cancelled();
                        },
                        Population::parts)))
                .isInstanceOf(Progress.Cancelled.class);

        assertThat(season.as(() -> season.populations.with(input, Progress.SILENT, Population::parts)))
                .isPositive();
    }

    @Test
    void a_population_in_use_outlives_a_newer_one() {
        var input = input();

        var seen = season.as(() -> season.populations.with(input, Progress.SILENT, population -> {
            season.mark++;
            season.populations.with(input(), Progress.SILENT, Population::parts);
            assertThat(season.populations.kept()).isOne();
            return hashes(population);
        }));

        assertThat(seen).hasSize(SmallSeason.PEOPLE);
    }

    @Test
    void after_the_end_nothing_is_kept_and_nothing_is_built() {
        var input = input();
        season.as(() -> season.populations.with(input, Progress.SILENT, Population::parts));

        season.populations.close();

        assertThat(season.populations.kept()).isZero();
        assertThatThrownBy(() -> season.as(() -> season.populations.with(input, Progress.SILENT, Population::parts)))
                .isInstanceOf(Progress.Cancelled.class);
    }

    private RunInput input() {
        return season.as(() ->
                        FrozenContest.now(season.contests, season.ruleSets, season.marks, season.clock, season.contest))
                .input();
    }

    private static ArrayList<Long> hashes(FrozenResults results) {
        var hashes = new ArrayList<Long>();
        ResultBatch batch = FrozenResults.batch();
        for (int part = 0; part < results.parts(); part++) {
            results.read(part, batch, full -> {
                for (int entrant = 0; entrant < full.entrants; entrant++) {
                    hashes.add(full.hash(entrant));
                }
            });
        }
        return hashes;
    }
}
