package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.List;

/** One track: what aggregation rules speak of. */
public final class Track extends Fact {

    public int track;
    public Adding form = Adding.SUM;
    public int formRule = -1;
    public int best = Integer.MAX_VALUE;
    public double decay;
    public int minimum;
    public int minimumRule = -1;
    public final List<Cap> pointCaps = new ArrayList<>();
    public final List<Cap> shareCaps = new ArrayList<>();

    /** How counted results become a total. */
    public enum Adding {
        SUM,
        BEST_OF,
        MEAN,
        DECAYED_SUM
    }

    /** The most some kinds of event may bring together: points, or a share of the total. */
    public record Cap(Kinds kinds, double most, int rule) {}

    public int getTrack() {
        return track;
    }

    public void sum() {
        use(Adding.SUM);
    }

    public void bestOf(int n) {
        use(Adding.BEST_OF);
        best = n;
    }

    public void mean() {
        use(Adding.MEAN);
    }

    public void decayedSum(double k) {
        use(Adding.DECAYED_SUM);
        decay = k;
    }

    private void use(Adding chosen) {
        once("aggregation", formRule);
        form = chosen;
        formRule = rule();
    }

    public void minimumResults(int n) {
        once("minimumResults", minimumRule);
        minimum = n;
        minimumRule = rule();
    }

    public void capPoints(double points, int... kinds) {
        cap(pointCaps, new Cap(new Kinds(kinds), points, rule()));
    }

    public void capShare(double share, int... kinds) {
        cap(shareCaps, new Cap(new Kinds(kinds), share, rule()));
    }

    /** A kind is in one cap only: two would take away from each other, and it would matter which comes first. */
    private void cap(List<Cap> caps, Cap cap) {
        overlap(pointCaps, cap);
        overlap(shareCaps, cap);
        caps.add(cap);
    }

    private void overlap(List<Cap> caps, Cap cap) {
        for (var known : caps) {
            if (known.kinds().overlap(cap.kinds())) {
                once("cap", known.rule());
            }
        }
    }
}
