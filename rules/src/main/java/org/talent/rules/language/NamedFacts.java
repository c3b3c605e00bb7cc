package org.talent.rules.language;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What rules look at, in the order they are written.
 *
 * @param properties of the fact
 * @param texts in quotes, such as the names of the season that properties are compared with
 */
public record NamedFacts(Set<String> properties, Set<String> texts) {

    public NamedFacts {
        properties = Collections.unmodifiableSet(new LinkedHashSet<>(properties));
        texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
    }

    public static NamedFacts of(RuleSetTree ruleSet) {
        var gathered = new Gathered();
        for (var rule : ruleSet.rules()) {
            rule.conditions().forEach(gathered::add);
            rule.actions().forEach(action -> action.arguments().forEach(gathered::add));
        }
        return new NamedFacts(gathered.properties, gathered.texts);
    }

    public static NamedFacts of(Expression expression) {
        var gathered = new Gathered();
        gathered.add(expression);
        return new NamedFacts(gathered.properties, gathered.texts);
    }

    private static final class Gathered {

        private final Set<String> properties = new LinkedHashSet<>();
        private final Set<String> texts = new LinkedHashSet<>();

        private void add(Expression expression) {
            switch (expression) {
                case Expression.Property(var name, var _) -> properties.add(name);
                case Expression.TextLiteral(var text, var _) -> texts.add(text);
                case Expression.Not(var operand, var _) -> add(operand);
                case Expression.Negative(var operand, var _) -> add(operand);
                case Expression.Binary(var _, var left, var right, var _) -> {
                    add(left);
                    add(right);
                }
                case Expression.In(var operand, var _, var options, var _) -> {
                    add(operand);
                    options.forEach(this::add);
                }
                case Expression.Call(var _, var arguments, var _) -> arguments.forEach(this::add);
                case Expression.NumberLiteral _, Expression.BooleanLiteral _, Expression.Constant _ -> {}
            }
        }
    }
}
