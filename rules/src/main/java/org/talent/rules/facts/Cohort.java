package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.List;

/** Everyone ranked together in a track and group: what quota rules speak of. */
public final class Cohort extends Fact {

    public int track;
    public int group;
    public double ranked;
    public double positive;
    public double best;
    public final List<Quota> quotas = new ArrayList<>();
    public final List<Bound> bounds = new ArrayList<>();
    public int tieTable = -1;
    public int tieRule = -1;
    public final List<Clash> clashes = new ArrayList<>();

    /** A share of somebody that an award class gets. */
    public record Quota(int awardClass, double share, int of, int rounding, int ties, boolean cumulative, int rule) {}

    /** An absolute bound: cut-off (0), at most so many (1), at least so many points (2). */
    public record Bound(int awardClass, int what, double value, int rule) {}

    public int getTrack() {
        return track;
    }

    public int getGroup() {
        return group;
    }

    public double getRanked() {
        return ranked;
    }

    public double getPositive() {
        return positive;
    }

    public double getBest() {
        return best;
    }

    public void quota(int awardClass, double share, int of, int rounding, int ties, boolean cumulative) {
        for (var known : quotas) {
            if (known.awardClass() == awardClass) {
                clashes.add(new Clash("quota", known.rule(), rule()));
            }
        }
        quotas.add(new Quota(awardClass, share, of, rounding, ties, cumulative, rule()));
    }

    public void cutoff(int awardClass, double points) {
        bound(awardClass, 0, points);
    }

    public void atMost(int awardClass, int count) {
        bound(awardClass, 1, count);
    }

    public void atLeast(int awardClass, double points) {
        bound(awardClass, 2, points);
    }

    private void bound(int awardClass, int what, double value) {
        for (var known : bounds) {
            if (known.awardClass() == awardClass && known.what() == what) {
                clashes.add(new Clash("bound", known.rule(), rule()));
            }
        }
        bounds.add(new Bound(awardClass, what, value, rule()));
    }

    public void tieBreak(int table) {
        if (tieRule >= 0) {
            clashes.add(new Clash("tieBreak", tieRule, rule()));
        }
        tieTable = table;
        tieRule = rule();
    }
}
