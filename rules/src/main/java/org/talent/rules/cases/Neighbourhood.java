package org.talent.rules.cases;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.EdgeType;

/**
 * The events of a season without which some events would stand to each other otherwise: those on a way between two of them
 * along edges and series, and one event to show that a stage is not the last.
 */
final class Neighbourhood {

    private final Set<Integer> own;
    private final ContestFacts contest;
    private final List<Set<Integer>> next = new ArrayList<>();
    private final List<Set<Integer>> before = new ArrayList<>();

    private Neighbourhood(Set<Integer> own, ContestFacts contest) {
        this.own = own;
        this.contest = contest;
        contest.events().forEach(_ -> node());
        for (var edge : contest.edges()) {
            arrow(edge.from(), edge.to());
            if (edge.type() == EdgeType.NESTING) {
                arrow(edge.to(), edge.from());
            }
        }
        // a series is a place of its own, from and to all its events
        var series = new HashMap<Integer, Integer>();
        for (int event = 0; event < contest.events().size(); event++) {
            int meta = contest.events().get(event).metaEvent();
            if (meta >= 0) {
                int node = series.computeIfAbsent(meta, _ -> node());
                arrow(event, node);
                arrow(node, event);
            }
        }
    }

    private int node() {
        next.add(new TreeSet<>());
        before.add(new TreeSet<>());
        return next.size() - 1;
    }

    private void arrow(int from, int to) {
        next.get(from).add(to);
        before.get(to).add(from);
    }

    /** The events themselves and those between them, in the order of the season. */
    static Set<Integer> of(Set<Integer> own, ContestFacts contest) {
        var neighbourhood = new Neighbourhood(own, contest);
        var kept = neighbourhood.between();
        own.forEach(event -> neighbourhood.witness(event, kept));
        kept.removeIf(node -> node >= contest.events().size());
        return kept;
    }

    private Set<Integer> between() {
        var kept = reach(own, next);
        kept.retainAll(reach(own, before));
        boolean ends = true;
        while (ends) {
            ends = kept.removeIf(node -> !own.contains(node) && neighbours(node, kept) < 2);
        }
        return kept;
    }

    private long neighbours(int node, Set<Integer> kept) {
        var around = new TreeSet<>(next.get(node));
        around.addAll(before.get(node));
        return around.stream().filter(kept::contains).count();
    }

    private static Set<Integer> reach(Set<Integer> from, List<Set<Integer>> arrows) {
        var seen = new TreeSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            for (int node : arrows.get(open.pop())) {
                if (seen.add(node)) {
                    open.add(node);
                }
            }
        }
        return seen;
    }

    /** One event that the event, or what it is a part of, selects for; with the wholes on the way. */
    private void witness(int event, Set<Integer> kept) {
        var wholes = new ArrayList<>(List.of(event));
        for (int at = 0; at < wholes.size(); at++) {
            int part = wholes.get(at);
            contest.edges().stream()
                    .filter(edge -> edge.type() == EdgeType.NESTING && edge.from() == part)
                    .filter(edge -> !wholes.contains(edge.to()))
                    .forEach(edge -> wholes.add(edge.to()));
        }
        contest.edges().stream()
                .filter(edge -> edge.type() == EdgeType.QUALIFIER && wholes.contains(edge.from()))
                .findFirst()
                .ifPresent(edge -> {
                    kept.addAll(wholes);
                    kept.add(edge.to());
                });
    }
}
