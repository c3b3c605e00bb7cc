package org.talent.rules.facts;

import java.util.List;
import org.talent.rules.AdmissionScoring;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.Merit.Source;
import org.talent.rules.RuleSetKind;
import org.talent.rules.language.Schema;
import org.talent.rules.language.Schema.ActionType;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.PropertyType;
import org.talent.rules.language.Schema.TableForm;
import org.talent.rules.language.Schema.Type;
import org.talent.rules.language.Schema.Unit;

/** What each kind of rule set may say: properties with units, actions with their parameters and bounds. */
public final class Schemas {

    private static final double MILLION = 1e6;
    private static final int REASON = 200;
    private static final int MERIT_GROUP_LENGTH = 80;

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
                    action("raw", number("scale", Unit.FACTOR, -MILLION, MILLION)),
                    action("maxRatio"),
                    action("bestRatio", BASE),
                    action("minMax", BASE),
                    action("percentile", constant("equal", Middle.class), BASE),
                    action("zScore", points("mean"), points("deviation"), points("least"), points("most"), BASE),
                    action("rankNormal", number("scale", Unit.POINTS, 0, MILLION), points("shift"), BASE),
                    action("scoreTimesRank", number("factor", Unit.POINTS, 0, MILLION), BASE),
                    action("ctftime", number("weight", Unit.POINTS, 0, MILLION), BASE),
                    action(
                            "kaggle",
                            number("exponent", Unit.POWER, 0, 10),
                            number("teamPower", Unit.POWER, 0, 2),
                            number("days", Unit.DAYS, 1, 100_000),
                            BASE),
                    action("placeTable", table("table", TableForm.PLACES)),
                    action(
                            "placeShareSteps",
                            whole("k", Unit.STEPS, 1, 100_000),
                            table("steps", TableForm.SEGMENTS),
                            BASE),
                    action("gradeTable", table("table", TableForm.OUTCOMES)),
                    action("completion", number("from", Unit.PERCENT, 0, 100), number("full", Unit.PERCENT, 0, 100)),
                    action("fixed", points("points")),
                    action("limit", points("least"), points("most"))));

    private static final Schema WEIGHT = new Schema(
            "ResultClass",
            "$r",
            RESULT_CLASS,
            List.of(
                    action("level", factor("x")),
                    action("role", factor("x")),
                    action("stage", factor("x")),
                    action("eventWeight", factor("x")),
                    action("ageing", number("base", Unit.FACTOR, 0, 1), constant("unit", Age.class)),
                    action("teamShare", constant("share", Share.class))));

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
                    action("sum"),
                    action("bestOf", whole("n", Unit.RESULTS, 1, 1_000)),
                    action("mean"),
                    action("decayedSum", number("k", Unit.SHARE, 0.000001, 1)),
                    action("capPoints", number("points", Unit.POINTS, 0, MILLION), names("kinds", Domain.EVENT_KIND)),
                    action("capShare", number("share", Unit.SHARE, 0, 0.999999), names("kinds", Domain.EVENT_KIND)),
                    action("minimumResults", whole("n", Unit.RESULTS, 1, 1_000))));

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
                    action(
                            "quota",
                            AWARD_CLASS,
                            number("share", Unit.SHARE, 0, 1),
                            constant("of", Of.class),
                            constant("rounding", Rounding.class),
                            constant("ties", Ties.class),
                            new Parameter("cumulative", new Type.Flag(), false)),
                    action("cutoff", AWARD_CLASS, points("points")),
                    action("atMost", AWARD_CLASS, whole("count", Unit.PEOPLE, 0, 1_000_000_000)),
                    action("atLeast", AWARD_CLASS, points("points")),
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

    private static final Parameter MERIT_GROUP = new Parameter("group", new Type.Words(MERIT_GROUP_LENGTH), false);

    private static final Schema ADMISSION = new Schema(
            "Merit",
            "$m",
            List.of(
                    new PropertyType("source", new Type.Enumerated(Source.class, false)),
                    name("event", Domain.EVENT),
                    name("kind", Domain.EVENT_KIND),
                    name("level", Domain.LEVEL),
                    name("role", Domain.ROLE),
                    name("outcome", Domain.OUTCOME),
                    name("track", Domain.TRACK),
                    name("group", Domain.GROUP),
                    flag("official"),
                    flag("byTeam"),
                    flag("scored"),
                    flag("placed"),
                    flag("graded"),
                    flag("maximumKnown"),
                    count("place", Unit.PLACE),
                    number("placeShare", Unit.SHARE),
                    number("percent", Unit.PERCENT),
                    number("standingPoints", Unit.POINTS),
                    count("yearsAgo", Unit.YEARS)),
            List.of(
                    action("points", admissionPoints(), MERIT_GROUP),
                    ofWhole("bestOfGroup", MERIT_GROUP, whole("k", Unit.MERITS, 1, 100)),
                    ofWhole("capGroup", MERIT_GROUP, admissionPoints()),
                    ofWhole("capTotal", admissionPoints())));

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
            case ADMISSION -> ADMISSION;
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

    private static Parameter admissionPoints() {
        return number("points", Unit.POINTS, 0, AdmissionScoring.MOST);
    }

    private static ActionType action(String name, Parameter... parameters) {
        return new ActionType(name, List.of(parameters), false);
    }

    private static ActionType ofWhole(String name, Parameter... parameters) {
        return new ActionType(name, List.of(parameters), true);
    }
}
