package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Cohort;
import org.talent.rules.ContestScoring;
import org.talent.rules.ResultBatch;
import org.talent.rules.StandingBatch;
import org.talent.rules.samples.RandomContest;

/** What comes out depends on facts and rules only: not on order, threads, language or clock. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DeterminismTest {

    private final RandomContest contest = new RandomContest(11, 600);

    @Test
    void on_one_thread_and_on_three() throws InterruptedException {
        assertThat(threads(3)).isEqualTo(threads(1));
    }

    @Test
    void in_shuffled_order_of_people_and_of_their_results() {
        var shuffled = new ArrayList<>(contest.entrants());
        Collections.shuffle(shuffled, new Random(5));
        var turned = shuffled.stream().map(RandomContest::reversed).toList();

        assertThat(outcome(contest.scoring(), turned)).isEqualTo(outcome(contest.scoring(), contest.entrants()));
    }

    @Test
    void in_another_language_and_time_zone() {
        var here = outcome(contest.scoring(), contest.entrants());
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(outcome(new RandomContest(11, 600).scoring(), contest.entrants()))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void in_batches_of_any_size() {
        var scoring = contest.scoring();
        var standings = new StandingBatch(contest.entrants().size() * 2);
        scoring.scorer().score(contest.whole(), standings);
        var ranking = scoring.ranking();
        ranking.add(standings);

        assertThat(outcome(ranking, List.of(standings))).isEqualTo(outcome(scoring, contest.entrants()));
    }

    private record Outcome(long standings, List<Cohort> cohorts) {}

    private static Outcome outcome(ContestScoring scoring, List<ResultBatch> entrants) {
        var scorer = scoring.scorer();
        var ranking = scoring.ranking();
        var all = new ArrayList<StandingBatch>();
        for (var one : entrants) {
            var standings = new StandingBatch(2);
            scorer.score(one, standings);
            ranking.add(standings);
            all.add(standings);
        }
        return outcome(ranking, all);
    }

    private static Outcome outcome(ContestScoring.Ranking ranking, List<StandingBatch> all) {
        var ranked = ranking.rank();
        assertThat(ranked.problems()).isEmpty();
        long hash = 0;
        for (var standings : all) {
            ranked.propose(standings);
            for (int row = 0; row < standings.rows; row++) {
                hash += standings.hash(row);
            }
        }
        return new Outcome(hash, ranked.cohorts());
    }

    private Outcome threads(int count) throws InterruptedException {
        var scoring = contest.scoring();
        var ranking = scoring.ranking();
        var all = Collections.synchronizedList(new ArrayList<StandingBatch>());
        var workers = new ArrayList<Thread>();
        for (int worker = 0; worker < count; worker++) {
            int first = worker;
            workers.add(Thread.ofPlatform().start(() -> {
                var scorer = scoring.scorer();
                for (int at = first; at < contest.entrants().size(); at += count) {
                    var standings = new StandingBatch(2);
                    scorer.score(contest.entrants().get(at), standings);
                    ranking.add(standings);
                    all.add(standings);
                }
            }));
        }
        for (var worker : workers) {
            worker.join();
        }
        return outcome(ranking, List.copyOf(all));
    }
}
