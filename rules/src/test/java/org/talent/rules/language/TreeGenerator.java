package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.talent.rules.RuleSetKind;
import org.talent.rules.language.Expression.Binary;
import org.talent.rules.language.Expression.BooleanLiteral;
import org.talent.rules.language.Expression.Call;
import org.talent.rules.language.Expression.Constant;
import org.talent.rules.language.Expression.Function;
import org.talent.rules.language.Expression.In;
import org.talent.rules.language.Expression.Negative;
import org.talent.rules.language.Expression.Not;
import org.talent.rules.language.Expression.NumberLiteral;
import org.talent.rules.language.Expression.Operator;
import org.talent.rules.language.Expression.Property;
import org.talent.rules.language.Expression.TextLiteral;

/** Makes rule sets of every shape the grammar knows, from a seed. */
final class TreeGenerator {

    private final Random random;

    TreeGenerator(long seed) {
        random = new Random(seed);
    }

    RuleSetTree tree() {
        var kinds = RuleSetKind.values();
        var rules = new ArrayList<Rule>();
        int count = random.nextInt(4);
        for (int index = 0; index < count; index++) {
            rules.add(rule(index));
        }
        return new RuleSetTree(
                kinds[random.nextInt(kinds.length)], rules, random.nextBoolean() ? "" : "В конце\nещё строка");
    }

    private Rule rule(int index) {
        var conditions = expressions(random.nextInt(3));
        var actions = new ArrayList<Action>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            actions.add(new Action(pick("maxRatio", "zScore", "level"), expressions(random.nextInt(3)), Position.NONE));
        }
        var comment = random.nextBoolean() ? "" : "Зачем: так решил совет\nвторая строка";
        return new Rule(
                index * 3 + 1, "Правило № " + index + " — «доля»", comment, "$r", conditions, actions, Position.NONE);
    }

    private List<Expression> expressions(int count) {
        var expressions = new ArrayList<Expression>();
        for (int index = 0; index < count; index++) {
            expressions.add(expression(4));
        }
        return expressions;
    }

    private Expression expression(int depth) {
        return switch (depth == 0 ? random.nextInt(5) : random.nextInt(10)) {
            case 0 -> new NumberLiteral(number(), Position.NONE);
            case 1 -> new TextLiteral(pick("олимпиада", "9–11", "Программирование на Python", ""), Position.NONE);
            case 2 -> new BooleanLiteral(random.nextBoolean(), Position.NONE);
            case 3 -> new Constant("Base", pick("ALL", "RANKED"), Position.NONE);
            case 4 -> new Property(pick("kind", "best", "n"), Position.NONE);
            case 5 -> new Not(expression(depth - 1), Position.NONE);
            case 6 -> negative(expression(depth - 1));
            case 7 ->
                new In(
                        new Property("kind", Position.NONE),
                        random.nextBoolean(),
                        List.of(new TextLiteral("a", Position.NONE), new NumberLiteral(number(), Position.NONE)),
                        Position.NONE);
            case 8 ->
                new Call(
                        Function.values()[random.nextInt(4)],
                        List.of(expression(depth - 1), expression(depth - 1)),
                        Position.NONE);
            default ->
                new Binary(
                        Operator.values()[random.nextInt(Operator.values().length)],
                        expression(depth - 1),
                        expression(depth - 1),
                        Position.NONE);
        };
    }

    /** A minus before a positive number is the negative number, so the grammar has no other tree for it. */
    private static Expression negative(Expression operand) {
        return operand instanceof NumberLiteral number ? number : new Negative(operand, Position.NONE);
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(2_000_000) - 1_000_000, random.nextInt(4))
                .stripTrailingZeros();
    }

    private String pick(String... from) {
        return from[random.nextInt(from.length)];
    }
}
