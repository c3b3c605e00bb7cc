package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.List;

/** The results of one participant in a track along qualifier and nesting edges: what selection rules speak of. */
public final class Path extends Fact {

    public int track;
    public Attempts attempts = Attempts.BEST;
    public int attemptsRule = -1;
    public Stages stages = Stages.ALL;
    public int stagesRule = -1;
    public int mostPerMeta = Integer.MAX_VALUE;
    public int metaRule = -1;
    public final List<MostOf> mostOf = new ArrayList<>();

    /** Which stages of one path count. */
    public enum Stages {
        ALL,
        BEST,
        LAST
    }

    /** The most results that some kinds of event may bring together. */
    public record MostOf(Kinds kinds, int most, int rule) {}

    public int getTrack() {
        return track;
    }

    public void attempts(int which) {
        once("attempts", attemptsRule);
        attempts = Attempts.values()[which];
        attemptsRule = rule();
    }

    public void bestStage() {
        stages(Stages.BEST);
    }

    public void lastStage() {
        stages(Stages.LAST);
    }

    private void stages(Stages which) {
        once("stages", stagesRule);
        stages = which;
        stagesRule = rule();
    }

    public void atMostPerMeta(int k) {
        once("atMostPerMeta", metaRule);
        mostPerMeta = k;
        metaRule = rule();
    }

    public void atMostOf(int k, int... kinds) {
        var together = new Kinds(kinds);
        for (var known : mostOf) {
            if (known.kinds().overlap(together)) {
                once("atMostOf", known.rule());
            }
        }
        mostOf.add(new MostOf(together, k, rule()));
    }
}
