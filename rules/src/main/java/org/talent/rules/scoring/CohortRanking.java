package org.talent.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.talent.rules.Cohort;
import org.talent.rules.Cohort.CutOff;
import org.talent.rules.ContestScoring.Ranked;
import org.talent.rules.ContestScoring.Ranking;
import org.talent.rules.Domain;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.StandingBatch;
import org.talent.rules.facts.Cohort.Quota;
import org.talent.rules.facts.Of;
import org.talent.rules.facts.Rounding;
import org.talent.rules.facts.Standing;
import org.talent.rules.facts.Ties;
import org.talent.rules.language.TieKeys;
import org.talent.rules.language.TieKeys.TieKey;

/** Gathers totals per track and group, then computes places, quotas and cut-offs. Order of gathering does not matter. */
final class CohortRanking implements Ranking {

    private static final int AWARD_BATCH = 100;

    private final ScoringSetup setup;
    private final Map<Long, Gathered> cohorts = new TreeMap<>();

    CohortRanking(ScoringSetup setup) {
        this.setup = setup;
    }

    /** Rows of numbers by which entrants of a cohort are ordered: points first, then possible tie-break keys. */
    private static final class Gathered {

        private long[][] rows = new long[256][];
        private int count;

        void add(long[] row) {
            if (count == rows.length) {
                rows = Arrays.copyOf(rows, count * 2);
            }
            rows[count++] = row;
        }
    }

    @Override
    public synchronized void add(StandingBatch standings) {
        for (int row = 0; row < standings.rows; row++) {
            var gathered = cohorts.computeIfAbsent(cohort(standings, row), _ -> new Gathered());
            if (standings.official[row]) {
                gathered.add(keys(standings, row));
            }
        }
    }

    private static long cohort(StandingBatch standings, int row) {
        return (long) standings.track[row] << 32 | standings.group[row];
    }

    /** Points, then every tie-break key in the order of {@link TieKey}; larger is better. */
    private static long[] keys(StandingBatch standings, int row) {
        return new long[] {
            standings.points[row],
            standings.bestSingle[row],
            standings.finals[row],
            standings.fullParts[row],
            standings.counted[row],
            -standings.lastDay[row]
        };
    }

    @Override
    public Ranked rank() {
        var ranked = new TreeMap<Long, RankedCohort>();
        for (var entry : cohorts.entrySet()) {
            ranked.put(
                    entry.getKey(),
                    rank((int) (entry.getKey() >> 32), entry.getKey().intValue(), entry.getValue()));
        }
        return new RankedCohorts(setup, ranked);
    }

    private RankedCohort rank(int track, int group, Gathered gathered) {
        var rows = Arrays.copyOf(gathered.rows, gathered.count);
        Arrays.sort(rows, Comparator.<long[]>comparingLong(row -> row[0]).reversed());
        var totals = Arrays.stream(rows).mapToLong(row -> row[0]).toArray();
        var fact = new org.talent.rules.facts.Cohort();
        fact.track = track;
        fact.group = group;
        fact.ranked = totals.length;
        fact.positive = atOrAbove(totals, 1);
        fact.best = totals.length == 0 ? 0 : totals[0] / 1e6;
        var base = setup.bases.get(RuleSetKind.QUOTA);
        if (base != null) {
            base.fire(List.of(fact));
            setup.clashes(
                    RuleSetKind.QUOTA, fact.clashes, setup.contest.tracks().get(track));
        }
        return new Quotas(rows, totals, fact, base).cut(track, groupName(group));
    }

    private String groupName(int group) {
        var names = setup.vocabulary.names(Domain.GROUP);
        return group < names.size() ? names.get(group) : "";
    }

    /** Totals are sorted from the best. */
    static int atOrAbove(long[] totals, long points) {
        int low = 0;
        int high = totals.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (totals[middle] >= points) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A closed cohort: sorted totals, and per award class the row of keys that just reaches it. */
    record RankedCohort(long[] totals, Cohort cohort, Map<Integer, long[]> thresholds, int[] keyOrder) {

        /** The best class whose threshold the keys reach, or -1. */
        int reached(long[] keys) {
            for (var threshold : thresholds.entrySet()) {
                if (compare(keys, threshold.getValue(), keyOrder) >= 0) {
                    return threshold.getKey();
                }
            }
            return -1;
        }
    }

    private static int compare(long[] left, long[] right, int[] order) {
        for (int key : order) {
            int by = Long.compare(left[key], right[key]);
            if (by != 0) {
                return by;
            }
        }
        return 0;
    }

    /** Turns the quota rules of one cohort into cut-offs. */
    private final class Quotas {

        private static final double NEARLY = 1e-7;
        private static final int[] POINTS_ONLY = {0};

        private final long[][] rows;
        private final long[] totals;
        private final org.talent.rules.facts.Cohort fact;
        private final @org.jspecify.annotations.Nullable RuleBase base;
        private final int[] keyOrder;
        private int awarded = -1;

        Quotas(
                long[][] rows,
                long[] totals,
                org.talent.rules.facts.Cohort fact,
                @org.jspecify.annotations.Nullable RuleBase base) {
            this.rows = rows;
            this.totals = totals;
            this.fact = fact;
            this.base = base;
            this.keyOrder = keyOrder();
        }

        private int[] keyOrder() {
            if (fact.tieTable < 0 || base == null) {
                return POINTS_ONLY;
            }
            var keys = ((TieKeys) base.table(fact.tieTable)).keys();
            var order = new int[keys.size() + 1];
            for (int index = 0; index < keys.size(); index++) {
                order[index + 1] = 1
                        + switch (keys.get(index)) {
                            case bestSingle -> 0;
                            case finals -> 1;
                            case fullParts -> 2;
                            case counted -> 3;
                            case earliest -> 4;
                        };
            }
            return order;
        }

        RankedCohort cut(int track, String group) {
            int classes = setup.vocabulary.names(Domain.AWARD_CLASS).size();
            var thresholds = new TreeMap<Integer, long[]>();
            var cutOffs = new ArrayList<CutOff>();
            Arrays.sort(rows, (left, right) -> compare(right, left, keyOrder));
            // shares of the awarded need the lowest class first
            for (int awardClass = classes - 1; awardClass >= 0; awardClass--) {
                var quota = quota(awardClass);
                if (quota != null && quota.of() != Of.AWARDED.ordinal() && awarded < 0) {
                    var threshold = threshold(quota, 0);
                    awarded = threshold == null ? 0 : reachedBy(threshold);
                }
            }
            int before = 0;
            for (int awardClass = 0; awardClass < classes; awardClass++) {
                var quota = quota(awardClass);
                var threshold = quota == null ? null : threshold(quota, before);
                int rule = quota == null ? -1 : quota.rule();
                for (var bound : fact.bounds) {
                    if (bound.awardClass() == awardClass) {
                        threshold = bounded(threshold, bound, quota != null);
                        rule = bound.rule();
                    }
                }
                if (threshold != null) {
                    int reached = reachedBy(threshold);
                    thresholds.put(awardClass, threshold);
                    int allowed = quota == null ? -1 : allowed(quota, before);
                    cutOffs.add(new CutOff(
                            awardClass,
                            new Points(threshold[0]),
                            allowed,
                            reached,
                            base == null || rule < 0 ? "" : base.ruleName(rule),
                            sentence(quota, allowed, reached, threshold)));
                    before = reached;
                } else if (quota != null) {
                    cutOffs.add(new CutOff(
                            awardClass,
                            new Points(Long.MAX_VALUE),
                            allowed(quota, before),
                            before,
                            base == null ? "" : base.ruleName(quota.rule()),
                            sentence(quota, allowed(quota, before), before, null)));
                }
            }
            var cohort = new Cohort(
                    track,
                    group,
                    totals.length,
                    (int) fact.positive,
                    totals.length,
                    new Points(totals.length == 0 ? 0 : totals[0]),
                    cutOffs);
            return new RankedCohort(totals, cohort, thresholds, keyOrder);
        }

        private @org.jspecify.annotations.Nullable Quota quota(int awardClass) {
            return fact.quotas.stream()
                    .filter(one -> one.awardClass() == awardClass)
                    .findFirst()
                    .orElse(null);
        }

        private int of(Quota quota) {
            return switch (Of.values()[quota.of()]) {
                case RANKED -> totals.length;
                case POSITIVE -> (int) fact.positive;
                case AWARDED -> Math.max(0, awarded);
            };
        }

        /** Places inside the quota, better classes included. A share such as 1/12 is a little off as a binary number, hence the tolerance. */
        private int allowed(Quota quota, int before) {
            var exact = BigDecimal.valueOf(quota.share())
                    .multiply(BigDecimal.valueOf(of(quota)))
                    .doubleValue();
            double rounded = switch (Rounding.values()[quota.rounding()]) {
                case FLOOR -> Math.floor(exact + NEARLY);
                case NEAREST -> Math.rint(exact);
                case CEILING -> Math.ceil(exact - NEARLY);
            };
            return (int) Math.min(rows.length, rounded + (quota.cumulative() ? 0 : before));
        }

        private long @org.jspecify.annotations.Nullable [] threshold(Quota quota, int before) {
            var ties = Ties.values()[quota.ties()];
            if (ties == Ties.NEAREST_COUNT) {
                return nearest(quota.share() * of(quota) + (quota.cumulative() ? 0 : before));
            }
            int allowed = allowed(quota, before);
            if (allowed <= 0 || rows.length == 0) {
                return null;
            }
            var order = ties == Ties.TIE_BREAK ? keyOrder : POINTS_ONLY;
            var last = rows[allowed - 1];
            boolean tie = allowed < rows.length && compare(last, rows[allowed], order) == 0;
            if (!tie || ties == Ties.INCLUDE) {
                return ties == Ties.TIE_BREAK ? last.clone() : lowest(last[0]);
            }
            for (int index = allowed - 2; index >= 0; index--) {
                if (compare(rows[index], last, order) > 0) {
                    return ties == Ties.TIE_BREAK ? rows[index].clone() : lowest(rows[index][0]);
                }
            }
            return null;
        }

        /** Everybody with these points, whatever the other keys. */
        private static long[] lowest(long points) {
            return new long[] {points, Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
        }

        private long @org.jspecify.annotations.Nullable [] nearest(double wanted) {
            long[] best = null;
            double distance = Double.MAX_VALUE;
            for (int index = 0; index < totals.length; index++) {
                boolean lastOfScore = index + 1 == totals.length || totals[index + 1] != totals[index];
                if (lastOfScore && Math.abs(index + 1 - wanted) < distance - 1e-9) {
                    distance = Math.abs(index + 1 - wanted);
                    best = lowest(totals[index]);
                }
            }
            return best;
        }

        private long @org.jspecify.annotations.Nullable [] bounded(
                long @org.jspecify.annotations.Nullable [] threshold,
                org.talent.rules.facts.Cohort.Bound bound,
                boolean hasQuota) {
            long points = (long) Math.rint(bound.value() * 1e6);
            return switch (bound.what()) {
                case 0 -> lowest(points);
                case 2 ->
                    threshold == null
                            ? hasQuota ? null : lowest(points)
                            : threshold[0] >= points ? threshold : lowest(points);
                default ->
                    threshold == null || reachedBy(threshold) <= bound.value() ? threshold : hard((int) bound.value());
            };
        }

        /** The lowest total that at most {@code most} people reach. */
        private long @org.jspecify.annotations.Nullable [] hard(int most) {
            for (int index = Math.min(most, totals.length) - 1; index >= 0; index--) {
                if (index + 1 == totals.length || totals[index + 1] != totals[index]) {
                    return lowest(totals[index]);
                }
            }
            return null;
        }

        private int reachedBy(long[] threshold) {
            int count = 0;
            while (count < rows.length && compare(rows[count], threshold, keyOrder) >= 0) {
                count++;
            }
            return count;
        }

        private String sentence(
                @org.jspecify.annotations.Nullable Quota quota,
                int allowed,
                int reached,
                long @org.jspecify.annotations.Nullable [] threshold) {
            var cut = threshold == null ? "—" : new Points(threshold[0]).toString();
            if (quota == null) {
                return "≥ %s → %d".formatted(cut, reached);
            }
            return "%s × %d (%s) → %s: %d, %s → ≥ %s: %d"
                    .formatted(
                            BigDecimal.valueOf(quota.share())
                                    .setScale(6, RoundingMode.HALF_EVEN)
                                    .stripTrailingZeros()
                                    .toPlainString(),
                            of(quota),
                            Of.values()[quota.of()],
                            Rounding.values()[quota.rounding()],
                            allowed,
                            Ties.values()[quota.ties()].name().toLowerCase(Locale.ROOT),
                            cut,
                            reached);
        }
    }

    /** Places and proposals of standings once their cohorts are closed. */
    private record RankedCohorts(ScoringSetup setup, Map<Long, RankedCohort> cohortsByKey) implements Ranked {

        @Override
        public List<Cohort> cohorts() {
            return cohortsByKey.values().stream().map(RankedCohort::cohort).toList();
        }

        @Override
        public void propose(StandingBatch standings) {
            for (int row = 0; row < standings.rows; row++) {
                var cohort = cohortsByKey.get(cohort(standings, row));
                if (cohort == null) {
                    throw new IllegalStateException("""
                            The standing of entrant %d must belong to a cohort that was gathered.
                            Maybe it was never added to the ranking.""".formatted(standings.entrant[row]));
                }
                long points = standings.points[row];
                int above = atOrAbove(cohort.totals(), points + 1);
                standings.placeFrom[row] = above + 1;
                standings.placeTo[row] = Math.max(above + 1, atOrAbove(cohort.totals(), points));
                standings.reached[row] = standings.official[row] ? cohort.reached(keys(standings, row)) : -1;
                standings.proposed[row] = standings.reached[row];
                standings.reason[row] = null;
            }
            var base = setup.bases.get(RuleSetKind.AWARD);
            if (base != null) {
                for (int from = 0; from < standings.rows; from += AWARD_BATCH) {
                    award(base, standings, from, Math.min(standings.rows, from + AWARD_BATCH));
                }
            }
        }

        private void award(RuleBase base, StandingBatch standings, int from, int to) {
            var facts = new ArrayList<Standing>(to - from);
            for (int row = from; row < to; row++) {
                facts.add(fact(standings, row));
            }
            base.fire(facts);
            for (var fact : facts) {
                setup.clashes(
                        RuleSetKind.AWARD, fact.clashes, setup.contest.tracks().get(fact.track));
                standings.proposed[fact.row] =
                        !fact.official || fact.withheldRule >= 0 || fact.proposed < 0 ? -1 : fact.proposed;
                standings.reason[fact.row] = fact.withheldRule >= 0
                        ? base.words(fact.words)
                        : fact.proposedRule >= 0 && fact.proposed >= 0 ? base.ruleName(fact.proposedRule) : null;
            }
        }

        private Standing fact(StandingBatch standings, int row) {
            var fact = new Standing();
            fact.row = row;
            fact.track = standings.track[row];
            fact.group = standings.group[row];
            fact.points = standings.points[row] / 1e6;
            fact.place = standings.placeFrom[row];
            fact.placeTo = standings.placeTo[row];
            var cohort = java.util.Objects.requireNonNull(cohortsByKey.get(cohort(standings, row)));
            fact.share = cohort.totals().length == 0 ? 1 : (double) standings.placeFrom[row] / cohort.totals().length;
            fact.bestSingle = standings.bestSingle[row] / 1e6;
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
}
