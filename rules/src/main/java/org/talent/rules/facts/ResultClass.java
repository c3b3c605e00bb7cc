package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /** What the rules made of it. */
    public @Nullable Form form;

    public int formRule = -1;
    public double[] numbers = {};
    public int table = -1;
    public int base;
    public int choice;
    public int excludedBy = -1;
    public int excludedWords = -1;
    public double least = Double.NEGATIVE_INFINITY;
    public double most = Double.POSITIVE_INFINITY;
    public int limitRule = -1;
    public final List<NamedFactor> factors = new ArrayList<>();
    public int share = -1;
    public int shareRule = -1;
    public final List<Clash> clashes = new ArrayList<>();

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
        if (excludedBy < 0) {
            excludedBy = rule();
            excludedWords = words;
        }
    }

    // normalisation
    public void raw(double scale) {
        use(Form.RAW, -1, 0, 0, scale);
    }

    public void maxRatio() {
        use(Form.MAX_RATIO, -1, 0, 0);
    }

    public void bestRatio(int base) {
        use(Form.BEST_RATIO, -1, base, 0);
    }

    public void minMax(int base) {
        use(Form.MIN_MAX, -1, base, 0);
    }

    public void percentile(int middle, int base) {
        use(Form.PERCENTILE, -1, base, middle);
    }

    public void zScore(double mean, double deviation, double least, double most, int base) {
        use(Form.Z_SCORE, -1, base, 0, mean, deviation, least, most);
    }

    public void rankNormal(double scale, double shift, int base) {
        use(Form.RANK_NORMAL, -1, base, 0, scale, shift);
    }

    public void scoreTimesRank(double factor, int base) {
        use(Form.SCORE_TIMES_RANK, -1, base, 0, factor);
    }

    public void ctftime(double weight, int base) {
        use(Form.CTFTIME, -1, base, 0, weight);
    }

    public void kaggle(double exponent, double teamPower, double halfLife, int base) {
        use(Form.KAGGLE, -1, base, 0, exponent, teamPower, halfLife);
    }

    public void placeTable(int table) {
        use(Form.PLACE_TABLE, table, 0, 0);
    }

    public void placeShareSteps(int k, int table, int base) {
        use(Form.PLACE_SHARE_STEPS, table, base, 0, k);
    }

    public void gradeTable(int table) {
        use(Form.GRADE_TABLE, table, 0, 0);
    }

    public void completion(double from, double full) {
        use(Form.COMPLETION, -1, 0, 0, from, full);
    }

    public void fixed(double points) {
        use(Form.FIXED, -1, 0, 0, points);
    }

    public void limit(double from, double to) {
        if (limitRule >= 0) {
            clashes.add(new Clash("limit", limitRule, rule()));
        }
        limitRule = rule();
        least = from;
        most = to;
    }

    private void use(Form chosen, int chosenTable, int chosenBase, int chosenChoice, double... with) {
        if (form != null) {
            clashes.add(new Clash("formula", formRule, rule()));
            return;
        }
        for (double number : with) {
            finite(number);
        }
        form = chosen;
        formRule = rule();
        table = chosenTable;
        base = chosenBase;
        choice = chosenChoice;
        numbers = with;
    }

    // weight
    public void level(double x) {
        factor("level", x);
    }

    public void role(double x) {
        factor("role", x);
    }

    public void eventWeight(double x) {
        factor("eventWeight", x);
    }

    public void stage(double x) {
        factor("stage", x);
    }

    public void ageing(double base) {
        factor("ageing", StrictMath.pow(base, seasonsAgo));
    }

    public void teamShare(int how) {
        if (share >= 0) {
            clashes.add(new Clash("teamShare", shareRule, rule()));
        }
        share = how;
        shareRule = rule();
    }

    private void factor(String name, double value) {
        finite(value);
        for (var known : factors) {
            if (known.name().equals(name)) {
                clashes.add(new Clash(name, known.rule(), rule()));
                return;
            }
        }
        factors.add(new NamedFactor(name, value, rule()));
    }

    private void finite(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number) || Math.abs(number) > 1e9) {
            clashes.add(new Clash("finite", rule(), rule()));
        }
    }
}
