package org.talent.rules.facts;

import java.util.List;
import org.talent.rules.ContestFacts;
import org.talent.rules.Domain;
import org.talent.rules.IdentityLevel;
import org.talent.rules.RuleSetKind;
import org.talent.rules.language.Schema;
import org.talent.rules.language.Schema.ActionType;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.PropertyType;
import org.talent.rules.language.Schema.TableForm;
import org.talent.rules.language.Schema.Type;

/** What each kind of rule set may say: properties with units, actions with formulas and sources. */
public final class Schemas {

    private static final List<PropertyType> RESULT_CLASS = List.of(
            new PropertyType("event", new Type.Name(Domain.EVENT), "code of the event"),
            new PropertyType("kind", new Type.Name(Domain.EVENT_KIND), "kind of the event"),
            new PropertyType("level", new Type.Name(Domain.LEVEL), "level of the event"),
            new PropertyType("role", new Type.Name(Domain.ROLE), "role of the entrant at the event"),
            new PropertyType("outcome", new Type.Name(Domain.OUTCOME), "word the result carries"),
            new PropertyType("official", new Type.Flag(), "not out of competition"),
            new PropertyType("verified", new Type.Flag(), "confirmed by a moderator or the organiser"),
            new PropertyType("insideSeason", new Type.Flag(), "the result lies inside the season"),
            new PropertyType("byTeam", new Type.Flag(), "the result of a team, given to its member"),
            new PropertyType("consent", new Type.Flag(), "the consent to take part in the contest is in force"),
            new PropertyType("scored", new Type.Flag(), "the result has a score"),
            new PropertyType("placed", new Type.Flag(), "the result has a place"),
            new PropertyType("graded", new Type.Flag(), "the result has a word"),
            new PropertyType("maximumKnown", new Type.Flag(), "the highest possible score is known"),
            new PropertyType("scoresKnown", new Type.Flag(), "the event has scores"),
            new PropertyType("placesKnown", new Type.Flag(), "the event has places"),
            new PropertyType("lastStage", new Type.Flag(), "no other event is qualified for by this one"),
            new PropertyType(
                    "identity",
                    new Type.Enumerated(IdentityLevel.class, true),
                    "how sure the association is of who it is"),
            new PropertyType(
                    "grade",
                    new Type.Whole("grade 1..11, 0 unknown", -1_000_000_000L, 1_000_000_000L),
                    "school grade at the start of the season"),
            new PropertyType(
                    "teamSize",
                    new Type.Whole("people", -1_000_000_000L, 1_000_000_000L),
                    "members of the team, 1 alone"),
            new PropertyType(
                    "fullParts", new Type.Whole("parts", -1_000_000_000L, 1_000_000_000L), "parts with full marks"),
            new PropertyType(
                    "seasonsAgo",
                    new Type.Whole("years", -1_000_000_000L, 1_000_000_000L),
                    "calendar years between the event and the end of the season"),
            new PropertyType(
                    "n", new Type.Whole("results", -1_000_000_000L, 1_000_000_000L), "official results of the event"),
            new PropertyType(
                    "all", new Type.Whole("results", -1_000_000_000L, 1_000_000_000L), "all results of the event"),
            new PropertyType(
                    "maximum", new Type.Number("points of the event", -1e9, 1e9), "highest possible score, 0 unknown"),
            new PropertyType("best", new Type.Number("points of the event", -1e9, 1e9), "best official score"),
            new PropertyType("lowest", new Type.Number("points of the event", -1e9, 1e9), "lowest official score"),
            new PropertyType("mean", new Type.Number("points of the event", -1e9, 1e9), "mean of official scores"),
            new PropertyType(
                    "deviation",
                    new Type.Number("points of the event", -1e9, 1e9),
                    "population standard deviation of official scores"));

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

    private static final Schema ELIGIBILITY = new Schema(
            "ResultClass",
            "$r",
            RESULT_CLASS,
            List.of(new ActionType(
                    "exclude",
                    List.of(new Parameter("reason", new Type.Words(200), "what the participant reads")),
                    "The result does not count.",
                    "",
                    "")));

    private static final Schema NORMALISATION = new Schema(
            "ResultClass",
            "$r",
            RESULT_CLASS,
            List.of(
                    new ActionType(
                            "raw",
                            List.of(new Parameter(
                                    "scale", new Type.Number("factor", -1e6, 1e6), "multiplies the score")),
                            "Takes the score as it is.",
                            "x · scale",
                            ""),
                    new ActionType(
                            "maxRatio",
                            List.of(),
                            "Percent of the highest possible score.",
                            "100 · x / maximum",
                            "NTO 2018/19, 2024/25"),
                    new ActionType(
                            "bestRatio",
                            List.of(new Parameter(
                                    "base",
                                    new Type.Enumerated(ContestFacts.Base.class, false),
                                    "whose results are counted")),
                            "Percent of the best score.",
                            "100 · x / best",
                            "NTO, telecom profile 2018/19"),
                    new ActionType(
                            "minMax",
                            List.of(new Parameter(
                                    "base",
                                    new Type.Enumerated(ContestFacts.Base.class, false),
                                    "whose results are counted")),
                            "Percent of the way from the lowest to the best score.",
                            "100 · (x − lowest) / (best − lowest); 100 where they are equal",
                            "NTO, ies profile 2018/19"),
                    new ActionType(
                            "percentile",
                            List.of(
                                    new Parameter(
                                            "equal",
                                            new Type.Enumerated(Middle.class, false),
                                            "how equal results count"),
                                    new Parameter(
                                            "base",
                                            new Type.Enumerated(ContestFacts.Base.class, false),
                                            "whose results are counted")),
                            "Share of results that are not better, in percent.",
                            "100 · (worse + ½ · equal) / n",
                            "JEE Main normalisation"),
                    new ActionType(
                            "zScore",
                            List.of(
                                    new Parameter(
                                            "mean", new Type.Number("points", -1e6, 1e6), "points of the mean result"),
                                    new Parameter(
                                            "deviation",
                                            new Type.Number("points", -1e6, 1e6),
                                            "points per standard deviation"),
                                    new Parameter("least", new Type.Number("points", -1e6, 1e6), "lower bound"),
                                    new Parameter("most", new Type.Number("points", -1e6, 1e6), "upper bound"),
                                    new Parameter(
                                            "base",
                                            new Type.Enumerated(ContestFacts.Base.class, false),
                                            "whose results are counted")),
                            "Distance from the mean in standard deviations.",
                            "clamp(mean + deviation · (x − μ) / σ, least, most); mean where σ = 0",
                            "T-score"),
                    new ActionType(
                            "rankNormal",
                            List.of(
                                    new Parameter(
                                            "scale",
                                            new Type.Number("points", 0, 1e6),
                                            "points between the middle and the top"),
                                    new Parameter(
                                            "shift", new Type.Number("points", -1e6, 1e6), "points of the middle"),
                                    new Parameter(
                                            "base",
                                            new Type.Enumerated(ContestFacts.Base.class, false),
                                            "whose results are counted")),
                            "Place on a normal scale.",
                            "⌈scale · erf⁻¹((n − 2·place + 2) / (1.07·n)) / erf⁻¹(1 / 1.07) + shift⌉",
                            "FIRST district points"),
                    new ActionType(
                            "scoreTimesRank",
                            List.of(
                                    new Parameter(
                                            "factor", new Type.Number("points", 0, 1e6), "points of the best result"),
                                    new Parameter(
                                            "base",
                                            new Type.Enumerated(ContestFacts.Base.class, false),
                                            "whose results are counted")),
                            "Score share times place share.",
                            "factor · (x / best) · ((n − place + 1) / n)",
                            "CLIST"),
                    new ActionType(
                            "ctftime",
                            List.of(
                                    new Parameter("weight", new Type.Number("points", 0, 1e6), "weight of the event"),
                                    new Parameter(
                                            "base",
                                            new Type.Enumerated(ContestFacts.Base.class, false),
                                            "whose results are counted")),
                            "Score share plus the inverse of the place.",
                            "(x / best + 1 / place) · weight",
                            "CTFtime"),
                    new ActionType(
                            "kaggle",
                            List.of(
                                    new Parameter("exponent", new Type.Number("power", 0, 10), "power of the place"),
                                    new Parameter(
                                            "teamPower", new Type.Number("power", 0, 2), "power of the team size"),
                                    new Parameter(
                                            "halfLife",
                                            new Type.Number("days", 1, 100000),
                                            "days of the exponential decay; 500 in the source"),
                                    new Parameter(
                                            "base",
                                            new Type.Enumerated(ContestFacts.Base.class, false),
                                            "whose results are counted")),
                            "Decaying points by place and field.",
                            "100000 / team^teamPower · place^(−exponent) · lg(1 + lg n) · e^(−days / halfLife)",
                            "Kaggle progression"),
                    new ActionType(
                            "placeTable",
                            List.of(new Parameter("table", new Type.Table(TableForm.PLACES), "places to points")),
                            "Points by place; the mean over a shared place.",
                            "table[place]",
                            "CLIST, kcdim"),
                    new ActionType(
                            "placeShareSteps",
                            List.of(
                                    new Parameter(
                                            "k", new Type.Whole("steps", 1L, 100000L), "steps the field is cut into"),
                                    new Parameter("steps", new Type.Table(TableForm.SEGMENTS), "points of each step"),
                                    new Parameter(
                                            "base",
                                            new Type.Enumerated(ContestFacts.Base.class, false),
                                            "whose results are counted")),
                            "Points by the share of the place.",
                            "steps[⌊k · place / n⌋]",
                            "OIerDb"),
                    new ActionType(
                            "gradeTable",
                            List.of(new Parameter("table", new Type.Table(TableForm.OUTCOMES), "outcomes to points")),
                            "Points by the word of the result; 0 for a word that is not in the table.",
                            "table[outcome]",
                            "Talent roles"),
                    new ActionType(
                            "completion",
                            List.of(
                                    new Parameter("from", new Type.Number("percent", 0, 100), "below this nothing"),
                                    new Parameter(
                                            "full", new Type.Number("percent", 0, 100), "from here on everything")),
                            "Percent of a course done.",
                            "0 below from; 100 from full on; the percent between",
                            "LTI gradebook"),
                    new ActionType(
                            "fixed",
                            List.of(new Parameter(
                                    "points", new Type.Number("points", -1e6, 1e6), "points of everybody")),
                            "The same points for everybody.",
                            "points",
                            ""),
                    new ActionType(
                            "limit",
                            List.of(
                                    new Parameter("least", new Type.Number("points", -1e6, 1e6), "lower bound"),
                                    new Parameter("most", new Type.Number("points", -1e6, 1e6), "upper bound")),
                            "Keeps the points of the formula within bounds.",
                            "clamp(points, least, most)",
                            "")));

    private static final Schema WEIGHT = new Schema(
            "ResultClass",
            "$r",
            RESULT_CLASS,
            List.of(
                    new ActionType(
                            "level",
                            List.of(new Parameter("x", new Type.Number("factor", 0, 1000), "the factor")),
                            "Factor of the level.",
                            "× x",
                            ""),
                    new ActionType(
                            "role",
                            List.of(new Parameter("x", new Type.Number("factor", 0, 1000), "the factor")),
                            "Factor of the role.",
                            "× x",
                            ""),
                    new ActionType(
                            "eventWeight",
                            List.of(new Parameter("x", new Type.Number("factor", 0, 1000), "the factor")),
                            "Factor of the event.",
                            "× x",
                            ""),
                    new ActionType(
                            "stage",
                            List.of(new Parameter("x", new Type.Number("factor", 0, 1000), "the factor")),
                            "Factor of the stage.",
                            "× x",
                            ""),
                    new ActionType(
                            "ageing",
                            List.of(new Parameter("base", new Type.Number("factor", 0, 1), "factor per year")),
                            "Factor of the age of the result.",
                            "× base^seasonsAgo",
                            "OIerDb 0.8 a year"),
                    new ActionType(
                            "teamShare",
                            List.of(new Parameter(
                                    "share", new Type.Enumerated(Share.class, false), "what a member gets")),
                            "What a member gets of the team's points.",
                            "× 1, 1/size or 1/√size",
                            "NTO full, Kaggle root")));

    private static final Schema SELECTION = new Schema(
            "Path",
            "$p",
            List.of(new PropertyType("track", new Type.Name(Domain.TRACK), "track of the contest")),
            List.of(
                    new ActionType(
                            "attempts",
                            List.of(new Parameter(
                                    "which", new Type.Enumerated(Attempts.class, false), "which attempt counts")),
                            "Which of several attempts at one event counts; the best where no rule speaks.",
                            "",
                            ""),
                    new ActionType(
                            "bestStage",
                            List.of(),
                            "Of the stages of one path, the one with most points counts.",
                            "",
                            ""),
                    new ActionType(
                            "lastStage", List.of(), "A later stage replaces the stages that qualified for it.", "", ""),
                    new ActionType(
                            "atMostPerMeta",
                            List.of(new Parameter("k", new Type.Whole("results", 1L, 1000L), "results that count")),
                            "At most k best results of one meta-event count.",
                            "",
                            ""),
                    new ActionType(
                            "atMostPerKind",
                            List.of(
                                    new Parameter("kind", new Type.Name(Domain.EVENT_KIND), "kind of event"),
                                    new Parameter("k", new Type.Whole("results", 1L, 1000L), "results that count")),
                            "At most k best results of a kind count.",
                            "",
                            "")));

    private static final Schema AGGREGATION = new Schema(
            "Track",
            "$t",
            List.of(new PropertyType("track", new Type.Name(Domain.TRACK), "track of the contest")),
            List.of(
                    new ActionType("sum", List.of(), "All counted results add up.", "Σ s", ""),
                    new ActionType(
                            "bestOf",
                            List.of(new Parameter("n", new Type.Whole("results", 1L, 1000L), "results that count")),
                            "The n best results add up.",
                            "Σ of the n largest",
                            "CTFtime, CLIST"),
                    new ActionType("mean", List.of(), "The mean of the counted results.", "Σ s / count", ""),
                    new ActionType(
                            "decayedSum",
                            List.of(new Parameter(
                                    "k", new Type.Number("factor", 0.000001, 1), "share of the best result")),
                            "Sorted from the best, each next result counts less.",
                            "k · Σ (1 − k)^i · s_i",
                            "CLIST"),
                    new ActionType(
                            "capPoints",
                            List.of(
                                    new Parameter("kind", new Type.Name(Domain.EVENT_KIND), "kind of event"),
                                    new Parameter("points", new Type.Number("points", 0, 1e6), "most points")),
                            "A kind brings at most so many points.",
                            "",
                            ""),
                    new ActionType(
                            "capShare",
                            List.of(
                                    new Parameter("kind", new Type.Name(Domain.EVENT_KIND), "kind of event"),
                                    new Parameter(
                                            "share", new Type.Number("share", 0, 0.999999), "most share of the total")),
                            "A kind is at most this share of the total.",
                            "kind ≤ share / (1 − share) · others",
                            ""),
                    new ActionType(
                            "minimumResults",
                            List.of(new Parameter("n", new Type.Whole("results", 1L, 1000L), "counted results")),
                            "Fewer counted results give a total of zero.",
                            "",
                            "")));

    private static final Schema GROUPING = new Schema(
            "Entrant",
            "$e",
            List.of(
                    new PropertyType("track", new Type.Name(Domain.TRACK), "track of the contest"),
                    new PropertyType(
                            "grade",
                            new Type.Whole("grade 1..11, 0 unknown", -1_000_000_000L, 1_000_000_000L),
                            "school grade at the start of the season"),
                    new PropertyType(
                            "age",
                            new Type.Whole("years, 0 unknown", -1_000_000_000L, 1_000_000_000L),
                            "full years at the start of the season"),
                    new PropertyType("region", new Type.Name(Domain.REGION), "region")),
            List.of(new ActionType(
                    "group",
                    List.of(new Parameter("group", new Type.Name(Domain.GROUP), "name of the group")),
                    "Who is ranked together.",
                    "",
                    "")));

    private static final Schema QUOTA = new Schema(
            "Cohort",
            "$c",
            List.of(
                    new PropertyType("track", new Type.Name(Domain.TRACK), "track of the contest"),
                    new PropertyType("group", new Type.Name(Domain.GROUP), "group ranked together"),
                    new PropertyType(
                            "ranked", new Type.Whole("people", -1_000_000_000L, 1_000_000_000L), "officially ranked"),
                    new PropertyType(
                            "positive",
                            new Type.Whole("people", -1_000_000_000L, 1_000_000_000L),
                            "ranked with more than zero points"),
                    new PropertyType("best", new Type.Number("points", -1e9, 1e9), "best total")),
            List.of(
                    new ActionType(
                            "quota",
                            List.of(
                                    new Parameter("class", new Type.Name(Domain.AWARD_CLASS), "award class"),
                                    new Parameter("share", new Type.Number("share", 0, 1), "share"),
                                    new Parameter("of", new Type.Enumerated(Of.class, false), "share of whom"),
                                    new Parameter(
                                            "rounding",
                                            new Type.Enumerated(Rounding.class, false),
                                            "how the share becomes people"),
                                    new Parameter(
                                            "ties",
                                            new Type.Enumerated(Ties.class, false),
                                            "what happens to a tie on the boundary"),
                                    new Parameter(
                                            "cumulative",
                                            new Type.Flag(),
                                            "whether better classes are inside the share")),
                            "An award class gets a share.",
                            "cut-off: lowest total inside round(share · of)",
                            "RSOSH order 566; IMO, IOI regulations"),
                    new ActionType(
                            "cutoff",
                            List.of(
                                    new Parameter("class", new Type.Name(Domain.AWARD_CLASS), "award class"),
                                    new Parameter(
                                            "points",
                                            new Type.Number("points", -1e9, 1e9),
                                            "lowest total; equal is enough")),
                            "The cut-off is given.",
                            "",
                            ""),
                    new ActionType(
                            "atMost",
                            List.of(
                                    new Parameter("class", new Type.Name(Domain.AWARD_CLASS), "award class"),
                                    new Parameter(
                                            "count",
                                            new Type.Whole("people", 0L, 1000000000L),
                                            "most people, with better classes")),
                            "No more people than this.",
                            "",
                            "RSOSH: 300"),
                    new ActionType(
                            "atLeast",
                            List.of(
                                    new Parameter("class", new Type.Name(Domain.AWARD_CLASS), "award class"),
                                    new Parameter("points", new Type.Number("points", -1e9, 1e9), "lowest total")),
                            "The cut-off is not below this.",
                            "",
                            "VsOSh: half of the maximum"),
                    new ActionType(
                            "tieBreak",
                            List.of(new Parameter("keys", new Type.Table(TableForm.TIE_KEYS), "keys in order")),
                            "What decides a tie on the boundary.",
                            "",
                            "")));

    private static final Schema AWARD = new Schema(
            "Standing",
            "$s",
            List.of(
                    new PropertyType("track", new Type.Name(Domain.TRACK), "track of the contest"),
                    new PropertyType("group", new Type.Name(Domain.GROUP), "group ranked together"),
                    new PropertyType("points", new Type.Number("points", -1e9, 1e9), "track total"),
                    new PropertyType(
                            "place", new Type.Whole("place", -1_000_000_000L, 1_000_000_000L), "best place of the tie"),
                    new PropertyType(
                            "placeTo",
                            new Type.Whole("place", -1_000_000_000L, 1_000_000_000L),
                            "worst place of the tie"),
                    new PropertyType("share", new Type.Number("0..1", -1e9, 1e9), "place divided by the ranked"),
                    new PropertyType("bestSingle", new Type.Number("points", -1e9, 1e9), "best single counted result"),
                    new PropertyType(
                            "finals",
                            new Type.Whole("results", -1_000_000_000L, 1_000_000_000L),
                            "counted verified results of last stages"),
                    new PropertyType(
                            "counted", new Type.Whole("results", -1_000_000_000L, 1_000_000_000L), "counted results"),
                    new PropertyType(
                            "fullParts",
                            new Type.Whole("parts", -1_000_000_000L, 1_000_000_000L),
                            "parts with full marks over counted results"),
                    new PropertyType("official", new Type.Flag(), "officially ranked"),
                    new PropertyType("reached", new Type.Name(Domain.AWARD_CLASS), "class whose cut-off is reached"),
                    new PropertyType("reachedAny", new Type.Flag(), "the cut-off of some class is reached")),
            List.of(
                    new ActionType("award", List.of(), "Proposes the class whose cut-off is reached.", "", ""),
                    new ActionType(
                            "propose",
                            List.of(new Parameter("class", new Type.Name(Domain.AWARD_CLASS), "award class")),
                            "Proposes this class.",
                            "",
                            ""),
                    new ActionType(
                            "withhold",
                            List.of(new Parameter("reason", new Type.Words(200), "what the participant reads")),
                            "Proposes nothing; wins over proposals.",
                            "",
                            "")));
}
