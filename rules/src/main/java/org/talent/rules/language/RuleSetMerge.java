package org.talent.rules.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;

/**
 * Changes that two people made to one rule set, brought together rule by rule (a three-way merge). What only one of them
 * touched is taken as they left it; where both touched one rule differently, {@code tree} has theirs, and the rule is a
 * clash that somebody has to settle.
 *
 * @param clashes in the order of their ids
 */
public record RuleSetMerge(RuleSetTree tree, List<Clash> clashes) {

    public RuleSetMerge {
        clashes = List.copyOf(clashes);
    }

    /** One rule that both changed, or that one changed and the other took out. Empty means that it is not there. */
    public record Clash(int id, Optional<Rule> base, Optional<Rule> mine, Optional<Rule> theirs) {

        /** What the rule is called by whoever still has it. */
        public String name() {
            return theirs.or(() -> mine).or(() -> base).orElseThrow().name();
        }
    }

    /** @param base what both started from; {@code theirs} was saved first */
    public static RuleSetMerge of(RuleSetTree base, RuleSetTree mine, RuleSetTree theirs) {
        var before = byId(base);
        var left = byId(apart(base, mine, theirs));
        var right = byId(theirs);
        var kept = new LinkedHashMap<Integer, Rule>();
        var clashes = new ArrayList<Clash>();
        var ids = new TreeSet<Integer>();
        Stream.of(before, left, right).forEach(rules -> ids.addAll(rules.keySet()));
        for (int id : ids) {
            var was = before.get(id);
            var one = left.get(id);
            var other = right.get(id);
            var taken = other;
            if (same(base.kind(), was, other)) {
                taken = one;
            } else if (!same(base.kind(), was, one) && !same(base.kind(), one, other)) {
                clashes.add(
                        new Clash(id, Optional.ofNullable(was), Optional.ofNullable(one), Optional.ofNullable(other)));
            }
            if (taken != null) {
                kept.put(id, taken);
            }
        }
        var order = order(before.keySet(), left.keySet(), right.keySet(), kept.keySet());
        return new RuleSetMerge(
                new RuleSetTree(
                        base.kind(),
                        order.stream().map(kept::get).toList(),
                        base.ending().equals(theirs.ending()) ? mine.ending() : theirs.ending()),
                clashes);
    }

    /** The merged rules with mine in place of theirs for the clashes named; the others stay theirs. */
    public RuleSetTree settled(Collection<Integer> mine) {
        var rules = new ArrayList<>(tree.rules());
        for (var clash : clashes) {
            if (!mine.contains(clash.id())) {
                continue;
            }
            int place = rules.stream().map(Rule::id).toList().indexOf(clash.id());
            if (place >= 0) {
                rules.remove(place);
            }
            clash.mine().ifPresent(rule -> rules.add(place >= 0 ? place : rules.size(), rule));
        }
        return new RuleSetTree(tree.kind(), rules, tree.ending());
    }

    /** My new rules under ids that none of theirs has, unless both added the very same rule. */
    private static RuleSetTree apart(RuleSetTree base, RuleSetTree mine, RuleSetTree theirs) {
        var known = byId(base);
        var others = byId(theirs);
        int last = Stream.of(base, mine, theirs)
                .flatMap(tree -> tree.rules().stream())
                .mapToInt(Rule::id)
                .max()
                .orElse(0);
        var rules = new ArrayList<Rule>();
        for (var rule : mine.rules()) {
            var other = others.get(rule.id());
            boolean taken = !known.containsKey(rule.id())
                    && other != null
                    && !other.name().equals(rule.name());
            rules.add(taken ? rule.withId(++last) : rule);
        }
        return new RuleSetTree(mine.kind(), rules, mine.ending());
    }

    /** Theirs, unless only I moved rules; what one side alone has stands behind the rule it followed there. */
    private static List<Integer> order(
            Collection<Integer> base, Collection<Integer> mine, Collection<Integer> theirs, Collection<Integer> kept) {
        boolean theyMoved = !common(base, theirs).equals(common(theirs, base));
        var first = theyMoved ? theirs : mine;
        var second = theyMoved ? mine : theirs;
        var order = new ArrayList<>(first.stream().filter(kept::contains).toList());
        Integer previous = null;
        for (var id : second) {
            if (!kept.contains(id)) {
                continue;
            }
            if (!order.contains(id)) {
                order.add(previous == null ? 0 : order.indexOf(previous) + 1, id);
            }
            previous = id;
        }
        kept.stream().filter(id -> !order.contains(id)).forEach(order::add);
        return order;
    }

    private static List<Integer> common(Collection<Integer> these, Collection<Integer> those) {
        return these.stream().filter(those::contains).toList();
    }

    private static Map<Integer, Rule> byId(RuleSetTree tree) {
        return tree.rules().stream()
                .collect(Collectors.toMap(Rule::id, rule -> rule, (one, _) -> one, LinkedHashMap::new));
    }

    private static boolean same(RuleSetKind kind, @Nullable Rule one, @Nullable Rule other) {
        return Objects.equals(printed(kind, one), printed(kind, other));
    }

    private static @Nullable String printed(RuleSetKind kind, @Nullable Rule rule) {
        return rule == null ? null : RuleSetPrinter.print(kind, rule);
    }
}
