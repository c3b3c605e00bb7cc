package org.talent.rules.scoring;

import java.util.ArrayList;
import java.util.List;
import org.talent.rules.Cohort;
import org.talent.rules.ContestScoring.Ranked;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.StandingBatch;
import org.talent.rules.facts.Standing;

/** Places and proposals of standings once their cohorts are closed. */
final class RankedCohorts implements Ranked {

    /** So many standings go to the award rules at once: more only cost memory. */
    private static final int AT_ONCE = 100;

    private final ScoringSetup setup;
    private final LongIntMap index;
    private final List<RankedCohort> cohorts;

    RankedCohorts(ScoringSetup setup, LongIntMap index, List<RankedCohort> cohorts) {
        this.setup = setup;
        this.index = index;
        this.cohorts = cohorts;
    }

    @Override
    public List<Cohort> cohorts() {
        return cohorts.stream().map(RankedCohort::cohort).toList();
    }

    @Override
    public void propose(StandingBatch standings) {
        for (int row = 0; row < standings.rows; row++) {
            cohort(standings, row).place(standings, row);
            standings.proposed[row] = standings.reached[row];
            standings.reason[row] = null;
        }
        var base = setup.bases.get(RuleSetKind.AWARD);
        if (base != null) {
            for (int from = 0; from < standings.rows; from += AT_ONCE) {
                award(base, standings, from, Math.min(standings.rows, from + AT_ONCE));
            }
        }
    }

    private RankedCohort cohort(StandingBatch standings, int row) {
        int at = index.get(CohortRanking.cohort(standings.track[row], standings.group[row]));
        if (at < 0) {
            throw new IllegalStateException("""
                    The standing of entrant %d must belong to a cohort that was gathered.
                    Maybe it was never added to the ranking.""".formatted(standings.entrant[row]));
        }
        return cohorts.get(at);
    }

    private void award(RuleBase base, StandingBatch standings, int from, int to) {
        var facts = new ArrayList<Standing>(to - from);
        for (int row = from; row < to; row++) {
            facts.add(fact(standings, row));
        }
        base.fire(facts);
        for (var fact : facts) {
            setup.clashes(RuleSetKind.AWARD, fact, setup.contest.tracks().get(fact.track));
            boolean withheld = fact.withheldRule >= 0;
            boolean proposes = fact.official && !withheld && fact.proposedRule >= 0;
            standings.proposed[fact.row] = proposes ? fact.proposed : -1;
            if (withheld) {
                standings.reason[fact.row] = base.words(fact.words);
            } else if (proposes) {
                standings.reason[fact.row] = base.rule(fact.proposedRule).name();
            }
        }
    }

    private Standing fact(StandingBatch standings, int row) {
        int ranked = cohort(standings, row).totals().size();
        var fact = new Standing();
        fact.row = row;
        fact.track = standings.track[row];
        fact.group = standings.group[row];
        fact.points = (double) standings.points[row] / Points.SCALE;
        fact.place = standings.placeFrom[row];
        fact.placeTo = standings.placeTo[row];
        fact.share = ranked == 0 ? 1 : (double) standings.placeFrom[row] / ranked;
        fact.bestSingle = (double) standings.bestSingle[row] / Points.SCALE;
        fact.finals = standings.finals[row];
        fact.counted = standings.counted[row];
        fact.fullParts = standings.fullParts[row];
        fact.official = standings.official[row];
        fact.reached = standings.reached[row];
        return fact;
    }

    @Override
    public List<Problem> problems() {
        return setup.problems();
    }
}
