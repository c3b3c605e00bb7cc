package org.talent.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Objects;
import org.talent.rules.AppliedRule;
import org.talent.rules.Domain;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.facts.Middle;
import org.talent.rules.language.PlaceTable;

/** Writes a formula with the numbers of one result, so that a reader with a calculator gets the same points. */
final class Calculation {

    private static final int DECIMALS = 6;

    private final ScoringSetup setup;
    private final Words words;
    private final Plan plan;
    private final ResultBatch batch;
    private final int row;

    Calculation(ScoringSetup setup, Words words, Plan plan, ResultBatch batch, int row) {
        this.setup = setup;
        this.words = words;
        this.plan = plan;
        this.batch = batch;
        this.row = row;
    }

    /** For example {@code 100 · 32,5 / 40 = 81,25}; then in brackets what the numbers are. */
    String text(double normalised) {
        double before = unlimited();
        var formula = formula();
        var result = plain(before);
        var text = formula.equals(result) ? result : formula + (exact(before) ? " = " : " ≈ ") + result;
        return text + note() + limits(before, normalised);
    }

    private String formula() {
        var a = plan.rules.numbers;
        var event = plan.event;
        return switch (Objects.requireNonNull(plan.form)) {
            case RAW -> a[0] == 1 ? score() : score() + " · " + number(a[0]);
            case MAX_RATIO -> "100 · " + score() + " / " + number(plan.maximum);
            case BEST_RATIO -> event.best > 0 ? "100 · " + score() + " / " + number(event.best) : "0";
            case MIN_MAX ->
                event.best > event.lowest
                        ? "100 · (%1$s − %2$s) / (%3$s − %2$s)"
                                .formatted(score(), number(event.lowest), number(event.best))
                        : "100";
            case PERCENTILE -> percentile();
            case Z_SCORE ->
                event.deviation > 0
                        ? "%s + %s · (%s − %s) / %s"
                                .formatted(
                                        number(a[0]),
                                        number(a[1]),
                                        score(),
                                        number(event.mean),
                                        number(event.deviation))
                        : number(a[0]);
            case RANK_NORMAL ->
                "⌈%1$s · erf⁻¹((%2$s − 2 · %3$s + 2) / (%4$s · %2$s)) / erf⁻¹(1 / %4$s) + %5$s⌉"
                        .formatted(number(a[0]), number(event.n), number(place()), number(1.07), number(a[1]));
            case SCORE_TIMES_RANK ->
                event.best > 0
                        ? "%s · (%s / %s) · %s"
                                .formatted(
                                        number(a[0]),
                                        score(),
                                        number(event.best),
                                        place() <= event.n
                                                ? "(%1$s − %2$s + 1) / %1$s".formatted(number(event.n), number(place()))
                                                : "0")
                        : "0";
            case CTFTIME ->
                event.best > 0
                        ? "(%s / %s + 1 / %s) · %s"
                                .formatted(score(), number(event.best), number(place()), number(a[0]))
                        : "0";
            case KAGGLE ->
                "100000 / %s^%s · %s^(−%s) · lg(1 + lg(%s)) · e^(−%s / %s)"
                        .formatted(
                                number(Math.max(1, batch.teamSize[row])),
                                number(a[1]),
                                number(place()),
                                number(a[0]),
                                number(Math.max(1, event.n)),
                                number(Plan.days(batch, row, setup.seasonEnd)),
                                number(a[2]));
            case PLACE_TABLE -> placeTable();
            case PLACE_SHARE_STEPS, GRADE_TABLE, FIXED -> plain(unlimited());
            case COMPLETION -> plan.maximum > 0 ? "100 · " + score() + " / " + number(plan.maximum) : score();
        };
    }

    private String percentile() {
        long score = batch.score[row];
        long equal = plan.event.equal(score);
        long worse = plan.event.scored - plan.event.above(score) - equal;
        var pattern = switch (plan.rules.equal) {
            case HALF -> "100 · (%s + %s / 2) / %s";
            case WITH -> "100 · (%s + %s) / %s";
            case WITHOUT -> "100 · %1$s / %3$s";
        };
        return pattern.formatted(number(worse), number(equal), number(plan.event.scored));
    }

    private String placeTable() {
        int from = place();
        int to = plan.lastPlace(batch, row, from);
        if (from == to) {
            return plain(Objects.requireNonNull(plan.places).mean(from, to));
        }
        var parts = new ArrayList<String>();
        for (var range : tableRows()) {
            int shared = Math.min(to, range.to()) - Math.max(from, range.from()) + 1;
            parts.add(number(shared) + " · " + number(range.points().doubleValue()));
        }
        return parts.isEmpty() ? "0" : "(" + String.join(" + ", parts) + ") / " + number(to - from + 1);
    }

    private java.util.List<PlaceTable.Range> tableRows() {
        int from = place();
        return Objects.requireNonNull(plan.places).rows(from, plan.lastPlace(batch, row, from));
    }

    /** What the numbers of the formula are, where they do not speak for themselves. */
    private String note() {
        var event = plan.event;
        var note = switch (Objects.requireNonNull(plan.form)) {
            case BEST_RATIO, SCORE_TIMES_RANK, CTFTIME -> event.best > 0 ? "" : words.say("note.noBest");
            case MIN_MAX -> event.best > event.lowest ? "" : words.say("note.allEqual");
            case Z_SCORE -> event.deviation > 0 ? "" : words.say("note.allEqual");
            case PERCENTILE -> {
                long equal = event.equal(batch.score[row]);
                long worse = event.scored - event.above(batch.score[row]) - equal;
                yield words.say(
                        plan.rules.equal == Middle.WITHOUT ? "note.worse" : "note.percentile",
                        worse,
                        equal,
                        event.scored);
            }
            case RANK_NORMAL -> words.say("note.placeOf", place(), event.n);
            case KAGGLE ->
                words.say(
                        "note.kaggle",
                        place(),
                        event.n,
                        Math.max(1, batch.teamSize[row]),
                        Plan.days(batch, row, setup.seasonEnd));
            case PLACE_TABLE -> {
                var rows = tableRows().stream()
                        .map(range -> (range.isOpen()
                                        ? words.say("note.placesFrom", range.from())
                                        : range(range.from(), range.to()))
                                + ": " + plain(range.points().doubleValue()))
                        .toList();
                var places = range(place(), plan.lastPlace(batch, row, place()));
                yield rows.isEmpty()
                        ? words.say("note.noRow", places)
                        : words.say("note.placeTable", places, String.join("; ", rows));
            }
            case PLACE_SHARE_STEPS -> {
                int step = plan.step(place());
                yield words.say(
                        step < plan.steps.length ? "note.step" : "note.noStep",
                        "⌊%s · %s / %s⌋ = %s"
                                .formatted(
                                        number(plan.rules.numbers[0]), number(place()), number(event.n), number(step)));
            }
            case GRADE_TABLE -> words.say("note.outcome", setup.vocabulary.name(Domain.OUTCOME, batch.outcome[row]));
            case COMPLETION ->
                words.say(
                        "note.completion",
                        BigDecimal.valueOf(plan.rules.numbers[0]),
                        BigDecimal.valueOf(plan.rules.numbers[1]));
            case RAW, MAX_RATIO, FIXED -> "";
        };
        return note.isEmpty() ? "" : " (" + note + ")";
    }

    /** What the formula gives before bounds and thresholds. */
    private double unlimited() {
        double score = batch.score[row] == ResultBatch.NONE ? 0 : batch.score[row] / 1e6;
        return switch (Objects.requireNonNull(plan.form)) {
            case Z_SCORE ->
                plan.event.deviation > 0
                        ? plan.rules.numbers[0]
                                + plan.rules.numbers[1] * (score - plan.event.mean) / plan.event.deviation
                        : plan.rules.numbers[0];
            case COMPLETION -> plan.percent(score);
            case RAW,
                    MAX_RATIO,
                    BEST_RATIO,
                    MIN_MAX,
                    PERCENTILE,
                    RANK_NORMAL,
                    SCORE_TIMES_RANK,
                    CTFTIME,
                    KAGGLE,
                    PLACE_TABLE,
                    PLACE_SHARE_STEPS,
                    GRADE_TABLE,
                    FIXED -> plan.formula(batch, row, setup.seasonEnd);
        };
    }

    /** What bounds make of it, each with its numbers; nothing where they change nothing. */
    private String limits(double before, double normalised) {
        double formula = plan.formula(batch, row, setup.seasonEnd);
        var text = new StringBuilder();
        if (formula != before) {
            text.append(" → ").append(plain(formula));
            if (plan.form == org.talent.rules.facts.Form.Z_SCORE) {
                text.append(" (")
                        .append(words.say(
                                "note.within",
                                BigDecimal.valueOf(plan.rules.numbers[2]),
                                BigDecimal.valueOf(plan.rules.numbers[3])))
                        .append(')');
            }
        }
        if (normalised != formula) {
            AppliedRule rule = setup.base(RuleSetKind.NORMALISATION).rule(plan.rules.limitRule);
            text.append(" → ")
                    .append(plain(normalised))
                    .append(" (")
                    .append(words.say(
                            "note.limit",
                            BigDecimal.valueOf(plan.rules.least),
                            BigDecimal.valueOf(plan.rules.most),
                            rule.name()))
                    .append(')');
        }
        return text.toString();
    }

    private int place() {
        return plan.place(batch, row);
    }

    private String score() {
        return number(batch.score[row] / 1e6);
    }

    /** A range of places, such as {@code 3–5}, or the one place. */
    static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    private static boolean exact(double value) {
        return Math.abs(value * 1e6 - Math.rint(value * 1e6)) < 1e-6;
    }

    /** A number inside a formula: a negative one in brackets. */
    private String number(double value) {
        return value < 0 ? "(" + plain(value) + ")" : plain(value);
    }

    private String plain(double value) {
        return plain(words, value);
    }

    static String plain(Words words, double value) {
        var rounded = BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        return (rounded.signum() < 0 ? "−" : "") + words.number(rounded.abs().stripTrailingZeros());
    }
}
