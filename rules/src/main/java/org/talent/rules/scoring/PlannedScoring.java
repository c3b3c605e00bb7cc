package org.talent.rules.scoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    @Override
    public Figures figures() {
        return new Explainer(setup)::explain;
    }

    /** One thread's scorer: its own maps of classes and groups, and scratch arrays. */
    private static final class PlannedScorer implements Scorer {

        /** Entrants whose plans are found before they are scored: few enough that their columns stay near the processor. */
        private static final int STRIDE = 100;

        private final ScoringSetup setup;
        private final KnownPlans known;
        private final LongIntMap groups = new LongIntMap();
        private EntrantScore score;
        private int mostRows = 64;

        PlannedScorer(ScoringSetup setup) {
            this.setup = setup;
            this.score = new EntrantScore(setup, mostRows);
            this.known = new KnownPlans(setup);
        }

        @Override
        public void score(ResultBatch batch, StandingBatch standings) {
            standings.clear();
            for (int first = 0; first < batch.entrants; first += STRIDE) {
                int end = Math.min(first + STRIDE, batch.entrants);
                score(batch, known.of(batch, first, end), first, end, standings);
            }
        }

        private void score(ResultBatch batch, Plan[] plans, int first, int end, StandingBatch standings) {
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
