package org.talent.rules.scoring;

import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.ContestFacts.ScoreDistribution;
import org.talent.rules.ResultBatch;
import org.talent.rules.facts.Form;
import org.talent.rules.facts.Middle;
import org.talent.rules.facts.ResultClass;
import org.talent.rules.facts.Share;
import org.talent.rules.language.OutcomeTable;
import org.talent.rules.language.PlaceTable;
import org.talent.rules.language.SegmentTable;

/** What the rules decided for one class of results: in or out, one formula with its numbers, the product of its factors. */
final class Plan {

    final ResultClass rules;
    final @Nullable Form form;
    final boolean excluded;
    final double factor;
    final double n;
    final double best;
    final double lowest;
    final double mean;
    final double deviation;
    final double maximum;
    final @Nullable ScoreDistribution distribution;
    final PlaceTable.Range @Nullable [] places;
    final double @Nullable [] steps;
    final double @Nullable [] outcomes;
    private final long[] aboveAt;

    Plan(
            ResultClass rules,
            EventFacts event,
            @Nullable EventStatistics statistics,
            @Nullable ScoreDistribution distribution,
            @Nullable Object table,
            double @Nullable [] outcomes) {
        this.rules = rules;
        this.form = rules.form;
        this.excluded = rules.excludedBy >= 0;
        double product = 1;
        for (var one : rules.factors) {
            product *= one.value();
        }
        this.factor = product;
        this.distribution = distribution;
        this.aboveAt = suffix(distribution);
        this.n = statistics == null ? 0 : statistics.count();
        this.best = statistics == null || statistics.best() == null
                ? 0
                : statistics.best().doubleValue();
        this.lowest = statistics == null || statistics.lowest() == null
                ? 0
                : statistics.lowest().doubleValue();
        this.mean = statistics == null ? 0 : EventNumbers.mean(statistics);
        this.deviation = statistics == null ? 0 : EventNumbers.deviation(statistics);
        this.maximum = event.maximum() == null ? 0 : event.maximum().doubleValue();
        this.places = table instanceof PlaceTable(var rows) ? rows.toArray(PlaceTable.Range[]::new) : null;
        this.steps = table instanceof SegmentTable segments ? segments.steps() : null;
        this.outcomes = table instanceof OutcomeTable ? outcomes : null;
    }

    /** Points before factors; NaN where the result lacks what the formula needs. */
    double normalised(ResultBatch batch, int row, int seasonEnd) {
        double points = formula(batch, row, seasonEnd);
        return rules.limitRule < 0 || Double.isNaN(points) ? points : Math.clamp(points, rules.least, rules.most);
    }

    private double formula(ResultBatch batch, int row, int seasonEnd) {
        if (form == null) {
            return Double.NaN;
        }
        boolean scored = batch.score[row] != ResultBatch.NONE;
        if (form.needsScore() && !scored) {
            return Double.NaN;
        }
        double x = scored ? batch.score[row] / 1e6 : Double.NaN;
        double place = form.needsPlace() ? place(batch, row) : 0;
        if (form.needsPlace() && place <= 0) {
            return Double.NaN;
        }
        var a = rules.numbers;
        return switch (form) {
            case RAW -> x * a[0];
            case MAX_RATIO -> maximum > 0 ? 100 * x / maximum : Double.NaN;
            case BEST_RATIO -> best > 0 ? 100 * x / best : 0;
            case MIN_MAX -> best > lowest ? 100 * (x - lowest) / (best - lowest) : 100;
            case PERCENTILE -> percentile(batch.score[row]);
            case Z_SCORE -> deviation > 0 ? Math.clamp(a[0] + a[1] * (x - mean) / deviation, a[2], a[3]) : a[0];
            case RANK_NORMAL ->
                Math.ceil(a[0] * Normal.inverseErf((n - 2 * place + 2) / (1.07 * n)) / Normal.inverseErf(1 / 1.07)
                        + a[1]);
            case SCORE_TIMES_RANK -> best > 0 && n > 0 ? a[0] * (x / best) * ((n - place + 1) / n) : 0;
            case CTFTIME -> best > 0 ? (x / best + 1 / place) * a[0] : 0;
            case KAGGLE ->
                100_000
                        / StrictMath.pow(Math.max(1, batch.teamSize[row]), a[1])
                        * StrictMath.pow(place, -a[0])
                        * StrictMath.log10(1 + StrictMath.log10(Math.max(1, n)))
                        * StrictMath.exp(-Math.max(0, seasonEnd - batch.day[row]) / a[2]);
            case PLACE_TABLE -> placeTable(batch, row);
            case PLACE_SHARE_STEPS -> step(place);
            case GRADE_TABLE ->
                batch.outcome[row] < 0
                        ? Double.NaN
                        : batch.outcome[row] < requireOutcomes().length ? requireOutcomes()[batch.outcome[row]] : 0;
            case COMPLETION -> x < a[0] ? 0 : x >= a[1] ? 100 : x;
            case FIXED -> a[0];
        };
    }

    private double[] requireOutcomes() {
        return java.util.Objects.requireNonNull(outcomes);
    }

    /** The published place, else the place by score among the base. */
    double place(ResultBatch batch, int row) {
        if (batch.placeFrom[row] > 0) {
            return batch.placeFrom[row];
        }
        if (batch.score[row] == ResultBatch.NONE || distribution == null) {
            return 0;
        }
        return 1.0 + above(batch.score[row]);
    }

    private double percentile(long score) {
        if (distribution == null || n == 0) {
            return Double.NaN;
        }
        int index = java.util.Arrays.binarySearch(distribution.scores(), score);
        double equal = index >= 0 ? distribution.counts()[index] : 0;
        double above = above(score);
        double all = aboveAt.length == 0 ? 0 : aboveAt[0] + distribution.counts()[0];
        double worse = all - above - equal;
        return 100
                * switch (Middle.values()[rules.choice]) {
                    case HALF -> worse + equal / 2;
                    case WITH -> worse + equal;
                    case WITHOUT -> worse;
                }
                / all;
    }

    private double above(long score) {
        var known = java.util.Objects.requireNonNull(distribution);
        int index = java.util.Arrays.binarySearch(known.scores(), score);
        if (index >= 0) {
            return aboveAt[index];
        }
        int next = -index - 1;
        return next < aboveAt.length ? aboveAt[next] + known.counts()[next] : 0;
    }

    /** Results strictly above each distinct score. */
    private static long[] suffix(@Nullable ScoreDistribution distribution) {
        if (distribution == null) {
            return new long[0];
        }
        var above = new long[distribution.counts().length];
        for (int index = above.length - 2; index >= 0; index--) {
            above[index] = above[index + 1] + distribution.counts()[index + 1];
        }
        return above;
    }

    private double placeTable(ResultBatch batch, int row) {
        int from = batch.placeFrom[row] > 0 ? batch.placeFrom[row] : (int) place(batch, row);
        int to = Math.max(from, batch.placeTo[row]);
        if (to - from > 10_000) {
            to = from + 10_000;
        }
        double sum = 0;
        for (int place = from; place <= to; place++) {
            for (var range : java.util.Objects.requireNonNull(places)) {
                if (range != null && place >= range.from() && place <= range.to()) {
                    sum += range.points().doubleValue();
                }
            }
        }
        return sum / (to - from + 1);
    }

    private double step(double place) {
        var table = java.util.Objects.requireNonNull(steps);
        int index = n > 0 ? (int) Math.floor(rules.numbers[0] * place / n) : 0;
        return index < table.length ? table[Math.max(0, index)] : 0;
    }

    /** All factors of one row: those of the rules, the member's share. */
    double factors(ResultBatch batch, int row) {
        return factor * share(batch.teamSize[row]);
    }

    double share(int teamSize) {
        if (rules.share < 0 || teamSize <= 1) {
            return 1;
        }
        return switch (Share.values()[rules.share]) {
            case FULL -> 1;
            case INVERSE -> 1.0 / teamSize;
            case INVERSE_ROOT -> 1 / Math.sqrt(teamSize);
        };
    }
}
