package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.List;

/** One track: what aggregation rules speak of. */
public final class Track extends Fact {

    public int track;
    /** 0 sum, 1 best of n, 2 mean, 3 decayed sum. */
    public int form;

    public int formRule = -1;
    public int best = Integer.MAX_VALUE;
    public double decay;
    public int minimum;
    public int minimumRule = -1;
    public final List<Cap> caps = new ArrayList<>();
    public final List<Clash> clashes = new ArrayList<>();

    /** The most a kind of event may bring: as points or as a share of the total. */
    public record Cap(int kind, double points, double share, int rule) {}

    public int getTrack() {
        return track;
    }

    public void sum() {
        use(0);
    }

    public void bestOf(int n) {
        use(1);
        best = n;
    }

    public void mean() {
        use(2);
    }

    public void decayedSum(double k) {
        use(3);
        decay = k;
    }

    private void use(int chosen) {
        if (formRule >= 0) {
            clashes.add(new Clash("aggregation", formRule, rule()));
        }
        form = chosen;
        formRule = rule();
    }

    public void minimumResults(int n) {
        if (minimumRule >= 0) {
            clashes.add(new Clash("minimumResults", minimumRule, rule()));
        }
        minimum = n;
        minimumRule = rule();
    }

    public void capPoints(int kind, double points) {
        cap(new Cap(kind, points, Double.NaN, rule()));
    }

    public void capShare(int kind, double share) {
        cap(new Cap(kind, Double.NaN, share, rule()));
    }

    private void cap(Cap cap) {
        for (var known : caps) {
            if (known.kind() == cap.kind()) {
                clashes.add(new Clash("cap", known.rule(), rule()));
            }
        }
        caps.add(cap);
    }
}
