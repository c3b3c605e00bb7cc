package org.talent.rules.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestScoring;
import org.talent.rules.Explanation;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;

/** Scoring by plans: the rules run once per class of results, the arithmetic once per result. */
public final class PlannedScoring implements ContestScoring {

    private final ScoringSetup setup;

    public PlannedScoring(Map<RuleSetKind, RuleBase> bases, Vocabulary vocabulary, ContestFacts contest) {
        this.setup = new ScoringSetup(bases, vocabulary, contest);
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

    /** One thread's scorer: its own maps of classes and groups, and scratch arrays. */
    private static final class PlannedScorer implements Scorer {

        private static final int FIRST = 1024;

        /** Entrants whose plans are found before they are scored: few enough that their columns stay near the processor. */
        private static final int STRIDE = 100;

        private final ScoringSetup setup;
        private final LongIntMap classes = new LongIntMap();
        private final LongIntMap groups = new LongIntMap();
        /** By event, the class met last and its plan: most results of an event are of one class. */
        private final long[] usualKey;

        private final @Nullable Plan[] usualPlan;
        private Plan[] plans = new Plan[FIRST];
        private long[] wanted = new long[FIRST];
        private int[] entrants = new int[FIRST];
        private int[] rows = new int[FIRST];
        private EntrantScore score;
        private int mostRows = 64;

        PlannedScorer(ScoringSetup setup) {
            this.setup = setup;
            this.score = new EntrantScore(setup, mostRows);
            int events = setup.contest.events().size();
            this.usualKey = new long[events];
            this.usualPlan = new Plan[events];
        }

        @Override
        public void score(ResultBatch batch, StandingBatch standings) {
            standings.clear();
            for (int first = 0; first < batch.entrants; first += STRIDE) {
                int end = Math.min(first + STRIDE, batch.entrants);
                plan(batch, first, end);
                score(batch, first, end, standings);
            }
        }

        private void score(ResultBatch batch, int first, int end, StandingBatch standings) {
            for (int entrant = first; entrant < end; entrant++) {
                int from = batch.firstRow[entrant];
                int to = batch.firstRow[entrant + 1];
                if (to - from > mostRows) {
                    mostRows = Integer.highestOneBit(to - from) * 2;
                    score = new EntrantScore(setup, mostRows);
                }
                score.read(batch, plans, from, to);
                for (int track = 0; track < setup.tracks(); track++) {
                    score.track(track);
                    if (score.counted > 0) {
                        write(batch, entrant, track, standings);
                    } else if (score.tookPartOfficially()) {
                        standings.unrankedTrack[standings.unranked] = track;
                        standings.unrankedGroup[standings.unranked++] = group(batch, entrant, track);
                    }
                }
            }
        }

        /** Puts the plan of each row in its place; classes never met before go to the rules all together. */
        private void plan(ResultBatch batch, int first, int end) {
            if (plans.length < batch.rows) {
                plans = new Plan[batch.rows];
                wanted = new long[batch.rows];
                entrants = new int[batch.rows];
                rows = new int[batch.rows];
            }
            var made = setup.plans();
            int missing = 0;
            for (int entrant = first; entrant < end; entrant++) {
                for (int row = batch.firstRow[entrant]; row < batch.firstRow[entrant + 1]; row++) {
                    long key = setup.key(batch, entrant, row);
                    int event = batch.event[row];
                    var usual = usualPlan[event];
                    if (usual != null && usualKey[event] == key) {
                        plans[row] = usual;
                        continue;
                    }
                    int index = classes.get(key);
                    if (index >= 0) {
                        plans[row] = made[index];
                        usualKey[event] = key;
                        usualPlan[event] = made[index];
                    } else {
                        wanted[missing] = key;
                        entrants[missing] = entrant;
                        rows[missing++] = row;
                    }
                }
            }
            if (missing > 0) {
                setup.plan(batch, wanted, entrants, rows, missing, classes);
                made = setup.plans();
                for (int i = 0; i < missing; i++) {
                    plans[rows[i]] = made[classes.get(wanted[i])];
                }
            }
        }

        private int group(ResultBatch batch, int entrant, int track) {
            long key = ScoringSetup.groupKey(batch, entrant, track);
            int group = groups.get(key);
            if (group < 0) {
                group = setup.grouping(setup.group(batch, entrant, track)).group;
                groups.put(key, group);
            }
            return group;
        }

        private void write(ResultBatch batch, int entrant, int track, StandingBatch standings) {
            int row = standings.rows++;
            standings.entrant[row] = batch.entrant[entrant];
            standings.track[row] = track;
            standings.group[row] = group(batch, entrant, track);
            standings.points[row] = score.total;
            standings.counted[row] = score.counted;
            standings.bestSingle[row] = score.bestSingle;
            standings.finals[row] = score.finals;
            standings.fullParts[row] = score.fullParts;
            standings.lastDay[row] = score.lastDay;
            standings.penalty[row] = score.penalty;
            standings.lastSuccess[row] = score.lastSuccess;
            standings.official[row] = score.official;
        }
    }
}
