package org.talent.rules.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The results of one participant in a track along qualifier and nesting edges: what selection rules speak of. */
public final class Path extends Fact {

    public int track;
    public int attempts = -1;
    public int attemptsRule = -1;
    /** 0 none, 1 best points along the path, 2 the last stage replaces the earlier ones. */
    public int stage;

    public int stageRule = -1;
    public int mostPerMeta = Integer.MAX_VALUE;
    public int metaRule = -1;
    public final Map<Integer, Integer> mostPerKind = new HashMap<>();
    public final Map<Integer, Integer> kindRule = new HashMap<>();
    public final List<Clash> clashes = new ArrayList<>();

    public int getTrack() {
        return track;
    }

    public void attempts(int which) {
        clash("attempts", attemptsRule);
        attempts = which;
        attemptsRule = rule();
    }

    public void bestStage() {
        stage(1);
    }

    public void lastStage() {
        stage(2);
    }

    private void stage(int how) {
        clash("stage", stageRule);
        stage = how;
        stageRule = rule();
    }

    public void atMostPerMeta(int k) {
        clash("atMostPerMeta", metaRule);
        mostPerMeta = k;
        metaRule = rule();
    }

    public void atMostPerKind(int kind, int k) {
        var before = kindRule.put(kind, rule());
        if (before != null) {
            clash("atMostPerKind", before);
        }
        mostPerKind.put(kind, k);
    }

    private void clash(String what, int before) {
        if (before >= 0) {
            clashes.add(new Clash(what, before, rule()));
        }
    }
}
