package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.List;

/** Everyone ranked together in a track and group: what quota rules speak of. */
public final class Cohort extends Fact {

    public int track;
    public int group;
    public double ranked;
    public double positive;
    public double official;
    public double best;
    public final List<Quota> quotas = new ArrayList<>();
    public final List<Bound> bounds = new ArrayList<>();
    public int tieTable = -1;
    public int tieRule = -1;
    public int rankTable = -1;
    public int rankRule = -1;

    /** A share of somebody that an award class gets. */
    public record Quota(
            int awardClass, double share, Of of, Rounding rounding, Ties ties, boolean cumulative, int rule) {}

    /** An absolute bound of a class. */
    public record Bound(int awardClass, Limit limit, double value, int rule) {}

    /** What a bound says. */
    public enum Limit {
        /** The cut-off itself. */
        CUT_OFF,
        /** At most so many, better classes included. */
        AT_MOST,
        /** At least so many points. */
        AT_LEAST
    }

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

    public double getOfficial() {
        return official;
    }

    public double getBest() {
        return best;
    }

    public void quota(int awardClass, double share, int of, int rounding, int ties, boolean cumulative) {
        for (var known : quotas) {
            if (known.awardClass() == awardClass) {
                once("quota", known.rule());
            }
        }
        for (var bound : bounds) {
            if (bound.awardClass() == awardClass && bound.limit() == Limit.CUT_OFF) {
                once("quota", bound.rule());
            }
        }
        quotas.add(new Quota(
                awardClass,
                share,
                Of.values()[of],
                Rounding.values()[rounding],
                Ties.values()[ties],
                cumulative,
                rule()));
    }

    public void cutoff(int awardClass, double points) {
        for (var quota : quotas) {
            if (quota.awardClass() == awardClass) {
                once("quota", quota.rule());
            }
        }
        bound(awardClass, Limit.CUT_OFF, points);
    }

    public void atMost(int awardClass, int count) {
        bound(awardClass, Limit.AT_MOST, count);
    }

    public void atLeast(int awardClass, double points) {
        bound(awardClass, Limit.AT_LEAST, points);
    }

    private void bound(int awardClass, Limit limit, double value) {
        for (var known : bounds) {
            if (known.awardClass() == awardClass && known.limit() == limit) {
                once("bound", known.rule());
            }
        }
        bounds.add(new Bound(awardClass, limit, value, rule()));
    }

    public void tieBreak(int table) {
        once("tieBreak", tieRule);
        tieTable = table;
        tieRule = rule();
    }

    public void rankBy(int table) {
        once("rankBy", rankRule);
        rankTable = table;
        rankRule = rule();
    }
}
