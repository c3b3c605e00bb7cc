package org.talent.rules.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Changes that two people made to the cases of a contest, brought together case by case (a three-way merge). A case is
 * known by its name, and two are equal where they are printed alike. What only one of them touched is taken as they left
 * it; where both touched one case differently, {@code cases} has mine.
 *
 * @param clashes names of the cases that both changed, or that one changed and the other took out
 */
public record CasesMerge(List<RuleCase> cases, List<String> clashes) {

    public CasesMerge {
        cases = List.copyOf(cases);
        clashes = List.copyOf(clashes);
    }

    /** @param base what both started from; {@code theirs} was saved first */
    public static CasesMerge of(List<RuleCase> base, List<RuleCase> mine, List<RuleCase> theirs) {
        var before = byName(base);
        var left = byName(mine);
        var right = byName(theirs);
        var names = new LinkedHashSet<String>();
        Stream.of(before, left, right).forEach(cases -> names.addAll(cases.keySet()));
        var kept = new LinkedHashMap<String, RuleCase>();
        var clashes = new ArrayList<String>();
        for (var name : names) {
            var was = before.get(name);
            var one = left.get(name);
            var other = right.get(name);
            var taken = same(was, one) ? other : one;
            if (!same(was, one) && !same(was, other) && !same(one, other)) {
                clashes.add(name);
            }
            if (taken != null) {
                kept.put(name, taken);
            }
        }
        return new CasesMerge(
                order(left.keySet(), right.keySet(), kept.keySet()).stream()
                        .map(kept::get)
                        .toList(),
                clashes);
    }

    /** Mine, but the case of that name as they have it: theirs in its place, or none where they have none. */
    public static List<RuleCase> taking(List<RuleCase> mine, List<RuleCase> theirs, String name) {
        var taken = new ArrayList<RuleCase>();
        var wanted = theirs.stream().filter(one -> one.name().equals(name)).findFirst();
        boolean there = false;
        for (var one : mine) {
            if (one.name().equals(name)) {
                there = true;
                wanted.ifPresent(taken::add);
            } else {
                taken.add(one);
            }
        }
        if (!there) {
            wanted.ifPresent(taken::add);
        }
        return List.copyOf(taken);
    }

    /** Mine; what they alone have stands behind the case it followed there. */
    private static List<String> order(Collection<String> mine, Collection<String> theirs, Collection<String> kept) {
        var order = new ArrayList<>(mine.stream().filter(kept::contains).toList());
        @Nullable String previous = null;
        for (var name : theirs) {
            if (!kept.contains(name)) {
                continue;
            }
            if (!order.contains(name)) {
                order.add(previous == null ? 0 : order.indexOf(previous) + 1, name);
            }
            previous = name;
        }
        return order;
    }

    private static Map<String, RuleCase> byName(List<RuleCase> cases) {
        var byName = new LinkedHashMap<String, RuleCase>();
        cases.forEach(one -> byName.put(one.name(), one));
        return byName;
    }

    private static boolean same(@Nullable RuleCase one, @Nullable RuleCase other) {
        return Objects.equals(printed(one), printed(other));
    }

    private static @Nullable String printed(@Nullable RuleCase one) {
        return one == null ? null : CasesText.print(List.of(one));
    }
}
