package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Cohort;
import org.talent.rules.Cohort.CutOff;
import org.talent.rules.Points;
import org.talent.rules.StandingBatch;
import org.talent.tenants.scoring.Impact.Bin;
import org.talent.tenants.scoring.Impact.ClassImpact;
import org.talent.tenants.scoring.Impact.CohortImpact;
import org.talent.tenants.scoring.Impact.Headcount;
import org.talent.tenants.scoring.Impact.Move;

/** Counts of one track and group before and after; its memory does not grow with the people. */
final class CohortTally {

    private static final int MOST_BINS = 24;

    private final String track;
    private final String group;
    private final List<String> classes;
    private final int[] proposedBefore;
    private final int[] proposedAfter;
    private @Nullable Cohort before;
    private @Nullable Cohort after;
    private long width;
    private final Map<Long, int[]> bins = new TreeMap<>();
    private final Map<Move, Integer> moves = new EnumMap<>(Move.class);
    private final PlaceAgreement agreement = new PlaceAgreement();

    CohortTally(String track, String group, List<String> classes) {
        this.track = track;
        this.group = group;
        this.classes = classes;
        this.proposedBefore = new int[classes.size()];
        this.proposedAfter = new int[classes.size()];
    }

    void before(Cohort cohort) {
        before = cohort;
        width = Math.max(width, width(cohort.best().micros()));
    }

    void after(Cohort cohort) {
        after = cohort;
        width = Math.max(width, width(cohort.best().micros()));
    }

    /** The smallest of 0.01, 0.02, 0.05, 0.1 … points with which the best fits into the bins. */
    private static long width(long best) {
        for (long ten = Points.SCALE / 100; ; ten *= 10) {
            for (int times : new int[] {1, 2, 5}) {
                if (best / (ten * times) < MOST_BINS) {
                    return ten * times;
                }
            }
        }
    }

    void before(StandingBatch standings, int row) {
        bin(standings.points[row])[0]++;
        if (standings.proposed[row] >= 0) {
            proposedBefore[standings.proposed[row]]++;
        }
    }

    void after(StandingBatch standings, int row) {
        bin(standings.points[row])[1]++;
        if (standings.proposed[row] >= 0) {
            proposedAfter[standings.proposed[row]]++;
        }
    }

    private int[] bin(long points) {
        return bins.computeIfAbsent(points < 0 ? -1 : points / width, _ -> new int[2]);
    }

    void both(StandingBatch then, int left, StandingBatch now, int right) {
        moves.merge(Move.of(then.placeFrom[left] - now.placeFrom[right]), 1, Integer::sum);
        agreement.add(
                (long) then.placeFrom[left] + then.placeTo[left], (long) now.placeFrom[right] + now.placeTo[right]);
    }

    CohortImpact impact() {
        var then = headcount(before);
        var now = headcount(after);
        var counted = new ArrayList<ClassImpact>();
        for (int one = 0; one < classes.size(); one++) {
            counted.add(new ClassImpact(
                    classes.get(one),
                    cutOff(before, one),
                    cutOff(after, one),
                    proposedBefore[one],
                    proposedAfter[one]));
        }
        return new CohortImpact(
                track,
                group,
                then,
                now,
                counted,
                new Points(width),
                bins.entrySet().stream()
                        .map(bin -> new Bin(new Points(bin.getKey() * width), bin.getValue()[0], bin.getValue()[1]))
                        .toList(),
                agreement.rho(),
                moves,
                now.ranked() - agreement.count(),
                then.ranked() - agreement.count());
    }

    private static Headcount headcount(@Nullable Cohort cohort) {
        return cohort == null ? new Headcount(0, 0) : new Headcount(cohort.ranked(), cohort.positive());
    }

    private static Optional<Points> cutOff(@Nullable Cohort cohort, int awardClass) {
        return cohort == null
                ? Optional.empty()
                : cohort.cutOffs().stream()
                        .filter(one -> one.awardClass() == awardClass)
                        .findFirst()
                        .flatMap(CutOff::points);
    }
}
