package org.talent.rules.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.talent.rules.Cohort;
import org.talent.rules.ContestScoring.Ranked;
import org.talent.rules.ContestScoring.Ranking;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.StandingBatch;
import org.talent.rules.language.TieKeys;
import org.talent.rules.language.TieKeys.TieKey;

/**
 * Gathers official totals per track and group, then sorts them and cuts them off. Order of gathering does not matter, and
 * one entrant costs eight bytes, or eight more for each tie-break key that a rule names.
 */
final class CohortRanking implements Ranking {

    private final ScoringSetup setup;
    private final List<TieKey> keys;
    private final LongIntMap known = new LongIntMap();
    private final List<Gathered> cohorts = new ArrayList<>();

    CohortRanking(ScoringSetup setup) {
        this.setup = setup;
        var named = new LinkedHashSet<TieKey>();
        var base = setup.bases.get(RuleSetKind.QUOTA);
        if (base != null) {
            for (var table : base.tables()) {
                if (table instanceof TieKeys(var order)) {
                    named.addAll(order);
                }
            }
        }
        this.keys = List.copyOf(named);
    }

    /** One cohort before it is closed. */
    private record Gathered(int track, int group, Totals totals) {}

    @Override
    public synchronized void add(StandingBatch standings) {
        for (int row = 0; row < standings.rows; row++) {
            var totals = totals(standings.track[row], standings.group[row]);
            if (standings.official[row]) {
                totals.add(standings, row);
            }
        }
        for (int index = 0; index < standings.unranked; index++) {
            totals(standings.unrankedTrack[index], standings.unrankedGroup[index])
                    .addUnranked();
        }
    }

    private Totals totals(int track, int group) {
        long key = cohort(track, group);
        int index = known.get(key);
        if (index < 0) {
            index = cohorts.size();
            known.put(key, index);
            cohorts.add(new Gathered(track, group, new Totals(keys)));
        }
        return cohorts.get(index).totals();
    }

    static long cohort(int track, int group) {
        return (long) track << 32 | group;
    }

    @Override
    public Ranked rank() {
        var sorted = cohorts.stream()
                .sorted(Comparator.comparingInt(Gathered::track).thenComparingInt(Gathered::group))
                .toList();
        var facts = new ArrayList<org.talent.rules.facts.Cohort>();
        for (var cohort : sorted) {
            facts.add(fact(cohort));
        }
        setup.fire(RuleSetKind.QUOTA, facts);
        var index = new LongIntMap();
        var ranked = new ArrayList<RankedCohort>();
        for (int at = 0; at < sorted.size(); at++) {
            var cohort = sorted.get(at);
            setup.clashes(
                    RuleSetKind.QUOTA, facts.get(at), setup.contest.tracks().get(cohort.track()));
            index.put(cohort(cohort.track(), cohort.group()), at);
            ranked.add(close(cohort, facts.get(at)));
        }
        return new RankedCohorts(setup, index, ranked);
    }

    private static org.talent.rules.facts.Cohort fact(Gathered cohort) {
        var totals = cohort.totals();
        var fact = new org.talent.rules.facts.Cohort();
        fact.track = cohort.track();
        fact.group = cohort.group();
        fact.official = totals.official();
        fact.ranked = totals.size();
        fact.positive = totals.positive();
        fact.best = (double) totals.best() / Points.SCALE;
        return fact;
    }

    private RankedCohort close(Gathered cohort, org.talent.rules.facts.Cohort fact) {
        var totals = cohort.totals();
        var placing = keys(fact.rankTable);
        var order = new LinkedHashSet<>(placing);
        order.addAll(keys(fact.tieTable));
        var ordered = List.copyOf(order);
        int[] by = totals.columns(ordered);
        totals.sort(by);
        var cut = new CutOffs(setup, fact, totals, by, placing.size() + 1);
        return new RankedCohort(
                totals,
                ordered,
                placing.size(),
                by,
                cut.thresholds,
                new Cohort(
                        cohort.track(),
                        setup.groupName(cohort.group()),
                        totals.size(),
                        (int) fact.positive,
                        totals.official(),
                        new Points(totals.best()),
                        cut.cutOffs,
                        cut.warnings));
    }

    private List<TieKey> keys(int table) {
        return table < 0 ? List.of() : ((TieKeys) setup.base(RuleSetKind.QUOTA).table(table)).keys();
    }
}
