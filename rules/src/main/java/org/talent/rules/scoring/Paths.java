package org.talent.rules.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.EdgeType;

/** Events along qualifier edges: which belong to one path, and which later stages replace an earlier one. */
final class Paths {

    /** Number of the path an event belongs to; events without edges or umbrella have one of their own. */
    final int[] path;

    /** Whether nothing is qualified for by the event. */
    final boolean[] last;

    private final BitSet[] later;

    Paths(ContestFacts contest) {
        int count = contest.events().size();
        path = new int[count];
        last = new boolean[count];
        later = new BitSet[count];
        List<List<Integer>> next = new ArrayList<>();
        for (int event = 0; event < count; event++) {
            path[event] = event;
            last[event] = true;
            next.add(new ArrayList<>());
        }
        for (var edge : contest.edges()) {
            if (edge.type() == EdgeType.QUALIFIER) {
                last[edge.from()] = false;
                next.get(edge.from()).add(edge.to());
                join(edge.from(), edge.to());
            }
        }
        var umbrella = new java.util.HashMap<Integer, Integer>();
        for (int event = 0; event < count; event++) {
            int meta = contest.events().get(event).metaEvent();
            var first = meta < 0 ? null : umbrella.putIfAbsent(meta, event);
            if (first != null) {
                join(first, event);
            }
        }
        for (int event = 0; event < count; event++) {
            path[event] = root(event);
            later[event] = reach(event, next);
        }
    }

    /** Whether {@code after} can be reached from {@code before} along qualifier edges. */
    boolean replaces(int after, int before) {
        return later[before].get(after);
    }

    private static BitSet reach(int from, List<List<Integer>> next) {
        var seen = new BitSet();
        var open = new ArrayDeque<Integer>(next.get(from));
        while (!open.isEmpty()) {
            int event = open.pop();
            if (!seen.get(event)) {
                seen.set(event);
                open.addAll(next.get(event));
            }
        }
        return seen;
    }

    private void join(int left, int right) {
        path[root(right)] = root(left);
    }

    private int root(int event) {
        int at = event;
        while (path[at] != at) {
            at = path[at];
        }
        return at;
    }
}
