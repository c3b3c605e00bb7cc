package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talent.rules.ContestFacts.Base;

/** Results that the rules cannot tell apart: what eligibility, normalisation and weight rules speak of. */
public final class ResultClass extends Fact {

    public int event;
    public int kind;
    public int level;
    public int role;
    public int outcome;
    public boolean official;
    public boolean verified;
    public boolean insideSeason;
    public boolean byTeam;
    public boolean consent;
    public boolean scored;
    public boolean placed;
    public boolean graded;
    public boolean maximumKnown;
    public boolean scoresKnown;
    public boolean placesKnown;
    public boolean lastStage;
    public int identity;
    public double grade;
    public double teamSize;
    public double fullParts;
    public double seasonsAgo;
    public double n;
    public double all;
    public double maximum;
    public double best;
    public double lowest;
    public double mean;
    public double deviation;

    /** Struck out by the organiser: not put to the rules. */
    public boolean struckOut;

    // what the rules made of it
    public @Nullable Form form;
    public int formRule = -1;
    public double[] numbers = {};
    public int table = -1;
    public Base base = Base.OFFICIAL;
    public Middle equal = Middle.HALF;
    public int excludedBy = -1;
    public int excludedWords = -1;
    public double least = Double.NEGATIVE_INFINITY;
    public double most = Double.POSITIVE_INFINITY;
    public int limitRule = -1;
    public final List<NamedFactor> factors = new ArrayList<>();
    /** Factor per day of age; 1 where no rule ages by days. */
    public double perDay = 1;

    public int perDayRule = -1;
    public Share share = Share.FULL;
    public int shareRule = -1;

    /** What the rules decided, in a form to compare: classes of one event with equal decisions share one plan. */
    public List<@Nullable Object> decision() {
        return Arrays.asList(
                event,
                form,
                formRule,
                Arrays.stream(numbers).boxed().toList(),
                table,
                base,
                equal,
                excludedBy,
                excludedWords,
                least,
                most,
                limitRule,
                List.copyOf(factors),
                perDay,
                perDayRule,
                share,
                shareRule);
    }

    /** A factor and the rule that gave it. */
    public record NamedFactor(String name, double value, int rule) {}

    // what conditions read
    public int getEvent() {
        return event;
    }

    public int getKind() {
        return kind;
    }

    public int getLevel() {
        return level;
    }

    public int getRole() {
        return role;
    }

    public int getOutcome() {
        return outcome;
    }

    public boolean isOfficial() {
        return official;
    }

    public boolean isVerified() {
        return verified;
    }

    public boolean isInsideSeason() {
        return insideSeason;
    }

    public boolean isByTeam() {
        return byTeam;
    }

    public boolean isConsent() {
        return consent;
    }

    public boolean isScored() {
        return scored;
    }

    public boolean isPlaced() {
        return placed;
    }

    public boolean isGraded() {
        return graded;
    }

    public boolean isMaximumKnown() {
        return maximumKnown;
    }

    public boolean isScoresKnown() {
        return scoresKnown;
    }

    public boolean isPlacesKnown() {
        return placesKnown;
    }

    public boolean isLastStage() {
        return lastStage;
    }

    public int getIdentity() {
        return identity;
    }

    public double getGrade() {
        return grade;
    }

    public double getTeamSize() {
        return teamSize;
    }

    public double getFullParts() {
        return fullParts;
    }

    public double getSeasonsAgo() {
        return seasonsAgo;
    }

    public double getN() {
        return n;
    }

    public double getAll() {
        return all;
    }

    public double getMaximum() {
        return maximum;
    }

    public double getBest() {
        return best;
    }

    public double getLowest() {
        return lowest;
    }

    public double getMean() {
        return mean;
    }

    public double getDeviation() {
        return deviation;
    }

    // eligibility
    public void exclude(int words) {
        if (excludedBy < 0 || rule() < excludedBy) {
            excludedBy = rule();
            excludedWords = words;
        }
    }

    // normalisation
    public void raw(double scale) {
        use(Form.RAW, scale);
    }

    public void maxRatio() {
        use(Form.MAX_RATIO);
    }

    public void bestRatio(int of) {
        over(of, Form.BEST_RATIO);
    }

    public void minMax(int of) {
        over(of, Form.MIN_MAX);
    }

    public void percentile(int middle, int of) {
        equal = Middle.values()[middle];
        over(of, Form.PERCENTILE);
    }

    public void zScore(double middle, double perDeviation, double low, double high, int of) {
        ordered(low, high);
        over(of, Form.Z_SCORE, middle, perDeviation, low, Math.max(low, high));
    }

    public void rankNormal(double scale, double shift, int of) {
        over(of, Form.RANK_NORMAL, scale, shift);
    }

    public void scoreTimesRank(double factor, int of) {
        over(of, Form.SCORE_TIMES_RANK, factor);
    }

    public void ctftime(double weight, int of) {
        over(of, Form.CTFTIME, weight);
    }

    public void kaggle(double exponent, double teamPower, double days, int of) {
        over(of, Form.KAGGLE, exponent, teamPower, days);
    }

    public void placeTable(int places) {
        table = places;
        use(Form.PLACE_TABLE);
    }

    public void placeShareSteps(int k, int steps, int of) {
        table = steps;
        over(of, Form.PLACE_SHARE_STEPS, k);
    }

    public void gradeTable(int outcomes) {
        table = outcomes;
        use(Form.GRADE_TABLE);
    }

    public void completion(double from, double full) {
        ordered(from, full);
        use(Form.COMPLETION, from, full);
    }

    public void fixed(double points) {
        use(Form.FIXED, points);
    }

    public void limit(double low, double high) {
        once("limit", limitRule);
        ordered(low, high);
        limitRule = rule();
        least = low;
        most = Math.max(low, high);
    }

    private void over(int of, Form chosen, double... with) {
        base = Base.values()[of];
        use(chosen, with);
    }

    private void use(Form chosen, double... with) {
        once("formula", formRule);
        form = chosen;
        formRule = rule();
        numbers = with;
    }

    // weight
    public void level(double x) {
        factor("level", x);
    }

    public void role(double x) {
        factor("role", x);
    }

    public void stage(double x) {
        factor("stage", x);
    }

    public void eventWeight(double x) {
        factor("eventWeight", x);
    }

    public void ageing(double factor, int unit) {
        once("ageing", perDayRule);
        switch (Age.values()[unit]) {
            case YEARS -> factor("ageing", StrictMath.pow(factor, seasonsAgo));
            case DAYS -> {
                noneYet("ageing");
                perDay = factor;
                perDayRule = rule();
            }
        }
    }

    public void teamShare(int how) {
        once("teamShare", shareRule);
        share = Share.values()[how];
        shareRule = rule();
    }

    private void factor(String name, double value) {
        noneYet(name);
        factors.add(new NamedFactor(name, value, rule()));
    }

    private void noneYet(String name) {
        for (var known : factors) {
            if (known.name().equals(name)) {
                once(name, known.rule());
            }
        }
    }
}
