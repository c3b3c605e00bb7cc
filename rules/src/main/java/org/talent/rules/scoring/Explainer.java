package org.talent.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Domain;
import org.talent.rules.Points;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.explanation.Explanation;
import org.talent.rules.explanation.ScoreLine;
import org.talent.rules.scoring.EntrantScore.State;

/** Says what the arithmetic did, out of the same arrays that gave the total. */
final class Explainer {

    private final ScoringSetup setup;
    private final Locale locale;
    private final ResourceBundle words;

    Explainer(ScoringSetup setup, Locale locale) {
        this.setup = setup;
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.talent.rules.explanation",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    List<Explanation> explain(ResultBatch batch) {
        var explanations = new ArrayList<Explanation>();
        if (batch.entrants == 0) {
            return explanations;
        }
        var plans = new int[batch.rows];
        var cache = new LongIntMap();
        for (int row = 0; row < batch.rows; row++) {
            long key = setup.key(batch, 0, row);
            setup.plan(batch, new long[] {key}, new int[] {0}, new int[] {row}, 1, cache);
            plans[row] = cache.get(key);
        }
        var score = new EntrantScore(setup, Math.max(1, batch.rows));
        for (int track = 0; track < setup.tracks(); track++) {
            score.score(batch, plans, 0, batch.rows, track);
            var lines = new ArrayList<ScoreLine>();
            for (int row = 0; row < batch.rows; row++) {
                if (score.state[row] != State.ELSEWHERE) {
                    lines.add(line(batch, row, plans[row], score, track));
                }
            }
            if (!lines.isEmpty()) {
                var group = setup.grouping(setup.group(batch, 0, track));
                var names = setup.vocabulary.names(Domain.GROUP);
                explanations.add(new Explanation(
                        track,
                        group.group < names.size() ? names.get(group.group) : "",
                        rule(RuleSetKind.GROUPING, group.groupRule),
                        lines,
                        steps(score, track),
                        new Points(score.total)));
            }
        }
        return explanations;
    }

    private ScoreLine line(ResultBatch batch, int row, int plan, EntrantScore score, int track) {
        var made = setup.plan(plan);
        boolean counted = score.state[row] == State.COUNTED;
        boolean computed = score.state[row] != State.DISQUALIFIED && score.state[row] != State.EXCLUDED;
        var factors = new ArrayList<ScoreLine.Factor>();
        if (computed) {
            for (var factor : made.rules.factors) {
                factors.add(new ScoreLine.Factor(
                        words.getString("factor." + factor.name()),
                        factor.value(),
                        rule(RuleSetKind.WEIGHT, factor.rule())));
            }
            double share = made.share(batch.teamSize[row]);
            if (share != 1) {
                factors.add(new ScoreLine.Factor(
                        words.getString("factor.teamShare"), share, rule(RuleSetKind.WEIGHT, made.rules.shareRule)));
            }
            double weight = setup.trackWeight(batch.event[row], track);
            if (weight != 1) {
                factors.add(new ScoreLine.Factor(words.getString("factor.track"), weight, ""));
            }
        }
        return new ScoreLine(
                batch.participation[row],
                batch.event[row],
                raw(batch, row, made),
                computed && made.form != null ? words.getString("form." + made.form.name()) : "",
                computed ? calculation(batch, row, made, score.normalised[row]) : "",
                computed ? rule(RuleSetKind.NORMALISATION, made.rules.formRule) : "",
                new Points((long) Math.rint(score.normalised[row] * 1e6)),
                factors,
                new Points(score.points[row]),
                counted,
                counted ? null : reason(score.state[row], made, track),
                new Points(score.contribution[row]));
    }

    private String raw(ResultBatch batch, int row, Plan plan) {
        var parts = new ArrayList<String>();
        if (batch.score[row] != ResultBatch.NONE) {
            parts.add(
                    plan.maximum > 0
                            ? say("raw.scoreOf", number(batch.score[row] / 1e6), number(plan.maximum))
                            : say("raw.score", number(batch.score[row] / 1e6)));
        }
        if (batch.placeFrom[row] > 0) {
            var place = batch.placeTo[row] > batch.placeFrom[row]
                    ? batch.placeFrom[row] + "–" + batch.placeTo[row]
                    : Integer.toString(batch.placeFrom[row]);
            parts.add(plan.n > 0 ? say("raw.placeOf", place, number(plan.n)) : say("raw.place", place));
        }
        if (batch.outcome[row] >= 0) {
            parts.add(setup.vocabulary.name(Domain.OUTCOME, batch.outcome[row]));
        }
        return parts.isEmpty() ? words.getString("raw.attended") : String.join(", ", parts);
    }

    private String calculation(ResultBatch batch, int row, Plan plan, double normalised) {
        if (plan.form == null) {
            return "";
        }
        var a = plan.rules.numbers;
        var x = batch.score[row] == ResultBatch.NONE ? "" : number(batch.score[row] / 1e6);
        var place = plan.form.needsPlace() ? number(plan.place(batch, row)) : "";
        var text = switch (plan.form) {
            case RAW -> a[0] == 1 ? x : x + " · " + number(a[0]);
            case MAX_RATIO -> "100 · " + x + " / " + number(plan.maximum);
            case BEST_RATIO -> "100 · " + x + " / " + number(plan.best);
            case MIN_MAX ->
                "100 · (" + x + " − " + number(plan.lowest) + ") / (" + number(plan.best) + " − " + number(plan.lowest)
                        + ")";
            case PERCENTILE -> say("calculation.percentile", x, number(plan.n));
            case Z_SCORE ->
                number(a[0]) + " + " + number(a[1]) + " · (" + x + " − " + number(plan.mean) + ") / "
                        + number(plan.deviation);
            case RANK_NORMAL -> say("calculation.rankNormal", place, number(plan.n));
            case SCORE_TIMES_RANK ->
                number(a[0]) + " · (" + x + " / " + number(plan.best) + ") · ((" + number(plan.n) + " − " + place
                        + " + 1) / " + number(plan.n) + ")";
            case CTFTIME -> "(" + x + " / " + number(plan.best) + " + 1 / " + place + ") · " + number(a[0]);
            case KAGGLE -> say("calculation.kaggle", place, number(plan.n));
            case PLACE_TABLE -> say("calculation.placeTable", place);
            case PLACE_SHARE_STEPS -> say("calculation.steps", number(a[0]), place, number(plan.n));
            case GRADE_TABLE -> batch.outcome[row] < 0 ? "" : setup.vocabulary.name(Domain.OUTCOME, batch.outcome[row]);
            case COMPLETION -> say("calculation.completion", x, number(a[0]), number(a[1]));
            case FIXED -> number(a[0]);
        };
        var limited = plan.rules.limitRule < 0
                ? ""
                : " " + say("calculation.limit", number(plan.rules.least), number(plan.rules.most));
        return text + " = " + number(normalised) + limited;
    }

    private String reason(State state, Plan plan, int track) {
        return switch (state) {
            case EXCLUDED -> {
                var base = setup.bases.get(RuleSetKind.ELIGIBILITY);
                yield base == null ? "" : base.words(plan.rules.excludedWords);
            }
            case COUNTED, ELSEWHERE -> "";
            case KIND_FULL, META_FULL, DISQUALIFIED, OTHER_ATTEMPT, OTHER_STAGE, NOT_BEST ->
                say(
                        "reason." + state.name(),
                        setup.track(track).best == Integer.MAX_VALUE ? "" : setup.track(track).best);
        };
    }

    private List<Explanation.Step> steps(EntrantScore score, int track) {
        var steps = new ArrayList<Explanation.Step>();
        var rules = setup.track(track);
        long sum = 0;
        for (int row = 0; row < score.contribution.length; row++) {
            sum += score.state[row] == State.COUNTED ? score.contribution[row] : 0;
        }
        for (int index = 0; index < rules.caps.size(); index++) {
            long change = score.capChange[index];
            if (change != 0) {
                var cap = rules.caps.get(index);
                sum += change;
                steps.add(new Explanation.Step(
                        rule(RuleSetKind.AGGREGATION, cap.rule()),
                        say("step.cap", setup.vocabulary.name(Domain.EVENT_KIND, cap.kind())),
                        new Points(change)));
            }
        }
        if (score.tooFew) {
            steps.add(new Explanation.Step(
                    rule(RuleSetKind.AGGREGATION, rules.minimumRule),
                    say("step.tooFew", score.counted, rules.minimum),
                    new Points(-sum)));
        }
        return steps;
    }

    private String rule(RuleSetKind kind, int index) {
        @Nullable RuleBase base = setup.bases.get(kind);
        return base == null || index < 0 ? "" : base.ruleName(index);
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }

    private String number(double value) {
        var text = BigDecimal.valueOf(value)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return locale.getLanguage().equals("ru") ? text.replace('.', ',') : text;
    }
}
