package org.talent.rules.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
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
    /** What the award rules said of a standing of each class met so far. */
    private final Map<StandingClass, Standing> awarded = new ConcurrentHashMap<>();

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
        if (base == null) {
            return;
        }
        var sorter = new StandingClass.Sorter(base.mentioned());
        for (int from = 0; from < standings.rows; from += AT_ONCE) {
            int to = Math.min(standings.rows, from + AT_ONCE);
            if (sorter.few()) {
                awardByClass(base, sorter, standings, from, to);
            } else {
                award(base, standings, from, to);
            }
        }
    }

    /** Asks once for each class of standings, as {@link ClassKeys} has it for results. */
    private void awardByClass(RuleBase base, StandingClass.Sorter sorter, StandingBatch standings, int from, int to) {
        var classes = new StandingClass[to - from];
        var fresh = new LinkedHashMap<StandingClass, Standing>();
        for (int row = from; row < to; row++) {
            var one = sorter.of(standings, row);
            classes[row - from] = one;
            if (!awarded.containsKey(one) && !fresh.containsKey(one)) {
                fresh.put(one, fact(standings, row));
            }
        }
        if (!fresh.isEmpty()) {
            ask(base, fresh.values());
            awarded.putAll(fresh);
        }
        for (int row = from; row < to; row++) {
            write(base, Objects.requireNonNull(awarded.get(classes[row - from])), standings, row);
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
        ask(base, facts);
        for (int row = from; row < to; row++) {
            write(base, facts.get(row - from), standings, row);
        }
    }

    private void ask(RuleBase base, Collection<Standing> facts) {
        base.fire(facts);
        for (var fact : facts) {
            setup.clashes(RuleSetKind.AWARD, fact, setup.contest.tracks().get(fact.track));
        }
    }

    private static void write(RuleBase base, Standing said, StandingBatch standings, int row) {
        boolean withheld = said.withheldRule >= 0;
        boolean proposes = said.official && !withheld && said.proposedRule >= 0;
        standings.proposed[row] = proposes ? said.proposed : -1;
        if (withheld) {
            standings.reason[row] = base.words(said.words);
        } else if (proposes) {
            standings.reason[row] = base.rule(said.proposedRule).name();
        }
    }

    private Standing fact(StandingBatch standings, int row) {
        int ranked = cohort(standings, row).totals().size();
        var fact = new Standing();
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
