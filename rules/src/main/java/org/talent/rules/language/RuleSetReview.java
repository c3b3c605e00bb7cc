package org.talent.rules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.talent.rules.Domain;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.language.Expression.BooleanLiteral;
import org.talent.rules.language.Expression.TextLiteral;

/**
 * What is allowed in a sound rule set and yet is hardly meant: a rule that can never apply, two rules that set the same for
 * the same, numbers and thresholds in the wrong order. Warnings, each in the rule and at the place to look at.
 */
public final class RuleSetReview {

    /** Actions of which one rule may do several, or two rules one each. */
    private static final Set<String> SEVERAL = Set.of("exclude", "capPoints", "capShare", "atMostOf", "withhold");

    /** Ways to say one thing: two of them are as bad as one twice. */
    private static final List<Set<String>> ONE_THING = List.of(
            Set.of("sum", "bestOf", "mean", "decayedSum"),
            Set.of("bestStage", "lastStage"),
            Set.of("award", "propose"));

    private final RuleSetTree tree;
    private final Vocabulary vocabulary;
    private final Possibility possibility;
    private final Faults faults;

    private RuleSetReview(RuleSetTree tree, Schema schema, Vocabulary vocabulary) {
        this.tree = tree;
        this.vocabulary = vocabulary;
        this.possibility = new Possibility(schema, vocabulary);
        this.faults = new Faults(tree.kind());
    }

    /** Of a tree that the checker finds nothing wrong with. */
    public static List<Problem> review(RuleSetTree tree, Schema schema, Vocabulary vocabulary) {
        var review = new RuleSetReview(tree, schema, vocabulary);
        for (int index = 0; index < tree.rules().size(); index++) {
            var rule = tree.rules().get(index);
            review.faults.in(rule.name(), rule.id());
            if (!review.possibility.together(rule.conditions())) {
                review.warn(rule.conditions().getFirst().position(), "neverApplies");
                continue;
            }
            rule.actions().forEach(review::numbers);
            rule.actions().forEach(review::groupOfPoints);
            for (var other : tree.rules().subList(0, index)) {
                review.pair(other, rule);
            }
        }
        return review.faults.problems();
    }

    private void numbers(Action action) {
        switch (action.name()) {
            case "limit", "completion" -> inOrder(action, 0, 1);
            case "zScore" -> inOrder(action, 2, 3);
            case "placeTable" -> {
                if (action.arguments().getFirst() instanceof TextLiteral(var text, var position)) {
                    var rows = PlaceTable.parse(text).rows();
                    for (int row = 1; row < rows.size(); row++) {
                        if (rows.get(row).points().compareTo(rows.get(row - 1).points()) > 0) {
                            warn(
                                    position,
                                    "placesRise",
                                    rows.get(row).from(),
                                    rows.get(row).points(),
                                    rows.get(row - 1).from(),
                                    rows.get(row - 1).points());
                        }
                    }
                }
            }
            default -> {}
        }
    }

    /** A limit of a group that no rule gives points in limits nothing: most likely the name is misspelt. */
    private void groupOfPoints(Action action) {
        if (!action.name().equals("bestOfGroup") && !action.name().equals("capGroup")) {
            return;
        }
        var groups = tree.rules().stream()
                .flatMap(rule -> rule.actions().stream())
                .filter(one -> one.name().equals("points"))
                .map(RuleSetReview::group)
                .distinct()
                .toList();
        if (!groups.contains(group(action))) {
            warn(
                    action.arguments().getFirst().position(),
                    "emptyGroup",
                    group(action),
                    Suggestion.nearest(group(action), groups)
                            .orElse(groups.isEmpty() ? "—" : String.join(", ", groups)));
        }
    }

    /** The group that an action of ADMISSION names. */
    private static String group(Action action) {
        int at = action.name().equals("points") ? 1 : 0;
        return action.arguments().get(at) instanceof TextLiteral(var name, var _) ? name : "";
    }

    private void inOrder(Action action, int low, int high) {
        var least = Folding.value(action.arguments().get(low));
        var most = Folding.value(action.arguments().get(high));
        if (least.isPresent() && most.isPresent() && least.getAsDouble() > most.getAsDouble()) {
            warn(action.arguments().get(low).position(), "lowAboveHigh", least.getAsDouble(), most.getAsDouble());
        }
    }

    private void pair(Rule before, Rule rule) {
        for (var action : rule.actions()) {
            for (var other : before.actions()) {
                if (sameThing(other, action) && conditions(before).equals(conditions(rule))) {
                    warn(action.position(), "sameConditions", before.name());
                }
                if (tree.kind() == RuleSetKind.QUOTA) {
                    thresholds(before, other, rule, action);
                }
            }
        }
    }

    private boolean sameThing(Action one, Action other) {
        if (SEVERAL.contains(one.name()) || SEVERAL.contains(other.name())) {
            return false;
        }
        if (tree.kind() == RuleSetKind.NORMALISATION) {
            return one.name().equals("limit") == other.name().equals("limit");
        }
        if (tree.kind() == RuleSetKind.QUOTA
                && !one.arguments().isEmpty()
                && !other.arguments().isEmpty()) {
            return one.name().equals(other.name())
                    && (awardClass(one) == awardClass(other)
                            || one.name().equals("tieBreak")
                            || one.name().equals("rankBy"));
        }
        if (one.name().equals("bestOfGroup") || one.name().equals("capGroup")) {
            return one.name().equals(other.name()) && group(one).equals(group(other));
        }
        return one.name().equals(other.name())
                || ONE_THING.stream().anyMatch(ways -> ways.contains(one.name()) && ways.contains(other.name()));
    }

    private static Set<String> conditions(Rule rule) {
        return rule.conditions().stream()
                .map(condition -> RuleSetPrinter.print(condition, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A better class must not be easier to reach. */
    private void thresholds(Rule before, Action one, Rule rule, Action other) {
        int first = awardClass(one);
        int second = awardClass(other);
        if (first < 0 || second < 0 || first == second || !one.name().equals(other.name())) {
            return;
        }
        var better = first < second ? one : other;
        var worse = first < second ? other : one;
        boolean wrong = switch (one.name()) {
            case "cutoff", "atLeast" -> below(number(better), number(worse));
            case "atMost" -> below(number(worse), number(better));
            case "quota" ->
                worse.arguments().getLast() instanceof BooleanLiteral(boolean cumulative, var _)
                        && cumulative
                        && print(better.arguments().get(2))
                                .equals(print(worse.arguments().get(2)))
                        && below(number(worse), number(better));
            default -> false;
        };
        if (wrong && together(before, rule)) {
            warn(
                    other.position(),
                    "thresholdOrder",
                    vocabulary.name(Domain.AWARD_CLASS, Math.min(first, second)),
                    number(better).orElse(0),
                    vocabulary.name(Domain.AWARD_CLASS, Math.max(first, second)),
                    number(worse).orElse(0),
                    before.name());
        }
    }

    private boolean together(Rule one, Rule other) {
        var conditions = new ArrayList<>(one.conditions());
        conditions.addAll(other.conditions());
        return possibility.together(conditions);
    }

    private static boolean below(OptionalDouble one, OptionalDouble other) {
        return one.isPresent() && other.isPresent() && one.getAsDouble() < other.getAsDouble();
    }

    private static OptionalDouble number(Action action) {
        return Folding.value(action.arguments().get(1));
    }

    private int awardClass(Action action) {
        return action.arguments().size() > 1 && action.arguments().getFirst() instanceof TextLiteral(var name, var _)
                ? vocabulary.code(Domain.AWARD_CLASS, name).orElse(-1)
                : -1;
    }

    private static String print(Expression expression) {
        return RuleSetPrinter.print(expression, "");
    }

    private void warn(Position position, String key, Object... arguments) {
        faults.warning(position, "review." + key, arguments);
    }
}
