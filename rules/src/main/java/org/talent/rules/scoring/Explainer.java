package org.talent.rules.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.AppliedRule;
import org.talent.rules.Domain;
import org.talent.rules.Explanation;
import org.talent.rules.Explanation.Step;
import org.talent.rules.Points;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.ScoreLine;
import org.talent.rules.ScoreLine.Factor;
import org.talent.rules.Words;
import org.talent.rules.facts.Kinds;
import org.talent.rules.facts.Share;
import org.talent.rules.facts.Track;
import org.talent.rules.scoring.EntrantScore.State;

/** Says what the arithmetic did, out of the same arrays that gave the total; for one thread. */
final class Explainer {

    private static final int FIRST = 64;

    private final ScoringSetup setup;
    private final @Nullable Words words;
    private final KnownPlans known;
    private EntrantScore score;

    /** In the words of a language. */
    Explainer(ScoringSetup setup, Locale locale) {
        this(setup, new Words("org.talent.rules.explanation", locale));
    }

    /** In numbers and rules alone: words cost more than all the rest. */
    Explainer(ScoringSetup setup) {
        this(setup, (Words) null);
    }

    private Explainer(ScoringSetup setup, @Nullable Words words) {
        this.setup = setup;
        this.words = words;
        this.known = new KnownPlans(setup);
        this.score = new EntrantScore(setup, FIRST);
    }

    /** A text that is there only where words are asked for. */
    private String said(Function<Words, String> text) {
        return words == null ? "" : text.apply(words);
    }

    /** The batch holds one entrant, or nobody. */
    List<Explanation> explain(ResultBatch one) {
        var explanations = new ArrayList<Explanation>();
        for (int track = 0; track < setup.tracks(); track++) {
            explain(one, track).ifPresent(explanations::add);
        }
        return explanations;
    }

    Optional<Explanation> explain(ResultBatch one, int track) {
        if (one.entrants == 0) {
            return Optional.empty();
        }
        if (one.rows > score.state.length) {
            score = new EntrantScore(setup, one.rows);
        }
        var plans = known.of(one, 0, 1);
        score.read(one, plans, 0, one.rows);
        score.track(track);
        var lines = new ArrayList<ScoreLine>();
        for (int row = 0; row < one.rows; row++) {
            if (score.state[row] != State.ELSEWHERE) {
                lines.add(line(one, row, plans[row], track));
            }
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var group = setup.grouping(setup.group(one, 0, track));
        var rules = setup.track(track);
        return Optional.of(new Explanation(
                track,
                setup.groupName(group.group),
                rule(RuleSetKind.GROUPING, group.groupRule),
                lines,
                said(in -> adding(in, rules)),
                rule(RuleSetKind.AGGREGATION, rules.formRule),
                steps(one, rules),
                new Points(score.total)));
    }

    private ScoreLine line(ResultBatch batch, int row, Plan plan, int track) {
        var state = score.state[row];
        boolean computed = state != State.DISQUALIFIED && state != State.EXCLUDED && plan.form != null;
        return new ScoreLine(
                batch.participation[row],
                batch.event[row],
                said(in -> raw(in, batch, row, plan)),
                computed ? said(in -> in.say("form." + plan.form)) : "",
                computed ? said(in -> new Calculation(setup, in, plan, batch, row).text(score.normalised[row])) : "",
                computed ? rule(RuleSetKind.NORMALISATION, plan.rules.formRule) : null,
                new Points((long) Math.rint(score.normalised[row] * Points.SCALE)),
                computed ? factors(batch, row, plan, track) : List.of(),
                new Points(score.points[row]),
                state == State.COUNTED,
                state == State.COUNTED ? null : said(in -> reason(in, batch, row, plan, track)),
                reasonRule(state, plan, batch.event[row], track),
                new Points(score.contribution[row]),
                state == State.COUNTED ? said(in -> share(in, row, setup.track(track))) : "");
    }

    private List<Factor> factors(ResultBatch batch, int row, Plan plan, int track) {
        var factors = new ArrayList<Factor>();
        for (var factor : plan.rules.factors) {
            factors.add(new Factor(
                    said(in -> in.say("factor." + factor.name())),
                    factor.value(),
                    rule(RuleSetKind.WEIGHT, factor.rule())));
        }
        int size = batch.teamSize[row];
        if (plan.rules.shareRule >= 0 && size > 1 && plan.rules.share != Share.FULL) {
            factors.add(new Factor(
                    said(in -> in.say("factor." + plan.rules.share, size)),
                    plan.share(size),
                    rule(RuleSetKind.WEIGHT, plan.rules.shareRule)));
        }
        if (plan.rules.perDayRule >= 0) {
            factors.add(new Factor(
                    said(in -> in.say(
                            "factor.days",
                            Plan.days(batch, row, setup.seasonEnd),
                            BigDecimal.valueOf(plan.rules.perDay))),
                    plan.ageing(batch, row, setup.seasonEnd),
                    rule(RuleSetKind.WEIGHT, plan.rules.perDayRule)));
        }
        double weight = setup.trackWeight(batch.event[row], track);
        if (weight != 1) {
            factors.add(new Factor(said(in -> in.say("factor.track")), weight, null));
        }
        return factors;
    }

    private String raw(Words in, ResultBatch batch, int row, Plan plan) {
        var parts = new ArrayList<String>();
        if (batch.score[row] != ResultBatch.NONE) {
            var score = decimal(batch.score[row]);
            parts.add(
                    plan.maximum > 0
                            ? in.say("raw.scoreOf", score, BigDecimal.valueOf(plan.maximum))
                            : in.say("raw.score", score));
        }
        if (batch.placeFrom[row] > 0) {
            var places = Calculation.range(batch.placeFrom[row], Math.max(batch.placeFrom[row], batch.placeTo[row]));
            parts.add(plan.event.n > 0 ? in.say("raw.placeOf", places, plan.event.n) : in.say("raw.place", places));
        }
        if (batch.outcome[row] >= 0) {
            parts.add(setup.vocabulary.name(Domain.OUTCOME, batch.outcome[row]));
        }
        return parts.isEmpty() ? in.say("raw.attended") : String.join(", ", parts);
    }

    private String reason(Words in, ResultBatch batch, int row, Plan plan, int track) {
        var path = setup.path(track);
        return switch (score.state[row]) {
            case COUNTED, ELSEWHERE -> "";
            case EXCLUDED -> setup.base(RuleSetKind.ELIGIBILITY).words(plan.rules.excludedWords);
            case DISQUALIFIED -> in.say("reason.DISQUALIFIED");
            case OTHER_ATTEMPT -> in.say("reason.OTHER_ATTEMPT." + path.attempts);
            case OTHER_STAGE -> in.say("reason.OTHER_STAGE." + path.stages, otherStage(batch, row));
            case META_FULL -> in.say("reason.META_FULL", path.mostPerMeta);
            case KIND_FULL ->
                path.mostOf.stream()
                        .filter(most -> most.kinds().has(setup.kind(batch.event[row])))
                        .findFirst()
                        .map(most -> in.say("reason.KIND_FULL", most.most(), names(most.kinds())))
                        .orElseThrow();
            case NOT_BEST -> in.say("reason.NOT_BEST", setup.track(track).best);
        };
    }

    /** Title of the stage that counts instead, or that took the place of this one before it fell out itself. */
    private String otherStage(ResultBatch batch, int row) {
        int best = -1;
        for (int other = 0; other < batch.rows; other++) {
            boolean instead = score.state[other] != State.ELSEWHERE
                    && score.state[other] != State.DISQUALIFIED
                    && score.state[other] != State.EXCLUDED
                    && score.state[other] != State.OTHER_ATTEMPT
                    && setup.paths.stages(batch.event[other], batch.event[row]);
            boolean counts = instead && score.state[other] == State.COUNTED;
            if (counts || instead && best < 0) {
                best = other;
            }
        }
        return best < 0 ? "" : setup.contest.events().get(batch.event[best]).title();
    }

    private @Nullable AppliedRule reasonRule(State state, Plan plan, int event, int track) {
        var path = setup.path(track);
        return switch (state) {
            case COUNTED, ELSEWHERE, DISQUALIFIED -> null;
            case EXCLUDED -> rule(RuleSetKind.ELIGIBILITY, plan.rules.excludedBy);
            case OTHER_ATTEMPT -> rule(RuleSetKind.SELECTION, path.attemptsRule);
            case OTHER_STAGE -> rule(RuleSetKind.SELECTION, path.stagesRule);
            case META_FULL -> rule(RuleSetKind.SELECTION, path.metaRule);
            case KIND_FULL ->
                path.mostOf.stream()
                        .filter(most -> most.kinds().has(setup.kind(event)))
                        .findFirst()
                        .map(most -> rule(RuleSetKind.SELECTION, most.rule()))
                        .orElse(null);
            case NOT_BEST -> rule(RuleSetKind.AGGREGATION, setup.track(track).formRule);
        };
    }

    /** How a contribution comes of the points. */
    private String share(Words in, int row, Track rules) {
        var points = Calculation.plain(in, (double) score.points[row] / Points.SCALE);
        return switch (rules.form) {
            case SUM, BEST_OF -> "";
            case MEAN -> points + " / " + score.counted;
            case DECAYED_SUM -> {
                var k = Calculation.plain(in, rules.decay);
                int position = score.position[row];
                yield points + " · " + k + (position == 0 ? "" : " · (1 − " + k + ")^" + position);
            }
        };
    }

    private static String adding(Words in, Track rules) {
        return switch (rules.form) {
            case SUM -> in.say("adding.SUM");
            case BEST_OF -> in.say("adding.BEST_OF", rules.best);
            case MEAN -> in.say("adding.MEAN");
            case DECAYED_SUM -> in.say("adding.DECAYED_SUM", BigDecimal.valueOf(rules.decay));
        };
    }

    private List<Step> steps(ResultBatch batch, Track rules) {
        var steps = new ArrayList<Step>();
        long sum = 0;
        for (int row = 0; row < batch.rows; row++) {
            sum += score.contribution[row];
        }
        int index = 0;
        for (var cap : rules.pointCaps) {
            long change = score.capChange[index++];
            sum += change;
            step(steps, cap, "step.capPoints", BigDecimal.valueOf(cap.most()), brought(batch, cap), change);
        }
        for (var cap : rules.shareCaps) {
            long change = score.capChange[index++];
            sum += change;
            step(
                    steps,
                    cap,
                    "step.capShare",
                    BigDecimal.valueOf(cap.most()).movePointRight(2).stripTrailingZeros(),
                    brought(batch, cap),
                    change);
        }
        if (score.tooFew) {
            steps.add(new Step(
                    rule(RuleSetKind.AGGREGATION, rules.minimumRule),
                    said(in -> in.say("step.tooFew", score.counted, rules.minimum)),
                    new Points(-sum)));
        }
        return steps;
    }

    private void step(List<Step> steps, Track.Cap cap, String key, BigDecimal most, long brought, long change) {
        if (change != 0) {
            steps.add(new Step(
                    rule(RuleSetKind.AGGREGATION, cap.rule()),
                    said(in -> in.say(key, names(cap.kinds()), most, decimal(brought), decimal(brought + change))),
                    new Points(change)));
        }
    }

    private long brought(ResultBatch batch, Track.Cap cap) {
        long sum = 0;
        for (int row = 0; row < batch.rows; row++) {
            sum += cap.kinds().has(setup.kind(batch.event[row])) ? score.contribution[row] : 0;
        }
        return sum;
    }

    private String names(Kinds kinds) {
        return kinds.codes().stream()
                .map(code -> setup.vocabulary.name(Domain.EVENT_KIND, code))
                .collect(Collectors.joining(", "));
    }

    private static BigDecimal decimal(long micros) {
        return new Points(micros).toDecimal().stripTrailingZeros();
    }

    private @Nullable AppliedRule rule(RuleSetKind kind, int index) {
        var base = setup.bases.get(kind);
        return base == null || index < 0 ? null : base.rule(index);
    }
}
