package org.talent.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Cohort.CutOff;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.rules.Points;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Cohort;
import org.talent.rules.facts.Cohort.Bound;
import org.talent.rules.facts.Cohort.Limit;
import org.talent.rules.facts.Cohort.Quota;
import org.talent.rules.facts.Of;
import org.talent.rules.facts.Ties;

/**
 * Turns the quota rules of one cohort into cut-offs, best class first, and says in phrases how. All counts include the
 * better classes, so that a person who reaches two classes is counted once.
 */
final class CutOffs {

    /** A share such as 1 / 12 is a little off as a binary number; nothing that staff write has more decimals than this. */
    private static final int DECIMALS = 9;

    final Map<Integer, long[]> thresholds = new LinkedHashMap<>();
    final List<CutOff> cutOffs = new ArrayList<>();
    final List<Phrase> warnings = new ArrayList<>();
    private final ScoringSetup setup;
    private final Cohort rules;
    private final Totals totals;
    private final int[] by;
    private final int placeDepth;
    private final int awarded;

    CutOffs(ScoringSetup setup, Cohort rules, Totals totals, int[] by, int placeDepth) {
        this.setup = setup;
        this.rules = rules;
        this.totals = totals;
        this.by = by;
        this.placeDepth = placeDepth;
        if (totals.size() == 0 && !(rules.quotas.isEmpty() && rules.bounds.isEmpty())) {
            warnings.add(Phrase.of("warning.nobody"));
        }
        this.awarded = rules.quotas.stream().anyMatch(quota -> quota.of() == Of.AWARDED) ? awarded() : 0;
        int before = 0;
        for (int awardClass : classes()) {
            before = cut(awardClass, before);
        }
    }

    /** Award classes some rule speaks of, best first. */
    private List<Integer> classes() {
        return IntStream.range(0, setup.vocabulary.names(Domain.AWARD_CLASS).size())
                .filter(one -> quota(one) != null || bounds(one).size() > 0)
                .boxed()
                .toList();
    }

    private @Nullable Quota quota(int awardClass) {
        return rules.quotas.stream()
                .filter(one -> one.awardClass() == awardClass)
                .findFirst()
                .orElse(null);
    }

    /** Bounds in the order in which they act, whatever the order of the rules: given, raised, cut down. */
    private List<Bound> bounds(int awardClass) {
        return java.util.stream.Stream.of(Limit.CUT_OFF, Limit.AT_LEAST, Limit.AT_MOST)
                .flatMap(limit -> rules.bounds.stream()
                        .filter(one -> one.awardClass() == awardClass && one.limit() == limit)
                        .limit(1))
                .toList();
    }

    /** How many reach the lowest class; its own quota must not ask for that number, nor for those of better classes. */
    private int awarded() {
        var lowest = classes().getLast();
        var quota = quota(lowest);
        if (quota != null && (quota.of() == Of.AWARDED || !quota.cumulative())) {
            setup.problem(RuleSetKind.QUOTA, quota.rule(), "awardedCircle", name(lowest));
            return 0;
        }
        var threshold = threshold(lowest, 0);
        return threshold == null ? 0 : totals.reaching(threshold, by);
    }

    private long @Nullable [] threshold(int awardClass, int before) {
        var quota = quota(awardClass);
        var threshold = quota == null ? null : threshold(quota, before);
        for (var bound : bounds(awardClass)) {
            threshold = bounded(threshold, bound, quota != null);
        }
        return threshold;
    }

    /** Adds the cut-off of a class; gives back how many reach it or a better one. */
    private int cut(int awardClass, int before) {
        var quota = quota(awardClass);
        var threshold = threshold(awardClass, before);
        int reached = threshold == null ? before : totals.reaching(threshold, by);
        int allowed = quota == null ? -1 : allowed(quota, before);
        var points = threshold == null ? Optional.<Points>empty() : Optional.of(new Points(threshold[0]));
        if (threshold != null) {
            warnAboutOrder(awardClass, threshold[0]);
            thresholds.put(awardClass, threshold);
        }
        warn(awardClass, quota, points, allowed, before, reached);
        var bounds = bounds(awardClass);
        int rule = bounds.isEmpty()
                ? java.util.Objects.requireNonNull(quota).rule()
                : bounds.getLast().rule();
        cutOffs.add(new CutOff(
                awardClass,
                points,
                allowed,
                reached,
                setup.base(RuleSetKind.QUOTA).rule(rule).name(),
                sentence(quota, bounds, allowed, before, points, reached)));
        return Math.max(before, reached);
    }

    private long @Nullable [] threshold(Quota quota, int before) {
        if (quota.ties() == Ties.NEAREST_COUNT) {
            return nearest(exact(quota).doubleValue() + (quota.cumulative() ? 0 : before));
        }
        int allowed = Math.min(totals.size(), allowed(quota, before));
        if (allowed <= 0) {
            return null;
        }
        int depth = quota.ties() == Ties.TIE_BREAK ? by.length : placeDepth;
        boolean tie = allowed < totals.size() && totals.tied(allowed - 1, allowed, by, depth);
        if (!tie || quota.ties() == Ties.INCLUDE) {
            return totals.threshold(allowed - 1, by, depth);
        }
        for (int rank = allowed - 2; rank >= 0; rank--) {
            if (!totals.tied(rank, allowed, by, depth)) {
                return totals.threshold(rank, by, depth);
            }
        }
        return null;
    }

    private long @Nullable [] nearest(double wanted) {
        int best = -1;
        for (int rank = 0; rank < totals.size(); rank++) {
            boolean lastOfScore = rank + 1 == totals.size() || !totals.tied(rank, rank + 1, by, placeDepth);
            if (lastOfScore && (best < 0 || Math.abs(rank + 1 - wanted) < Math.abs(best + 1 - wanted))) {
                best = rank;
            }
        }
        return best < 0 ? null : totals.threshold(best, by, placeDepth);
    }

    private long @Nullable [] bounded(long @Nullable [] threshold, Bound bound, boolean hasQuota) {
        long points = (long) Math.rint(bound.value() * Points.SCALE);
        return switch (bound.limit()) {
            case CUT_OFF -> everybodyWith(points);
            case AT_LEAST -> {
                if (threshold == null) {
                    yield hasQuota ? null : everybodyWith(points);
                }
                yield threshold[0] >= points ? threshold : everybodyWith(points);
            }
            case AT_MOST -> threshold == null ? null : hard(threshold, (int) bound.value());
        };
    }

    private long[] everybodyWith(long points) {
        var threshold = new long[by.length];
        java.util.Arrays.fill(threshold, Long.MIN_VALUE);
        threshold[0] = points;
        return threshold;
    }

    /** The threshold itself, or the lowest one that at most so many reach. */
    private long @Nullable [] hard(long[] threshold, int most) {
        if (totals.reaching(threshold, by) <= most) {
            return threshold;
        }
        for (int rank = most - 1; rank >= 0; rank--) {
            if (!totals.tied(rank, rank + 1, by, placeDepth)) {
                return totals.threshold(rank, by, placeDepth);
            }
        }
        return null;
    }

    private int of(Quota quota) {
        return switch (quota.of()) {
            case OFFICIAL -> totals.official();
            case RANKED -> totals.size();
            case POSITIVE -> (int) rules.positive;
            case AWARDED -> awarded;
        };
    }

    private BigDecimal exact(Quota quota) {
        return BigDecimal.valueOf(quota.share())
                .multiply(BigDecimal.valueOf(of(quota)))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Places inside the quota, better classes included. */
    private int allowed(Quota quota, int before) {
        var mode = switch (quota.rounding()) {
            case FLOOR -> RoundingMode.FLOOR;
            case NEAREST -> RoundingMode.HALF_UP;
            case CEILING -> RoundingMode.CEILING;
        };
        return exact(quota).setScale(0, mode).intValueExact() + (quota.cumulative() ? 0 : before);
    }

    private void warnAboutOrder(int awardClass, long points) {
        thresholds.forEach((better, threshold) -> {
            if (points > threshold[0]) {
                warnings.add(Phrase.of("warning.order", name(awardClass), name(better)));
            }
        });
    }

    private void warn(
            int awardClass, @Nullable Quota quota, Optional<Points> points, int allowed, int before, int reached) {
        if (totals.size() == 0) {
            return;
        }
        if (quota != null && quota.ties() != Ties.NEAREST_COUNT && allowed == before) {
            warnings.add(Phrase.of("warning.noPlace", name(awardClass), percent(quota.share()), whom(quota)));
        } else if (reached <= before) {
            warnings.add(Phrase.of("warning.empty", name(awardClass)));
        }
        if (quota != null
                && quota.ties() != Ties.NEAREST_COUNT
                && allowed > 0
                && bounds(awardClass).isEmpty()) {
            if (reached < Math.min(allowed, totals.size())) {
                var tied = totals.points(allowed - 1);
                warnings.add(Phrase.of(
                        "warning.tieOut",
                        name(awardClass),
                        Phrase.of("tied", totals.atOrAbove(tied) - totals.atOrAbove(tied + 1)),
                        new Points(tied).toDecimal().stripTrailingZeros(),
                        reached,
                        allowed));
            } else if (reached > allowed) {
                warnings.add(Phrase.of("warning.tieIn", name(awardClass), reached, allowed));
            }
        }
        points.filter(lowest -> lowest.micros() <= 0 && reached > 0)
                .ifPresent(_ -> warnings.add(Phrase.of("warning.zero", name(awardClass))));
    }

    private Phrase sentence(
            @Nullable Quota quota, List<Bound> bounds, int allowed, int before, Optional<Points> points, int reached) {
        Phrase conditions = quota == null ? null : quotaWords(quota, allowed, before);
        for (var bound : bounds) {
            var words = Phrase.of(
                    "bound." + bound.limit(), BigDecimal.valueOf(bound.value()).stripTrailingZeros());
            conditions = conditions == null ? words : Phrase.of("and", conditions, words);
        }
        var outcome = points.map(lowest -> Phrase.of(
                        "cutOff.reached", lowest.toDecimal().stripTrailingZeros(), Phrase.of("passed", reached)))
                .orElse(Phrase.of("cutOff.nobody"));
        return Phrase.of("cutOff", java.util.Objects.requireNonNull(conditions), outcome);
    }

    private Phrase quotaWords(Quota quota, int allowed, int before) {
        var whom = whom(quota);
        if (quota.ties() == Ties.NEAREST_COUNT) {
            return Phrase.of(
                    "quota.nearest", percent(quota.share()), whom, exact(quota).stripTrailingZeros());
        }
        var ties = Phrase.of("ties." + quota.ties());
        var rounding = Phrase.of("rounding." + quota.rounding());
        return quota.cumulative() || before == 0
                ? Phrase.of("quota", percent(quota.share()), whom, Phrase.of("places", allowed), rounding, ties)
                : Phrase.of(
                        "quota.apart",
                        percent(quota.share()),
                        whom,
                        Phrase.of("places", allowed - before),
                        rounding,
                        ties,
                        before);
    }

    private Phrase whom(Quota quota) {
        return Phrase.of("of." + quota.of(), of(quota));
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(share)
                .movePointRight(2)
                .setScale(6, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }

    private String name(int awardClass) {
        return setup.vocabulary.name(Domain.AWARD_CLASS, awardClass);
    }
}
