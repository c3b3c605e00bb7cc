package org.talent.rules.samples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.Action;
import org.talent.rules.language.Expression;
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
import org.talent.rules.language.Position;
import org.talent.rules.language.Rule;
import org.talent.rules.language.RuleSetTree;
import org.talent.rules.language.Schema;
import org.talent.rules.language.Schema.ActionType;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.PropertyType;
import org.talent.rules.language.Schema.TableForm;
import org.talent.rules.language.Schema.Type;

/** Sound rule sets out of a seed, made from the schema of their kind: every property and every action comes up. */
public final class SchemaTrees {

    private final Random random;
    private final Schema schema;
    private final RuleSetKind kind;

    public SchemaTrees(RuleSetKind kind, long seed) {
        this.kind = kind;
        this.schema = Schemas.of(kind);
        this.random = new Random(seed);
    }

    public RuleSetTree tree() {
        var ids = new ArrayList<Integer>();
        int count = random.nextInt(5);
        for (int index = 0; index < count; index++) {
            ids.add(index * 7 + 1 + random.nextInt(7));
        }
        Collections.shuffle(ids, random);
        var rules = new ArrayList<Rule>();
        for (int index = 0; index < count; index++) {
            rules.add(rule(index, ids.get(index)));
        }
        return new RuleSetTree(kind, rules, random.nextBoolean() ? "" : "Конец набора\n\nи ещё строка");
    }

    private Rule rule(int index, int id) {
        var conditions = new ArrayList<Expression>();
        for (int more = random.nextInt(4); more > 0; more--) {
            conditions.add(condition(2));
        }
        var actions = new ArrayList<Action>();
        for (int more = 1 + random.nextInt(3); more > 0; more--) {
            actions.add(
                    action(schema.actions().get(random.nextInt(schema.actions().size()))));
        }
        if (actions.stream()
                .anyMatch(one -> schema.action(one.name()).orElseThrow().ofWhole())) {
            conditions.clear();
        }
        var comment = random.nextBoolean() ? "" : "Зачем: так решил совет\nвторая строка";
        return new Rule(
                id, "Правило № " + index + " — «доля»", comment, schema.binding(), conditions, actions, Position.NONE);
    }

    private Expression condition(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 6)) {
            case 0, 1 -> simple(property());
            case 2 -> comparison(property());
            case 3 -> new Not(condition(depth - 1), Position.NONE);
            default ->
                new Binary(
                        random.nextBoolean() ? Operator.AND : Operator.OR,
                        condition(depth - 1),
                        condition(depth - 1),
                        Position.NONE);
        };
    }

    /** What fits into a cell of a table. */
    private Expression simple(PropertyType property) {
        var read = new Property(property.name(), Position.NONE);
        return switch (property.type()) {
            case Type.Flag _ ->
                switch (random.nextInt(3)) {
                    case 0 -> read;
                    case 1 -> new Not(read, Position.NONE);
                    default ->
                        new Binary(
                                pick(Operator.EQUAL, Operator.NOT_EQUAL),
                                read,
                                new BooleanLiteral(random.nextBoolean(), Position.NONE),
                                Position.NONE);
                };
            case Type.Number _, Type.Whole _ ->
                random.nextInt(4) == 0
                        ? new In(read, random.nextBoolean(), List.of(number(), number()), Position.NONE)
                        : new Binary(compare(), read, number(), Position.NONE);
            case Type.Name _, Type.Enumerated _ ->
                random.nextBoolean()
                        ? new In(
                                read,
                                random.nextBoolean(),
                                List.of(value(property.type()), value(property.type())),
                                Position.NONE)
                        : new Binary(
                                property.type() instanceof Type.Enumerated(var _, var ordered) && ordered
                                        ? compare()
                                        : pick(Operator.EQUAL, Operator.NOT_EQUAL),
                                read,
                                value(property.type()),
                                Position.NONE);
            case Type.Words _, Type.Table _ -> throw new AssertionError("A property is never " + property.type());
        };
    }

    private Expression comparison(PropertyType property) {
        return switch (property.type()) {
            case Type.Number _, Type.Whole _ -> new Binary(compare(), sum(2), sum(2), Position.NONE);
            case Type.Flag _, Type.Name _, Type.Enumerated _, Type.Words _, Type.Table _ -> simple(property);
        };
    }

    private Expression sum(int depth) {
        return switch (random.nextInt(depth == 0 ? 2 : 5)) {
            case 0 -> number();
            case 1 -> numeric();
            case 2 -> negative(sum(depth - 1));
            case 3 -> call(depth);
            default ->
                new Binary(
                        pick(Operator.PLUS, Operator.MINUS, Operator.TIMES, Operator.DIVIDED_BY),
                        sum(depth - 1),
                        random.nextBoolean() ? numeric() : new NumberLiteral(new BigDecimal("2.5"), Position.NONE),
                        Position.NONE);
        };
    }

    private static Expression negative(Expression operand) {
        return operand instanceof NumberLiteral number ? number : new Negative(operand, Position.NONE);
    }

    private Expression call(int depth) {
        var function = Function.values()[random.nextInt(Function.values().length)];
        int arguments = switch (function) {
            case ABS -> 1;
            case MIN, MAX -> 2;
            case CLAMP -> 3;
        };
        var list = new ArrayList<Expression>();
        for (int index = 0; index < arguments; index++) {
            list.add(sum(depth - 1));
        }
        return new Call(function, list, Position.NONE);
    }

    private Expression numeric() {
        var known = schema.properties().stream()
                .filter(one -> one.type() instanceof Type.Number || one.type() instanceof Type.Whole)
                .toList();
        return known.isEmpty()
                ? number()
                : new Property(known.get(random.nextInt(known.size())).name(), Position.NONE);
    }

    private Action action(ActionType type) {
        var arguments = new ArrayList<Expression>();
        for (var parameter : type.parameters()) {
            for (int more = parameter.repeated() ? 1 + random.nextInt(2) : 1; more > 0; more--) {
                arguments.add(argument(parameter, type.ofWhole()));
            }
        }
        return new Action(type.name(), arguments, Position.NONE);
    }

    private Expression argument(Parameter parameter, boolean ofWhole) {
        return switch (parameter.type()) {
            case Type.Number(var _, double least, double most) ->
                !ofWhole && random.nextInt(5) == 0 && numeric() instanceof Property
                        ? computed()
                        : new NumberLiteral(
                                BigDecimal.valueOf(
                                                Math.round(least * 10
                                                        + random.nextDouble() * 10 * (Math.min(most, 100) - least)),
                                                1)
                                        .max(BigDecimal.valueOf(least))
                                        .min(BigDecimal.valueOf(most))
                                        .stripTrailingZeros(),
                                Position.NONE);
            case Type.Whole(var _, long least, long most) ->
                !ofWhole && random.nextInt(5) == 0 && numeric() instanceof Property
                        ? computed()
                        : new NumberLiteral(
                                BigDecimal.valueOf(least + random.nextLong(Math.min(most - least, 9) + 1))
                                        .stripTrailingZeros(),
                                Position.NONE);
            case Type.Flag _ -> new BooleanLiteral(random.nextBoolean(), Position.NONE);
            case Type.Name _, Type.Enumerated _ -> value(parameter.type());
            case Type.Words _ ->
                new TextLiteral(pick("нет согласия", "меньше трёх; результатов, 1 = 1"), Position.NONE);
            case Type.Table(var form) -> new TextLiteral(table(form), Position.NONE);
        };
    }

    /** A number that depends on the fact. */
    private Expression computed() {
        return new Binary(
                Operator.TIMES, numeric(), new NumberLiteral(new BigDecimal("0.5"), Position.NONE), Position.NONE);
    }

    private static String table(TableForm form) {
        return switch (form) {
            case PLACES -> "1: 100, 2: 90.5, 3..5: 80";
            case OUTCOMES -> "победитель: 100, призёр: 80";
            case SEGMENTS -> "100 -1 61, 36 -0.15 190";
            case TIE_KEYS -> "bestSingle, finals, earliest, penalty, lastSuccess, fullParts, counted";
        };
    }

    private Expression value(Type type) {
        return switch (type) {
            case Type.Name(var domain) -> {
                var names = SampleSeason.VOCABULARY.names(domain);
                yield new TextLiteral(names.get(random.nextInt(names.size())), Position.NONE);
            }
            case Type.Enumerated(var constants, var _) -> {
                var all = constants.getEnumConstants();
                yield new Constant(constants.getSimpleName(), all[random.nextInt(all.length)].name(), Position.NONE);
            }
            case Type.Number _, Type.Whole _, Type.Flag _, Type.Words _, Type.Table _ ->
                throw new AssertionError("No name: " + type);
        };
    }

    private PropertyType property() {
        return schema.properties().get(random.nextInt(schema.properties().size()));
    }

    private Operator compare() {
        return pick(
                Operator.EQUAL,
                Operator.NOT_EQUAL,
                Operator.LESS,
                Operator.AT_MOST,
                Operator.GREATER,
                Operator.AT_LEAST);
    }

    private NumberLiteral number() {
        return new NumberLiteral(
                BigDecimal.valueOf(random.nextInt(20_000) - 10_000, random.nextInt(4))
                        .stripTrailingZeros(),
                Position.NONE);
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
