package org.talent.rules.facts;

/** An entrant in a track, placed: what award rules speak of. One per entrant and track. */
public final class Standing extends Fact {

    public int track;
    public int group;
    public double points;
    public double place;
    public double placeTo;
    public double share;
    public double bestSingle;
    public double finals;
    public double counted;
    public double fullParts;
    public boolean official;
    public int reached;
    public int proposed = -1;
    public int proposedRule = -1;
    public int withheldRule = -1;
    public int words = -1;

    public int getTrack() {
        return track;
    }

    public int getGroup() {
        return group;
    }

    public double getPoints() {
        return points;
    }

    public double getPlace() {
        return place;
    }

    public double getPlaceTo() {
        return placeTo;
    }

    public double getShare() {
        return share;
    }

    public double getBestSingle() {
        return bestSingle;
    }

    public double getFinals() {
        return finals;
    }

    public double getCounted() {
        return counted;
    }

    public double getFullParts() {
        return fullParts;
    }

    public boolean isOfficial() {
        return official;
    }

    public int getReached() {
        return reached;
    }

    public boolean isReachedAny() {
        return reached >= 0;
    }

    /** Proposes the class whose cut-off is reached, if any. */
    public void award() {
        if (reached >= 0) {
            propose(reached);
        }
    }

    public void propose(int awardClass) {
        once("award", proposedRule);
        proposed = awardClass;
        proposedRule = rule();
    }

    /** Withholds whatever is proposed; it wins over proposals. Of several reasons the first rule's is told. */
    public void withhold(int reason) {
        if (withheldRule < 0 || rule() < withheldRule) {
            withheldRule = rule();
            words = reason;
        }
    }
}
