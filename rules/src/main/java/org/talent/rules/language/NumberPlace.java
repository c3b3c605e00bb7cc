package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.IntStream;
import org.talent.rules.language.Expression.NumberLiteral;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.Type;

/**
 * One number of a rule set that somebody may turn: an argument of the first action of a name in a rule.
 *
 * @param rule id of the rule
 * @param parameter name of the action's parameter
 */
public record NumberPlace(int rule, String action, String parameter) {

    /** Values that a number may have, both ends among them. */
    public record Bounds(BigDecimal least, BigDecimal most, boolean whole) {

        public boolean allow(BigDecimal value) {
            boolean fits = !whole || value.stripTrailingZeros().scale() <= 0;
            return fits
                    && value.compareTo(least) >= 0
                    && value.compareTo(most) <= 0
                    && value.stripTrailingZeros().scale() <= Limits.DECIMALS;
        }
    }

    /** What the number may be; empty where the parameter is not a number, or not there. */
    public Optional<Bounds> bounds(Schema schema) {
        return schema.action(action).stream()
                .flatMap(type -> type.parameters().stream())
                .filter(one -> one.name().equals(parameter))
                .findFirst()
                .map(Parameter::type)
                .flatMap(NumberPlace::bounds);
    }

    private static Optional<Bounds> bounds(Type type) {
        return switch (type) {
            case Type.Number(var _, double least, double most) ->
                Optional.of(new Bounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most), false));
            case Type.Whole(var _, long least, long most) ->
                Optional.of(new Bounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most), true));
            case Type.Flag _, Type.Name _, Type.Enumerated _, Type.Words _, Type.Table _ -> Optional.empty();
        };
    }

    /** The rule set with another number; empty where it has no such place. */
    public Optional<RuleSetTree> with(RuleSetTree tree, Schema schema, BigDecimal value) {
        var rules = new ArrayList<>(tree.rules());
        for (int at = 0; at < rules.size(); at++) {
            if (rules.get(at).id() == rule) {
                var changed = with(rules.get(at), schema, value);
                changed.ifPresent(one -> rules.replaceAll(other -> other.id() == rule ? one : other));
                return changed.map(_ -> new RuleSetTree(tree.kind(), rules, tree.ending()));
            }
        }
        return Optional.empty();
    }

    private Optional<Rule> with(Rule whole, Schema schema, BigDecimal value) {
        var type = schema.action(action);
        var actions = new ArrayList<>(whole.actions());
        int at = IntStream.range(0, actions.size())
                .filter(index -> actions.get(index).name().equals(action))
                .findFirst()
                .orElse(-1);
        if (at < 0 || type.isEmpty()) {
            return Optional.empty();
        }
        var arguments = new ArrayList<>(actions.get(at).arguments());
        int argument = IntStream.range(0, arguments.size())
                .filter(index -> type.get().parameter(index).name().equals(parameter))
                .findFirst()
                .orElse(-1);
        if (argument < 0) {
            return Optional.empty();
        }
        arguments.set(argument, new NumberLiteral(value, Position.NONE));
        actions.set(at, new Action(action, arguments, Position.NONE));
        return Optional.of(new Rule(
                whole.id(),
                whole.name(),
                whole.comment(),
                whole.binding(),
                whole.conditions(),
                actions,
                whole.position()));
    }
}
