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
import java.util.function.Function;
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

        /**
         * Said by the words of {@code org.talent.rules.differences}, with titles as {@link RuleTable#title} has them; a
         * name that the schema has not stays as it is.
         */
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
                                .map(property -> schema.property(property).isEmpty()
                                        ? property
                                        : RuleTable.title(new Column.Condition(property), schema, meanings))
                                .collect(Collectors.joining(", ")));
            }
        }

        /** An action as a whole. */
        record Whole(String action) implements Place {

            @Override
            public Phrase phrase(Schema schema, Words meanings) {
                return Phrase.of(
                        "what.action",
                        schema.action(action).isEmpty()
                                ? action
                                : RuleTable.title(new Column.Mark(action), schema, meanings));
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

    /** What stands in a place of a rule. */
    public sealed interface Content {

        /** As the author wrote it. */
        String written();

        record Text(String written) implements Content {}

        /** Conditions, or the values of an argument. */
        record Parts(List<Expression> parts) implements Content {

            public Parts {
                parts = List.copyOf(parts);
            }

            @Override
            public String written() {
                return parts.stream()
                        .map(part -> RuleSetPrinter.print(part, ""))
                        .collect(Collectors.joining(", "));
            }
        }

        /** All uses of an action. */
        record Actions(List<Action> actions) implements Content {

            public Actions {
                actions = List.copyOf(actions);
            }

            @Override
            public String written() {
                return actions.stream().map(RuleSetDifference::printed).collect(Collectors.joining(", "));
            }
        }

        /** All parts of a rule in their order. */
        record Ordered(Rule rule) implements Content {

            @Override
            public String written() {
                return printed(rule);
            }
        }
    }

    /**
     * One place inside a rule.
     *
     * @param before empty where nothing was there
     */
    public record CellChange(Place place, Optional<Content> before, Optional<Content> after) {

        /** Says what stands there by the function. */
        Phrase phrase(Schema schema, Words meanings, Function<Content, String> said) {
            var what = place.phrase(schema, meanings);
            if (before.isEmpty()) {
                return Phrase.of("cell.added", what, after.map(said).orElse(""));
            }
            return after.isEmpty()
                    ? Phrase.of("cell.removed", what, said.apply(before.get()))
                    : Phrase.of("cell.changed", what, said.apply(before.get()), said.apply(after.get()));
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
        change(changes, new Place.Name(), text(before.name()), text(after.name()));
        change(changes, new Place.Comment(), text(before.comment()), text(after.comment()));
        var old = contents(before, schema);
        var fresh = contents(after, schema);
        Stream.concat(old.keySet().stream(), fresh.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(place -> !(place instanceof Place.Conditions)))
                .forEach(place -> change(
                        changes, place, Optional.ofNullable(old.get(place)), Optional.ofNullable(fresh.get(place))));
        if (changes.isEmpty() && !printed(before).equals(printed(after))) {
            // the same parts in another order
            changes.add(new CellChange(
                    new Place.Order(),
                    Optional.of(new Content.Ordered(before)),
                    Optional.of(new Content.Ordered(after))));
        }
        return changes;
    }

    private static Optional<Content> text(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Content.Text(text));
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

    private static void change(
            List<CellChange> changes, Place place, Optional<Content> before, Optional<Content> after) {
        if (!before.map(Content::written).equals(after.map(Content::written))) {
            changes.add(new CellChange(place, before, after));
        }
    }

    /** What the rule says, by place: conditions by property, arguments by parameter, whatever else as a whole. */
    private static Map<Place, Content> contents(Rule rule, Schema schema) {
        var contents = new LinkedHashMap<Place, Content>();
        rule.conditions().stream()
                .collect(Collectors.groupingBy(RuleSetDifference::place, LinkedHashMap::new, Collectors.toList()))
                .forEach((place, conditions) -> contents.put(place, new Content.Parts(conditions)));
        for (var action : rule.actions()) {
            var uses = rule.actions().stream()
                    .filter(one -> one.name().equals(action.name()))
                    .toList();
            var type = schema.action(action.name());
            if (type.isEmpty()
                    || uses.size() > 1
                    || action.arguments().isEmpty()
                    || !type.get().takes(action.arguments().size())) {
                contents.put(new Place.Whole(action.name()), new Content.Actions(uses));
                continue;
            }
            for (var parameter : type.get().parameters()) {
                contents.put(
                        new Place.Argument(action.name(), parameter.name()),
                        new Content.Parts(action.arguments(type.get(), parameter)));
            }
        }
        return contents;
    }

    private static Place place(Expression condition) {
        return new Place.Conditions(List.copyOf(NamedFacts.of(condition).properties()));
    }
}
