package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import org.talent.rules.Domain;
import org.talent.rules.Vocabulary;
import org.talent.rules.language.Expression.Binary;
import org.talent.rules.language.Expression.BooleanLiteral;
import org.talent.rules.language.Expression.Constant;
import org.talent.rules.language.Expression.In;
import org.talent.rules.language.Expression.Not;
import org.talent.rules.language.Expression.Operator;
import org.talent.rules.language.Expression.Property;
import org.talent.rules.language.Expression.TextLiteral;
import org.talent.rules.language.Schema.Type;

/**
 * Whether conditions can hold together at all. Looks at each property alone: conditions that calculate, or compare two
 * properties, are taken to be possible, so that "impossible" is certain and "possible" is not.
 */
final class Possibility {

    /** More branches than this are taken to be possible. */
    private static final int MOST_BRANCHES = 500;

    private final Schema schema;
    private final Vocabulary vocabulary;
    private int branches;

    Possibility(Schema schema, Vocabulary vocabulary) {
        this.schema = schema;
        this.vocabulary = vocabulary;
    }

    /** A condition on one property: which of its values satisfy it, and the values where that changes. */
    private record Simple(String property, List<Double> edges, DoublePredicate holds) {}

    boolean together(List<Expression> conditions) {
        branches = 0;
        return possible(new ArrayDeque<>(conditions), List.of());
    }

    private boolean possible(Deque<Expression> open, List<Simple> taken) {
        if (++branches > MOST_BRANCHES) {
            return true;
        }
        var known = new ArrayList<>(taken);
        while (!open.isEmpty()) {
            var condition = open.pop();
            switch (condition) {
                case Binary(var operator, var left, var right, var _)
                when operator == Operator.AND -> {
                    open.push(left);
                    open.push(right);
                }
                case Binary(var operator, var left, var right, var _)
                when operator == Operator.OR -> {
                    return possible(with(open, left), known) || possible(with(open, right), known);
                }
                case Not(var operand, var _)
                when opposite(operand).isPresent() ->
                    open.push(opposite(operand).get());
                case BooleanLiteral(boolean value, var _)
                when !value -> {
                    return false;
                }
                default -> simple(condition).ifPresent(known::add);
            }
        }
        return known.stream().map(Simple::property).distinct().allMatch(property -> possible(property, known));
    }

    private static Deque<Expression> with(Deque<Expression> open, Expression one) {
        var more = new ArrayDeque<>(open);
        more.push(one);
        return more;
    }

    /** The same without "not"; empty where "not" stands before a flag. */
    private static Optional<Expression> opposite(Expression operand) {
        return switch (operand) {
            case Not(var inner, var _) -> Optional.of(inner);
            case BooleanLiteral(boolean value, var position) -> Optional.of(new BooleanLiteral(!value, position));
            case In(var what, boolean negated, var options, var position) ->
                Optional.of(new In(what, !negated, options, position));
            case Binary(var operator, var left, var right, var position) ->
                switch (operator) {
                    case AND ->
                        Optional.of(
                                new Binary(Operator.OR, new Not(left, position), new Not(right, position), position));
                    case OR ->
                        Optional.of(
                                new Binary(Operator.AND, new Not(left, position), new Not(right, position), position));
                    case EQUAL -> Optional.of(new Binary(Operator.NOT_EQUAL, left, right, position));
                    case NOT_EQUAL -> Optional.of(new Binary(Operator.EQUAL, left, right, position));
                    case LESS -> Optional.of(new Binary(Operator.AT_LEAST, left, right, position));
                    case AT_MOST -> Optional.of(new Binary(Operator.GREATER, left, right, position));
                    case GREATER -> Optional.of(new Binary(Operator.AT_MOST, left, right, position));
                    case AT_LEAST -> Optional.of(new Binary(Operator.LESS, left, right, position));
                    case PLUS, MINUS, TIMES, DIVIDED_BY -> Optional.empty();
                };
            default -> Optional.empty();
        };
    }

    private Optional<Simple> simple(Expression condition) {
        return switch (condition) {
            case Property(var name, var _) -> Optional.of(new Simple(name, List.of(), value -> value == 1));
            case Not(Property(var name, var _), var _) -> Optional.of(new Simple(name, List.of(), value -> value == 0));
            case In(Property(var name, var _), boolean negated, var options, var _) -> {
                var codes = options.stream().map(option -> code(name, option)).toList();
                yield codes.stream().allMatch(Optional::isPresent)
                        ? Optional.of(new Simple(
                                name,
                                codes.stream().map(Optional::get).toList(),
                                value -> negated != codes.contains(Optional.of(value))))
                        : Optional.empty();
            }
            case Binary(var operator, Property(var name, var _), var with, var _) ->
                code(name, with).map(code -> new Simple(name, List.of(code), compares(operator, code)));
            default -> Optional.empty();
        };
    }

    private static DoublePredicate compares(Operator operator, double with) {
        return switch (operator) {
            case EQUAL -> value -> value == with;
            case NOT_EQUAL -> value -> value != with;
            case LESS -> value -> value < with;
            case AT_MOST -> value -> value <= with;
            case GREATER -> value -> value > with;
            case AT_LEAST -> value -> value >= with;
            case OR, AND, PLUS, MINUS, TIMES, DIVIDED_BY -> _ -> true;
        };
    }

    /** A literal as a number: names by their code, constants by their order, flags as 0 and 1. */
    private Optional<Double> code(String property, Expression literal) {
        var type = schema.property(property).map(Schema.PropertyType::type);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        return switch (literal) {
            case TextLiteral(var name, var _)
            when type.get() instanceof Type.Name(var domain) -> {
                var code = vocabulary.code(domain, name);
                yield code.isPresent() ? Optional.of((double) code.getAsInt()) : Optional.empty();
            }
            case Constant(var _, var name, var _)
            when type.get() instanceof Type.Enumerated(var constants, var _) ->
                Arrays.stream(constants.getEnumConstants())
                        .filter(constant -> constant.name().equals(name))
                        .map(constant -> (double) constant.ordinal())
                        .findFirst();
            case BooleanLiteral(boolean value, var _) -> Optional.of(value ? 1.0 : 0.0);
            default -> {
                var value = Folding.value(literal);
                yield value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
            }
        };
    }

    /** Values between which nothing changes are tried one by one. */
    private boolean possible(String property, List<Simple> conditions) {
        var own = conditions.stream()
                .filter(one -> one.property().equals(property))
                .toList();
        return values(property, own).stream()
                .anyMatch(value -> own.stream().allMatch(one -> one.holds().test(value)));
    }

    private List<Double> values(String property, List<Simple> conditions) {
        var edges = new TreeSet<Double>();
        conditions.forEach(one -> edges.addAll(one.edges()));
        return switch (schema.property(property).orElseThrow().type()) {
            case Type.Flag _ -> List.of(0.0, 1.0);
            case Type.Enumerated(var constants, var _) -> upTo(0, constants.getEnumConstants().length);
            case Type.Name(var domain) ->
                upTo(mayLack(domain) ? -1 : 0, vocabulary.names(domain).size());
            case Type.Whole(var _, long least, long most) -> {
                var values = new TreeSet<Double>();
                values.add((double) least);
                for (double edge : edges) {
                    values.addAll(
                            List.of(Math.floor(edge) - 1, Math.floor(edge), Math.ceil(edge), Math.ceil(edge) + 1));
                }
                yield values.stream()
                        .filter(value -> value >= least && value <= most)
                        .toList();
            }
            case Type.Number _ -> {
                var values = new TreeSet<Double>(edges);
                values.add(0.0);
                for (double edge : edges) {
                    var next = edges.higher(edge);
                    values.add(next == null ? edge + 1 : middle(edge, next));
                }
                if (!edges.isEmpty()) {
                    values.add(edges.first() - 1);
                }
                yield List.copyOf(values);
            }
            case Type.Words _, Type.Table _ -> List.of();
        };
    }

    private static double middle(double low, double high) {
        return BigDecimal.valueOf(low).add(BigDecimal.valueOf(high)).doubleValue() / 2;
    }

    /** A result may have no outcome, an entrant no region, a standing no class. */
    private static boolean mayLack(Domain domain) {
        return switch (domain) {
            case OUTCOME, ROLE, REGION, AWARD_CLASS -> true;
            case TRACK, EVENT, EVENT_KIND, LEVEL, GROUP -> false;
        };
    }

    private static List<Double> upTo(int from, int end) {
        var values = new ArrayList<Double>();
        for (int value = from; value < end; value++) {
            values.add((double) value);
        }
        return values;
    }
}
