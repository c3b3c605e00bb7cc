package org.talent.rules.scoring;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.EdgeType;

/**
 * Events along their edges. A qualifier edge makes a later stage: what follows the umbrella follows its parts, and what
 * qualifies for the umbrella qualifies for its parts. Nesting edges and the season's meta-events make umbrellas.
 */
final class Paths {

    private static final BitSet NONE = new BitSet();

    /** Whether there is any stage to tell apart. */
    final boolean any;

    private final int[] path;
    private final int[] umbrella;
    private final BitSet[] later;

    Paths(ContestFacts contest) {
        int count = contest.events().size();
        path = alone(count);
        later = new BitSet[count];
        List<List<Integer>> parts = lists(count);
        var nested = alone(count);
        var isNested = new boolean[count];
        for (var edge : contest.edges()) {
            if (edge.type() == EdgeType.NESTING) {
                parts.get(edge.to()).add(edge.from());
                join(nested, edge.to(), edge.from());
                isNested[edge.from()] = true;
                isNested[edge.to()] = true;
            }
        }
        List<List<Integer>> next = lists(count);
        boolean found = false;
        for (var edge : contest.edges()) {
            if (edge.type() == EdgeType.QUALIFIER) {
                found = true;
                var ends = reach(edge.to(), parts);
                ends.set(edge.to());
                var starts = reach(edge.from(), parts);
                starts.set(edge.from());
                starts.stream()
                        .forEach(from -> ends.stream().forEach(to -> {
                            next.get(from).add(to);
                            join(path, from, to);
                        }));
            }
        }
        any = found;
        var firstOfMeta = new java.util.HashMap<Integer, Integer>();
        for (int event = 0; event < count; event++) {
            int meta = contest.events().get(event).metaEvent();
            if (meta >= 0) {
                var first = firstOfMeta.putIfAbsent(meta, event);
                isNested[event] = true;
                join(nested, first == null ? event : first, event);
            }
        }
        umbrella = new int[count];
        for (int event = 0; event < count; event++) {
            umbrella[event] = isNested[event] ? root(nested, event) : -1;
            later[event] = next.get(event).isEmpty() ? NONE : reach(event, next);
            path[event] = root(path, event);
        }
    }

    /** Whether {@code after} can be reached from {@code before} along qualifier edges. */
    boolean isLater(int after, int before) {
        return path[after] == path[before] && later[before].get(after);
    }

    /** Whether the two are different stages of one path. */
    boolean stages(int one, int other) {
        return path[one] == path[other] && (later[one].get(other) || later[other].get(one));
    }

    /** Whether nothing is qualified for by the event. */
    boolean last(int event) {
        return later[event].isEmpty();
    }

    /** Number of the umbrella the event belongs to, or -1. */
    int umbrella(int event) {
        return umbrella[event];
    }

    /** Everything that can be reached; the start itself only around a circle. */
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

    private static int[] alone(int count) {
        var roots = new int[count];
        for (int event = 0; event < count; event++) {
            roots[event] = event;
        }
        return roots;
    }

    private static List<List<Integer>> lists(int count) {
        var lists = new ArrayList<List<Integer>>(count);
        for (int event = 0; event < count; event++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    private static void join(int[] roots, int left, int right) {
        roots[root(roots, right)] = root(roots, left);
    }

    private static int root(int[] roots, int event) {
        int at = event;
        while (roots[at] != at) {
            roots[at] = roots[roots[at]];
            at = roots[at];
        }
        return at;
    }
}
