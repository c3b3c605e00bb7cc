package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.talent.rules.language.Expression.Operator;

/**
 * What rules look at, in the order they are written.
 *
 * @param properties of the fact
 * @param texts in quotes, such as the names of the season that properties are compared with
 * @param numbers that are written out
 * @param reckons whether anything is reckoned with properties, rather than compared with what is written out
 */
public record NamedFacts(Set<String> properties, Set<String> texts, Set<BigDecimal> numbers, boolean reckons) {

    public NamedFacts {
        properties = Collections.unmodifiableSet(new LinkedHashSet<>(properties));
        texts = Collections.unmodifiableSet(new LinkedHashSet<>(texts));
        numbers = Set.copyOf(numbers);
    }

    public static NamedFacts of(RuleSetTree ruleSet) {
        var gathered = new Gathered();
        for (var rule : ruleSet.rules()) {
            rule.conditions().forEach(gathered::add);
            rule.actions()
                    .forEach(action -> action.arguments().forEach(argument -> {
                        gathered.add(argument);
                        gathered.reckons |= !of(argument).properties().isEmpty();
                    }));
        }
        return gathered.facts();
    }

    public static NamedFacts of(Expression expression) {
        var gathered = new Gathered();
        gathered.add(expression);
        return gathered.facts();
    }

    private static final class Gathered {

        private final Set<String> properties = new LinkedHashSet<>();
        private final Set<String> texts = new LinkedHashSet<>();
        private final Set<BigDecimal> numbers = new LinkedHashSet<>();
        private boolean reckons;

        private NamedFacts facts() {
            return new NamedFacts(properties, texts, numbers, reckons);
        }

        private void add(Expression expression) {
            switch (expression) {
                case Expression.Property(var name, var _) -> properties.add(name);
                case Expression.TextLiteral(var text, var _) -> texts.add(text);
                case Expression.Not(var operand, var _) -> add(operand);
                case Expression.Negative(var operand, var _) -> add(operand);
                case Expression.NumberLiteral(var number, var _) -> numbers.add(number);
                case Expression.Binary(var operator, var left, var right, var _) -> {
                    reckons |= operator.strength() > Operator.LESS.strength();
                    add(left);
                    add(right);
                }
                case Expression.In(var operand, var _, var options, var _) -> {
                    add(operand);
                    options.forEach(this::add);
                }
                case Expression.Call(var _, var arguments, var _) -> {
                    reckons = true;
                    arguments.forEach(this::add);
                }
                case Expression.BooleanLiteral _, Expression.Constant _ -> {}
            }
        }
    }
}
