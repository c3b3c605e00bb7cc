package org.talent.rules.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.talent.rules.Phrase;
import org.talent.rules.Words;
import org.talent.rules.language.RuleTable.Column;

/**
 * What one rule set has otherwise than an earlier one, rule by rule and cell by cell. A rule is the same where it has the
 * same name; where no name is left, the same id means that it was renamed.
 */
public record RuleSetDifference(List<Change> changes) {

    public RuleSetDifference {
        changes = List.copyOf(changes);
    }

    /** One thing that is different; said by the words of {@code org.talent.rules.differences}. */
    public sealed interface Change {

        Phrase phrase();

        /** A new rule; {@code place} is counted from 1. */
        record Added(Rule rule, int place) implements Change {

            @Override
            public Phrase phrase() {
                return Phrase.of("added", rule.name(), place);
            }
        }

        record Removed(Rule rule) implements Change {

            @Override
            public Phrase phrase() {
                return Phrase.of("removed", rule.name());
            }
        }

        /** A rule that says something else. */
        record Changed(Rule before, Rule after, List<CellChange> cells) implements Change {

            public Changed {
                cells = List.copyOf(cells);
            }

            @Override
            public Phrase phrase() {
                return Phrase.of("changed", after.name(), cells.size());
            }
        }

        /** A rule that stands elsewhere among the others; places are counted from 1. */
        record Moved(Rule rule, int from, int to) implements Change {

            @Override
            public Phrase phrase() {
                return Phrase.of("moved", rule.name(), from, to);
            }
        }
    }

    /** What in a rule is different. */
    public sealed interface Place {

        /** Said by the words of {@code org.talent.rules.differences}, with titles as {@link RuleTable#title} has them. */
        Phrase phrase(Schema schema, Words meanings);

        record Name() implements Place {

            @Override
            public Phrase phrase(Schema schema, Words meanings) {
                return Phrase.of("what.name");
            }
        }

        record Comment() implements Place {

            @Override
            public Phrase phrase(Schema schema, Words meanings) {
                return Phrase.of("what.comment");
            }
        }

        record Order() implements Place {

            @Override
            public Phrase phrase(Schema schema, Words meanings) {
                return Phrase.of("what.order");
            }
        }

        /** Conditions that name these properties. */
        record Conditions(List<String> properties) implements Place {

            public Conditions {
                properties = List.copyOf(properties);
            }

            @Override
            public Phrase phrase(Schema schema, Words meanings) {
                return Phrase.of(
                        "what.condition",
                        properties.stream()
                                .map(property -> RuleTable.title(new Column.Condition(property), schema, meanings))
                                .collect(Collectors.joining(", ")));
            }
        }

        /** An action as a whole. */
        record Whole(String action) implements Place {

            @Override
            public Phrase phrase(Schema schema, Words meanings) {
                return Phrase.of("what.action", RuleTable.title(new Column.Mark(action), schema, meanings));
            }
        }

        record Argument(String action, String parameter) implements Place {

            @Override
            public Phrase phrase(Schema schema, Words meanings) {
                return Phrase.of(
                        "what.argument", RuleTable.title(new Column.Argument(action, parameter), schema, meanings));
            }
        }
    }

    /**
     * One place inside a rule.
     *
     * @param before as the author wrote it; empty where it was not there
     */
    public record CellChange(Place place, Optional<String> before, Optional<String> after) {

        public Phrase phrase(Schema schema, Words meanings) {
            var what = place.phrase(schema, meanings);
            if (before.isEmpty()) {
                return Phrase.of("cell.added", what, after.orElse(""));
            }
            return after.isEmpty()
                    ? Phrase.of("cell.removed", what, before.get())
                    : Phrase.of("cell.changed", what, before.get(), after.get());
        }
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** Removed first, then the rules of the later set in their order. */
    public static RuleSetDifference between(RuleSetTree earlier, RuleSetTree later, Schema schema) {
        var pairs = pairs(earlier, later);
        var changes = new ArrayList<Change>();
        earlier.rules().stream()
                .filter(rule -> !pairs.containsValue(rule))
                .forEach(rule -> changes.add(new Change.Removed(rule)));
        var stayed = stayed(earlier, later, pairs);
        for (int index = 0; index < later.rules().size(); index++) {
            var rule = later.rules().get(index);
            var before = pairs.get(rule);
            if (before == null) {
                changes.add(new Change.Added(rule, index + 1));
                continue;
            }
            var cells = cells(before, rule, schema);
            if (!cells.isEmpty()) {
                changes.add(new Change.Changed(before, rule, cells));
            }
            if (!stayed.contains(rule)) {
                changes.add(new Change.Moved(rule, earlier.rules().indexOf(before) + 1, index + 1));
            }
        }
        return new RuleSetDifference(changes);
    }

    /** Later rule to earlier one: by name, then by id. */
    private static Map<Rule, Rule> pairs(RuleSetTree earlier, RuleSetTree later) {
        var byName = new HashMap<String, Rule>();
        earlier.rules().forEach(rule -> byName.put(rule.name(), rule));
        var pairs = new LinkedHashMap<Rule, Rule>();
        for (var rule : later.rules()) {
            var same = byName.get(rule.name());
            if (same != null) {
                pairs.put(rule, same);
            }
        }
        var taken = new HashSet<>(pairs.values());
        for (var rule : later.rules()) {
            if (!pairs.containsKey(rule)) {
                earlier.rules().stream()
                        .filter(one -> one.id() == rule.id() && taken.add(one))
                        .findFirst()
                        .ifPresent(one -> pairs.put(rule, one));
            }
        }
        return pairs;
    }

    /** Rules of the longest run that kept its order: only the others have moved. */
    private static Set<Rule> stayed(RuleSetTree earlier, RuleSetTree later, Map<Rule, Rule> pairs) {
        var before = earlier.rules().stream().filter(pairs::containsValue).toList();
        var after = later.rules().stream().filter(pairs::containsKey).toList();
        int count = after.size();
        var longest = new int[count];
        var previous = new int[count];
        int last = -1;
        for (int index = 0; index < count; index++) {
            int place = before.indexOf(pairs.get(after.get(index)));
            longest[index] = 1;
            previous[index] = -1;
            for (int other = 0; other < index; other++) {
                if (before.indexOf(pairs.get(after.get(other))) < place && longest[other] + 1 > longest[index]) {
                    longest[index] = longest[other] + 1;
                    previous[index] = other;
                }
            }
            if (last < 0 || longest[index] > longest[last]) {
                last = index;
            }
        }
        var stayed = new HashSet<Rule>();
        for (int index = last; index >= 0; index = previous[index]) {
            stayed.add(after.get(index));
        }
        return stayed;
    }

    private static List<CellChange> cells(Rule before, Rule after, Schema schema) {
        var changes = new ArrayList<CellChange>();
        change(changes, new Place.Name(), before.name(), after.name());
        change(changes, new Place.Comment(), before.comment(), after.comment());
        var old = parts(before, schema);
        var fresh = parts(after, schema);
        Stream.concat(old.keySet().stream(), fresh.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(place -> !(place instanceof Place.Conditions)))
                .forEach(place -> change(changes, place, old.getOrDefault(place, ""), fresh.getOrDefault(place, "")));
        if (changes.isEmpty() && !printed(before).equals(printed(after))) {
            // the same parts in another order
            change(changes, new Place.Order(), printed(before), printed(after));
        }
        return changes;
    }

    private static String printed(Rule rule) {
        return rule.conditions().stream()
                        .map(one -> RuleSetPrinter.print(one, ""))
                        .collect(Collectors.joining(", "))
                + " → "
                + rule.actions().stream().map(RuleSetDifference::printed).collect(Collectors.joining("; "));
    }

    private static String printed(Action action) {
        return action.name()
                + action.arguments().stream()
                        .map(argument -> RuleSetPrinter.print(argument, ""))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static void change(List<CellChange> changes, Place place, String before, String after) {
        if (!before.equals(after)) {
            changes.add(new CellChange(
                    place,
                    Optional.of(before).filter(text -> !text.isEmpty()),
                    Optional.of(after).filter(text -> !text.isEmpty())));
        }
    }

    /** What the rule says, by place: conditions by property, arguments by parameter, whatever else as a whole. */
    private static Map<Place, String> parts(Rule rule, Schema schema) {
        var parts = new LinkedHashMap<Place, String>();
        for (var condition : rule.conditions()) {
            join(parts, place(condition), RuleSetPrinter.print(condition, ""));
        }
        for (var action : rule.actions()) {
            var type = schema.action(action.name());
            if (type.isEmpty()
                    || action.arguments().isEmpty()
                    || !type.get().takes(action.arguments().size())) {
                join(parts, new Place.Whole(action.name()), printed(action));
                continue;
            }
            boolean twice = rule.actions().stream()
                            .filter(one -> one.name().equals(action.name()))
                            .count()
                    > 1;
            if (twice) {
                join(parts, new Place.Whole(action.name()), printed(action));
                continue;
            }
            for (int index = 0; index < action.arguments().size(); index++) {
                join(
                        parts,
                        new Place.Argument(
                                action.name(), type.get().parameter(index).name()),
                        RuleSetPrinter.print(action.arguments().get(index), ""));
            }
        }
        return parts;
    }

    private static void join(Map<Place, String> parts, Place place, String text) {
        parts.merge(place, text, (one, more) -> one + ", " + more);
    }

    private static Place place(Expression condition) {
        return new Place.Conditions(List.copyOf(NamedFacts.of(condition).properties()));
    }
}
