package org.talent.rules.facts;

import java.util.List;
import java.util.stream.Stream;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.RuleSetKind;
import org.talent.rules.language.Schema;
import org.talent.rules.language.Schema.ActionType;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.PropertyType;
import org.talent.rules.language.Schema.TableForm;
import org.talent.rules.language.Schema.Type;
import org.talent.rules.language.Schema.Unit;

/** What each kind of rule set may say: properties with units, actions with formulas and sources. */
public final class Schemas {

    private static final double MILLION = 1e6;
    private static final int REASON = 200;

    private static final List<PropertyType> RESULT_CLASS = List.of(
            name("event", Domain.EVENT),
            name("kind", Domain.EVENT_KIND),
            name("level", Domain.LEVEL),
            name("role", Domain.ROLE),
            name("outcome", Domain.OUTCOME),
            flag("official"),
            flag("verified"),
            flag("insideSeason"),
            flag("byTeam"),
            flag("consent"),
            new PropertyType("identity", new Type.Enumerated(IdentityLevel.class, true)),
            count("grade", Unit.GRADE),
            count("teamSize", Unit.PEOPLE),
            count("fullParts", Unit.PARTS),
            count("seasonsAgo", Unit.YEARS),
            flag("scored"),
            flag("placed"),
            flag("graded"),
            flag("maximumKnown"),
            flag("scoresKnown"),
            flag("placesKnown"),
            flag("lastStage"),
            count("n", Unit.RESULTS),
            count("all", Unit.RESULTS),
            number("maximum", Unit.RAW_POINTS),
            number("best", Unit.RAW_POINTS),
            number("lowest", Unit.RAW_POINTS),
            number("mean", Unit.RAW_POINTS),
            number("deviation", Unit.RAW_POINTS));

    private static final Parameter BASE = constant("base", Base.class);

    private static final Schema ELIGIBILITY =
            new Schema("ResultClass", "$r", RESULT_CLASS, List.of(action("exclude", words("reason"))));

    private static final Schema NORMALISATION = new Schema(
            "ResultClass",
            "$r",
            RESULT_CLASS,
            List.of(
                    formula("raw", "x · scale", "", number("scale", Unit.FACTOR, -MILLION, MILLION)),
                    formula("maxRatio", "100 · x / maximum", "NTO 2018/19, 2024/25"),
                    formula("bestRatio", "100 · x / best; 0 where best ≤ 0", "NTO 2018/19, telecom", BASE),
                    formula(
                            "minMax",
                            "100 · (x − lowest) / (best − lowest); 100 where best = lowest",
                            "NTO 2018/19, ies",
                            BASE),
                    formula(
                            "percentile",
                            "100 · worse / n, 100 · (worse + ½ · equal) / n or 100 · (worse + equal) / n",
                            "JEE Main",
                            constant("equal", Middle.class),
                            BASE),
                    formula(
                            "zScore",
                            "clamp(mean + deviation · (x − μ) / σ, least, most); mean where σ = 0",
                            "T-score",
                            points("mean"),
                            points("deviation"),
                            points("least"),
                            points("most"),
                            BASE),
                    formula(
                            "rankNormal",
                            "⌈scale · erf⁻¹((n − 2 · place + 2) / (1.07 · n)) / erf⁻¹(1 / 1.07) + shift⌉",
                            "FIRST Robotics, district points",
                            number("scale", Unit.POINTS, 0, MILLION),
                            points("shift"),
                            BASE),
                    formula(
                            "scoreTimesRank",
                            "factor · (x / best) · ((n − place + 1) / n); 0 where best ≤ 0",
                            "CLIST, general",
                            number("factor", Unit.POINTS, 0, MILLION),
                            BASE),
                    formula(
                            "ctftime",
                            "(x / best + 1 / place) · weight; 0 where best ≤ 0",
                            "CTFtime",
                            number("weight", Unit.POINTS, 0, MILLION),
                            BASE),
                    formula(
                            "kaggle",
                            "100000 / teamSize^teamPower · place^(−exponent) · lg(1 + lg n) · e^(−age / days)",
                            "Kaggle progression, 2015: 0.75, 0.5, 500",
                            number("exponent", Unit.POWER, 0, 10),
                            number("teamPower", Unit.POWER, 0, 2),
                            number("days", Unit.DAYS, 1, 100_000),
                            BASE),
                    formula(
                            "placeTable",
                            "table[place]; the mean over a shared place; 0 where no row fits",
                            "CLIST, kcdim.ru",
                            table("table", TableForm.PLACES)),
                    formula(
                            "placeShareSteps",
                            "steps[⌊k · place / n⌋], counted from 0; 0 past the last step",
                            "OIerDb",
                            whole("k", Unit.STEPS, 1, 100_000),
                            table("steps", TableForm.SEGMENTS),
                            BASE),
                    formula(
                            "gradeTable",
                            "table[outcome]; 0 for an outcome that is not in the table",
                            "Talent, achievement roles",
                            table("table", TableForm.OUTCOMES)),
                    formula(
                            "completion",
                            "p = 100 · x / maximum, or x where no maximum is known; 0 below from; 100 from full on; p between",
                            "LTI gradebook",
                            number("from", Unit.PERCENT, 0, 100),
                            number("full", Unit.PERCENT, 0, 100)),
                    formula("fixed", "points", "", points("points")),
                    formula("limit", "clamp(points, least, most)", "", points("least"), points("most"))));

    private static final Schema WEIGHT = new Schema(
            "ResultClass",
            "$r",
            RESULT_CLASS,
            List.of(
                    formula("level", "· x", "Belarus kcdim.ru, domain practice", factor("x")),
                    formula("role", "· x", "", factor("x")),
                    formula("stage", "· x", "", factor("x")),
                    formula("eventWeight", "· x", "CTFtime", factor("x")),
                    formula(
                            "ageing",
                            "· base^age",
                            "OIerDb: 0.8 a year; Kaggle: 0.998 a day",
                            number("base", Unit.FACTOR, 0, 1),
                            constant("unit", Age.class)),
                    formula(
                            "teamShare",
                            "· 1, · 1 / teamSize or · 1 / √teamSize",
                            "NTO: full; Kaggle: root",
                            constant("share", Share.class))));

    private static final Schema SELECTION = new Schema(
            "Path",
            "$p",
            List.of(name("track", Domain.TRACK)),
            List.of(
                    action("attempts", constant("which", Attempts.class)),
                    action("bestStage"),
                    action("lastStage"),
                    action("atMostPerMeta", whole("k", Unit.RESULTS, 1, 1_000)),
                    action("atMostOf", whole("k", Unit.RESULTS, 0, 1_000), names("kinds", Domain.EVENT_KIND))));

    private static final Schema AGGREGATION = new Schema(
            "Track",
            "$t",
            List.of(name("track", Domain.TRACK)),
            List.of(
                    formula("sum", "Σ sᵢ", ""),
                    formula(
                            "bestOf",
                            "Σ of the n largest sᵢ",
                            "CLIST; CTFtime: 10",
                            whole("n", Unit.RESULTS, 1, 1_000)),
                    formula("mean", "Σ sᵢ / counted", ""),
                    formula(
                            "decayedSum",
                            "k · Σ (1 − k)^i · sᵢ, the largest first, i from 0",
                            "CLIST",
                            number("k", Unit.SHARE, 0.000001, 1)),
                    formula(
                            "capPoints",
                            "min(Σ of the kinds, points)",
                            "universities: 10 points in all",
                            number("points", Unit.POINTS, 0, MILLION),
                            names("kinds", Domain.EVENT_KIND)),
                    formula(
                            "capShare",
                            "Σ of the kinds ≤ share · total, the total after all caps",
                            "",
                            number("share", Unit.SHARE, 0, 0.999999),
                            names("kinds", Domain.EVENT_KIND)),
                    formula("minimumResults", "0 where counted < n", "", whole("n", Unit.RESULTS, 1, 1_000))));

    private static final Schema GROUPING = new Schema(
            "Entrant",
            "$e",
            List.of(
                    name("track", Domain.TRACK),
                    count("grade", Unit.GRADE),
                    count("age", Unit.YEARS),
                    name("region", Domain.REGION)),
            List.of(action("group", new Parameter("group", new Type.Name(Domain.GROUP), false))));

    private static final Parameter AWARD_CLASS = new Parameter("class", new Type.Name(Domain.AWARD_CLASS), false);

    private static final Schema QUOTA = new Schema(
            "Cohort",
            "$c",
            List.of(
                    name("track", Domain.TRACK),
                    name("group", Domain.GROUP),
                    count("official", Unit.PEOPLE),
                    count("ranked", Unit.PEOPLE),
                    count("positive", Unit.PEOPLE),
                    number("best", Unit.POINTS)),
            List.of(
                    formula(
                            "quota",
                            "the lowest total inside round(share · of)",
                            "RSOSH order 566: 8 % and 25 %; IMO: 1/12, 1/4, 1/2",
                            AWARD_CLASS,
                            number("share", Unit.SHARE, 0, 1),
                            constant("of", Of.class),
                            constant("rounding", Rounding.class),
                            constant("ties", Ties.class),
                            new Parameter("cumulative", new Type.Flag(), false)),
                    action("cutoff", AWARD_CLASS, points("points")),
                    formula(
                            "atMost",
                            "the highest total reached by at most count",
                            "RSOSH order 566: 300",
                            AWARD_CLASS,
                            whole("count", Unit.PEOPLE, 0, 1_000_000_000)),
                    formula(
                            "atLeast",
                            "max(cut-off, points)",
                            "VsOSh: half of the maximum",
                            AWARD_CLASS,
                            points("points")),
                    action("tieBreak", table("keys", TableForm.TIE_KEYS)),
                    action("rankBy", table("keys", TableForm.TIE_KEYS))));

    private static final Schema AWARD = new Schema(
            "Standing",
            "$s",
            List.of(
                    name("track", Domain.TRACK),
                    name("group", Domain.GROUP),
                    flag("official"),
                    number("points", Unit.POINTS),
                    count("place", Unit.PLACE),
                    count("placeTo", Unit.PLACE),
                    number("share", Unit.SHARE),
                    number("bestSingle", Unit.POINTS),
                    count("finals", Unit.RESULTS),
                    count("counted", Unit.RESULTS),
                    count("fullParts", Unit.PARTS),
                    name("reached", Domain.AWARD_CLASS),
                    flag("reachedAny")),
            List.of(action("award"), action("propose", AWARD_CLASS), action("withhold", words("reason"))));

    private Schemas() {}

    public static Schema of(RuleSetKind kind) {
        return switch (kind) {
            case ELIGIBILITY -> ELIGIBILITY;
            case NORMALISATION -> NORMALISATION;
            case WEIGHT -> WEIGHT;
            case SELECTION -> SELECTION;
            case AGGREGATION -> AGGREGATION;
            case GROUPING -> GROUPING;
            case QUOTA -> QUOTA;
            case AWARD -> AWARD;
        };
    }

    private static PropertyType name(String name, Domain domain) {
        return new PropertyType(name, new Type.Name(domain));
    }

    private static PropertyType flag(String name) {
        return new PropertyType(name, new Type.Flag());
    }

    private static PropertyType count(String name, Unit unit) {
        return new PropertyType(name, new Type.Whole(unit, 0, Integer.MAX_VALUE));
    }

    private static PropertyType number(String name, Unit unit) {
        return new PropertyType(name, new Type.Number(unit, -Double.MAX_VALUE, Double.MAX_VALUE));
    }

    private static Parameter number(String name, Unit unit, double least, double most) {
        return new Parameter(name, new Type.Number(unit, least, most), false);
    }

    private static Parameter points(String name) {
        return number(name, Unit.POINTS, -MILLION, MILLION);
    }

    private static Parameter factor(String name) {
        return number(name, Unit.FACTOR, 0, 1_000);
    }

    private static Parameter whole(String name, Unit unit, long least, long most) {
        return new Parameter(name, new Type.Whole(unit, least, most), false);
    }

    private static Parameter constant(String name, Class<? extends Enum<?>> type) {
        return new Parameter(name, new Type.Enumerated(type, false), false);
    }

    private static Parameter table(String name, TableForm form) {
        return new Parameter(name, new Type.Table(form), false);
    }

    private static Parameter words(String name) {
        return new Parameter(name, new Type.Words(REASON), false);
    }

    private static Parameter names(String name, Domain domain) {
        return new Parameter(name, new Type.Name(domain), true);
    }

    private static ActionType action(String name, Parameter... parameters) {
        return formula(name, "", "", parameters);
    }

    private static ActionType formula(String name, String formula, String source, Parameter... parameters) {
        return new ActionType(name, Stream.of(parameters).toList(), formula, source);
    }
}
