package org.talent.rules.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestScoring;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.rules.explanation.Explanation;

/** Scoring by plans: the rules run once per class of results, the arithmetic once per result. */
public final class PlannedScoring implements ContestScoring {

    private final ScoringSetup setup;

    public PlannedScoring(
            Map<RuleSetKind, RuleBase> bases, Vocabulary vocabulary, ContestFacts contest, Locale locale) {
        this.setup = new ScoringSetup(bases, vocabulary, contest, locale);
    }

    @Override
    public Scorer scorer() {
        return new PlannedScorer(setup);
    }

    @Override
    public List<Problem> problems() {
        return setup.problems();
    }

    @Override
    public Ranking ranking() {
        return new CohortRanking(setup);
    }

    @Override
    public List<Explanation> explain(ResultBatch one, Locale locale) {
        return new Explainer(setup, locale).explain(one);
    }

    /** One thread's scorer: its own map of classes and scratch arrays. */
    private static final class PlannedScorer implements Scorer {

        private final ScoringSetup setup;
        private final LongIntMap cache = new LongIntMap();
        private int[] plans = new int[0];
        private long[] wanted = new long[0];
        private int[] entrants = new int[0];
        private int[] rows = new int[0];
        private EntrantScore score;
        private int mostRows = 64;

        PlannedScorer(ScoringSetup setup) {
            this.setup = setup;
            this.score = new EntrantScore(setup, mostRows);
        }

        @Override
        public void score(ResultBatch batch, StandingBatch standings) {
            plan(batch);
            standings.clear();
            for (int entrant = 0; entrant < batch.entrants; entrant++) {
                int from = batch.firstRow[entrant];
                int to = batch.firstRow[entrant + 1];
                if (to - from > mostRows) {
                    mostRows = Integer.highestOneBit(to - from) * 2;
                    score = new EntrantScore(setup, mostRows);
                }
                for (int track = 0; track < setup.tracks(); track++) {
                    score.score(batch, plans, from, to, track);
                    if (score.counted > 0) {
                        write(batch, entrant, track, standings);
                    }
                }
            }
        }

        private void plan(ResultBatch batch) {
            if (plans.length < batch.rows) {
                int size = Math.max(1024, batch.rows);
                plans = new int[size];
                wanted = new long[size];
                entrants = new int[size];
                rows = new int[size];
            }
            int missing = 0;
            for (int entrant = 0; entrant < batch.entrants; entrant++) {
                for (int row = batch.firstRow[entrant]; row < batch.firstRow[entrant + 1]; row++) {
                    long key = setup.key(batch, entrant, row);
                    int index = cache.get(key);
                    plans[row] = index;
                    if (index < 0) {
                        wanted[missing] = key;
                        entrants[missing] = entrant;
                        rows[missing++] = row;
                    }
                }
            }
            if (missing > 0) {
                setup.plan(batch, wanted, entrants, rows, missing, cache);
                for (int i = 0; i < missing; i++) {
                    plans[rows[i]] = cache.get(wanted[i]);
                }
            }
        }

        private void write(ResultBatch batch, int entrant, int track, StandingBatch standings) {
            int row = standings.rows++;
            standings.entrant[row] = batch.entrant[entrant];
            standings.track[row] = track;
            standings.group[row] = setup.grouping(setup.group(batch, entrant, track)).group;
            standings.points[row] = score.total;
            standings.counted[row] = score.counted;
            standings.bestSingle[row] = score.bestSingle;
            standings.finals[row] = score.finals;
            standings.fullParts[row] = score.fullParts;
            standings.lastDay[row] = score.lastDay;
            standings.official[row] = score.official;
        }
    }
}
