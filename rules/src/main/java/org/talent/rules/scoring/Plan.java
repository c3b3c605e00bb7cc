package org.talent.rules.scoring;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ResultBatch;
import org.talent.rules.facts.Form;
import org.talent.rules.facts.ResultClass;
import org.talent.rules.facts.Share;
import org.talent.rules.language.OutcomeTable;
import org.talent.rules.language.PlaceTable;
import org.talent.rules.language.SegmentTable;

/**
 * What the rules decided for one class of results: in or out, one formula with its numbers, the product of its factors.
 * What the arithmetic asks of each result is kept here, so that {@link #rules} is not looked into on the hot path.
 */
final class Plan {

    final ResultClass rules;
    final @Nullable Form form;
    final boolean excluded;
    final double maximum;
    final EventNumbers event;
    final @Nullable PlaceTable places;
    final double[] steps;
    final double[] outcomes;
    private final double factor;
    private final double a;
    private final double b;
    private final double c;
    private final double d;
    private final boolean limited;
    private final double least;
    private final double most;
    private final boolean byRow;
    private final Share share;
    private final double perDay;

    Plan(ResultClass rules, EventFacts event, EventNumbers numbers, @Nullable Object table, double[] outcomes) {
        this.rules = rules;
        this.form = rules.form;
        this.excluded = rules.excludedBy >= 0;
        this.maximum = event.maximum() == null ? 0 : event.maximum().doubleValue();
        this.event = numbers;
        this.places = table instanceof PlaceTable known ? known : null;
        this.steps = table instanceof SegmentTable segments ? segments.steps() : new double[0];
        this.outcomes = table instanceof OutcomeTable ? outcomes : new double[0];
        double product = 1;
        for (var one : rules.factors) {
            product *= one.value();
        }
        this.factor = product;
        this.a = number(0);
        this.b = number(1);
        this.c = number(2);
        this.d = number(3);
        this.limited = rules.limitRule >= 0;
        this.least = rules.least;
        this.most = rules.most;
        this.share = rules.share;
        this.perDay = rules.perDay;
        this.byRow = share != Share.FULL || perDay != 1;
    }

    private double number(int index) {
        return index < rules.numbers.length ? rules.numbers[index] : 0;
    }

    /** Points before factors; NaN where the result lacks what the formula needs. */
    double normalised(ResultBatch batch, int row, int seasonEnd) {
        double points = formula(batch, row, seasonEnd);
        return limited && !Double.isNaN(points) ? Math.clamp(points, least, most) : points;
    }

    double formula(ResultBatch batch, int row, int seasonEnd) {
        if (form == null) {
            return Double.NaN;
        }
        return switch (form.needs()) {
            case NOTHING -> a;
            case OUTCOME -> outcome(batch.outcome[row]);
            case SCORE -> batch.score[row] == ResultBatch.NONE ? Double.NaN : byScore(batch.score[row]);
            case PLACE -> {
                int place = place(batch, row);
                yield place > 0 ? byPlace(batch, row, place, seasonEnd) : Double.NaN;
            }
            case SCORE_AND_PLACE -> {
                int place = place(batch, row);
                yield place > 0 && batch.score[row] != ResultBatch.NONE
                        ? byBoth(batch.score[row] / 1e6, place)
                        : Double.NaN;
            }
        };
    }

    private double byScore(long score) {
        double x = score / 1e6;
        return switch (Objects.requireNonNull(form)) {
            case RAW -> x * a;
            case MAX_RATIO -> maximum > 0 ? 100 * x / maximum : Double.NaN;
            case BEST_RATIO -> event.best > 0 ? 100 * x / event.best : 0;
            case MIN_MAX -> event.best > event.lowest ? 100 * (x - event.lowest) / (event.best - event.lowest) : 100;
            case PERCENTILE -> event.knowsScores() ? percentile(score) : Double.NaN;
            case Z_SCORE -> Math.clamp(event.deviation > 0 ? a + b * (x - event.mean) / event.deviation : a, c, d);
            case COMPLETION -> {
                double percent = percent(x);
                yield percent < a ? 0 : percent >= b ? 100 : percent;
            }
            case RANK_NORMAL, SCORE_TIMES_RANK, CTFTIME, KAGGLE, PLACE_TABLE, PLACE_SHARE_STEPS, GRADE_TABLE, FIXED ->
                throw otherNeeds();
        };
    }

    private double byPlace(ResultBatch batch, int row, int place, int seasonEnd) {
        return switch (Objects.requireNonNull(form)) {
            case RANK_NORMAL ->
                event.n == 0
                        ? Double.NaN
                        // the inverse is good to nine digits: what is whole up to them must not be lifted
                        : Math.ceil(a
                                        * Normal.inverseErf((event.n - 2.0 * place + 2) / (1.07 * event.n))
                                        / Normal.inverseErf(1 / 1.07)
                                + b
                                - 1e-9);
            case KAGGLE ->
                100_000
                        / StrictMath.pow(Math.max(1, batch.teamSize[row]), b)
                        * StrictMath.pow(place, -a)
                        * StrictMath.log10(1 + StrictMath.log10(Math.max(1, event.n)))
                        * StrictMath.exp(-days(batch, row, seasonEnd) / c);
            case PLACE_TABLE -> Objects.requireNonNull(places).mean(place, lastPlace(batch, row, place));
            case PLACE_SHARE_STEPS -> {
                int step = step(place);
                yield step < 0 ? Double.NaN : step < steps.length ? steps[step] : 0;
            }
            case RAW,
                    MAX_RATIO,
                    BEST_RATIO,
                    MIN_MAX,
                    PERCENTILE,
                    Z_SCORE,
                    SCORE_TIMES_RANK,
                    CTFTIME,
                    GRADE_TABLE,
                    COMPLETION,
                    FIXED -> throw otherNeeds();
        };
    }

    private double byBoth(double x, int place) {
        if (event.best <= 0) {
            return 0;
        }
        // a guest may stand behind everybody who is counted
        return form == Form.CTFTIME
                ? (x / event.best + 1.0 / place) * a
                : a * (x / event.best) * (Math.max(0, event.n - place + 1.0) / event.n);
    }

    private static IllegalStateException otherNeeds() {
        return new IllegalStateException("The formula asks for other things than it says.");
    }

    private double outcome(int outcome) {
        return outcome < 0 ? Double.NaN : outcome < outcomes.length ? outcomes[outcome] : 0;
    }

    double percent(double x) {
        return maximum > 0 ? 100 * x / maximum : x;
    }

    private double percentile(long score) {
        long equal = event.equal(score);
        long worse = event.scored - event.above(score) - equal;
        return 100
                * switch (rules.equal) {
                    case HALF -> worse + equal / 2.0;
                    case WITH -> worse + equal;
                    case WITHOUT -> worse;
                }
                / event.scored;
    }

    /** The best place of the published tie, else the place by score among the base; 0 where there is neither. */
    int place(ResultBatch batch, int row) {
        if (batch.placeFrom[row] > 0) {
            return batch.placeFrom[row];
        }
        return batch.score[row] == ResultBatch.NONE || !event.knowsScores()
                ? 0
                : (int) Math.min(Integer.MAX_VALUE, 1 + event.above(batch.score[row]));
    }

    /** The worst place of the same tie. */
    int lastPlace(ResultBatch batch, int row, int place) {
        return batch.placeFrom[row] > 0
                ? Math.max(place, batch.placeTo[row])
                : (int) Math.max(place, place - 1 + event.equal(batch.score[row]));
    }

    /** Number of the step from 0; -1 where nobody is counted. */
    int step(int place) {
        return event.n == 0 ? -1 : (int) Math.min(Integer.MAX_VALUE, (long) a * place / event.n);
    }

    static int days(ResultBatch batch, int row, int seasonEnd) {
        return Math.max(0, seasonEnd - batch.day[row]);
    }

    /** All factors of one row: those of the rules, the member's share, the age in days. */
    double factors(ResultBatch batch, int row, int seasonEnd) {
        return byRow ? factor * share(batch.teamSize[row]) * ageing(batch, row, seasonEnd) : factor;
    }

    double share(int teamSize) {
        if (teamSize <= 1) {
            return 1;
        }
        return switch (share) {
            case FULL -> 1;
            case INVERSE -> 1.0 / teamSize;
            case INVERSE_ROOT -> 1 / Math.sqrt(teamSize);
        };
    }

    double ageing(ResultBatch batch, int row, int seasonEnd) {
        return perDay == 1 ? 1 : StrictMath.pow(perDay, days(batch, row, seasonEnd));
    }
}
