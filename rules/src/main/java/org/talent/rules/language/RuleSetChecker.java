package org.talent.rules.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.language.Expression.Binary;
import org.talent.rules.language.Expression.BooleanLiteral;
import org.talent.rules.language.Expression.Call;
import org.talent.rules.language.Expression.Constant;
import org.talent.rules.language.Expression.In;
import org.talent.rules.language.Expression.Negative;
import org.talent.rules.language.Expression.Not;
import org.talent.rules.language.Expression.NumberLiteral;
import org.talent.rules.language.Expression.Property;
import org.talent.rules.language.Expression.TextLiteral;
import org.talent.rules.language.Schema.ActionType;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.PropertyType;
import org.talent.rules.language.Schema.Type;
import org.talent.rules.language.Schema.Unit;

/** Checks what a rule set says against the facts it may speak of and the names of the season: all faults at once. */
public final class RuleSetChecker {

    private final Schema schema;
    private final Optional<Vocabulary> vocabulary;
    private final Faults faults;

    private RuleSetChecker(Schema schema, Optional<Vocabulary> vocabulary, Faults faults) {
        this.schema = schema;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    public static List<Problem> check(RuleSetTree tree, Schema schema, Vocabulary vocabulary) {
        var faults = new Faults(tree.kind());
        var checker = new RuleSetChecker(schema, Optional.of(vocabulary), faults);
        tree.rules().forEach(checker::check);
        checker.work(tree);
        return faults.problems();
    }

    /** Whether a rule has no fault of its own, whatever names the season has. */
    static boolean isSound(RuleSetKind kind, Rule rule, Schema schema) {
        var faults = new Faults(kind);
        new RuleSetChecker(schema, Optional.empty(), faults).check(rule);
        return !faults.any();
    }

    private void check(Rule checked) {
        faults.in(checked.name(), checked.id());
        for (var condition : checked.conditions()) {
            var type = typeOf(condition);
            if (type.isPresent() && !(type.get() instanceof Type.Flag)) {
                fault(condition.position(), "conditionNotFlag");
            }
            nesting(condition);
        }
        for (var action : checked.actions()) {
            check(action);
            if (schema.action(action.name()).filter(ActionType::ofWhole).isPresent()) {
                whole(checked, action);
            }
        }
    }

    /** What holds for all facts at once can depend on none of them. */
    private void whole(Rule checked, Action action) {
        if (!checked.conditions().isEmpty()) {
            fault(checked.conditions().getFirst().position(), "wholeConditional", action.name());
        }
        for (var argument : action.arguments()) {
            if (!(argument instanceof TextLiteral)
                    && Folding.value(argument).isEmpty()
                    && typeOf(argument).isPresent()) {
                fault(argument.position(), "wholeComputed", action.name());
            }
        }
    }

    /** Each condition alone may be sound, and all together too much for the engine's parser. */
    private void work(RuleSetTree tree) {
        long work = 0;
        for (var one : tree.rules()) {
            for (var condition : one.conditions()) {
                work += Nesting.work(condition);
                if (work > Limits.WORK) {
                    faults.in(one.name(), one.id());
                    fault(condition.position(), "tooMuchWork");
                    return;
                }
            }
        }
    }

    private void nesting(Expression expression) {
        if (Nesting.depth(expression) > Limits.NESTING) {
            fault(expression.position(), "expressionTooDeep", Limits.NESTING);
        }
    }

    private void check(Action action) {
        var known = schema.action(action.name());
        if (known.isEmpty()) {
            unknown(
                    action.position(),
                    "unknownAction",
                    action.name(),
                    schema.actions().stream().map(ActionType::name).toList());
            return;
        }
        if (!known.get().takes(action.arguments().size())) {
            var parameters = known.get().parameters();
            fault(
                    action.position(),
                    "argumentCount",
                    action.name(),
                    Phrase.of("arguments", parameters.size()),
                    action.arguments().size(),
                    parameters.stream()
                            .map(parameter -> parameter.name() + (parameter.repeated() ? " …" : ""))
                            .collect(Collectors.joining(", ")));
            return;
        }
        for (int index = 0; index < action.arguments().size(); index++) {
            argument(known.get().parameter(index), action.arguments().get(index));
            nesting(action.arguments().get(index));
        }
    }

    private void argument(Parameter parameter, Expression argument) {
        switch (parameter.type()) {
            case Type.Number(var unit, double least, double most) -> bounds(parameter, argument, least, most, unit);
            case Type.Whole(var unit, long least, long most) -> {
                var value = Folding.value(argument);
                if (value.isPresent() && Math.rint(value.getAsDouble()) != value.getAsDouble()) {
                    fault(argument.position(), "notWhole", parameter.name());
                }
                bounds(parameter, argument, least, most, unit);
            }
            case Type.Flag _ -> {
                if (typeOf(argument).filter(Type.Flag.class::isInstance).isEmpty()) {
                    fault(argument.position(), "flagExpected", parameter.name());
                }
            }
            case Type.Name(var domain) -> {
                if (argument instanceof TextLiteral(var name, var position)) {
                    name(domain, name, position);
                } else {
                    fault(argument.position(), "nameExpected", domainWord(domain));
                }
            }
            case Type.Enumerated(var type, var _) -> {
                if (!(argument instanceof Constant constant) || !constant.type().equals(type.getSimpleName())) {
                    fault(argument.position(), "constantOf", constants(type));
                } else {
                    constant(type, constant);
                }
            }
            case Type.Words(int longest) -> {
                if (!(argument instanceof TextLiteral(var words, var _))
                        || words.isBlank()
                        || words.length() > longest) {
                    fault(argument.position(), "wordsExpected", parameter.name(), longest);
                }
            }
            case Type.Table(var form) -> table(parameter, form, argument);
        }
    }

    private void bounds(Parameter parameter, Expression argument, double least, double most, Unit unit) {
        var words = Phrase.of("unit." + unit);
        var type = typeOf(argument);
        if (type.isPresent() && !numeric(type.get())) {
            fault(argument.position(), "numberFor", parameter.name(), words);
        }
        var value = Folding.value(argument);
        if (value.isPresent() && !(value.getAsDouble() >= least && value.getAsDouble() <= most)) {
            fault(
                    argument.position(),
                    "outOfBounds",
                    parameter.name(),
                    Double.isFinite(value.getAsDouble()) ? value.getAsDouble() : "∞",
                    least,
                    most,
                    words);
        }
    }

    private void table(Parameter parameter, Schema.TableForm form, Expression argument) {
        if (!(argument instanceof TextLiteral(var text, var position))) {
            fault(argument.position(), "tableExpected", parameter.name());
            return;
        }
        try {
            switch (form) {
                case PLACES -> PlaceTable.parse(text);
                case OUTCOMES ->
                    OutcomeTable.parse(text)
                            .rows()
                            .keySet()
                            .forEach(outcome -> name(Domain.OUTCOME, outcome, position));
                case SEGMENTS -> SegmentTable.parse(text);
                case TIE_KEYS -> TieKeys.parse(text);
            }
        } catch (TableFault notOne) {
            fault(position, notOne.key(), notOne.arguments());
        }
    }

    /** The type of an expression; empty where a fault was noted already. */
    private Optional<Type> typeOf(Expression expression) {
        return switch (expression) {
            case NumberLiteral _ -> Optional.of(number());
            case BooleanLiteral _ -> Optional.of(new Type.Flag());
            case TextLiteral text -> {
                fault(text.position(), "textAlone", text.value());
                yield Optional.empty();
            }
            case Constant constant -> {
                fault(constant.position(), "constantAlone", constant.type() + "." + constant.name());
                yield Optional.empty();
            }
            case Property property -> property(property).map(PropertyType::type);
            case Not(var operand, var _) -> expect(operand, Type.Flag.class, "flagOperand");
            case Negative(var operand, var _) -> numeric(operand);
            case Binary binary -> binary(binary);
            case In in -> in(in);
            case Call call -> call(call);
        };
    }

    private Optional<PropertyType> property(Property property) {
        var known = schema.property(property.name());
        if (known.isEmpty()) {
            unknown(
                    property.position(),
                    "unknownProperty",
                    property.name(),
                    schema.properties().stream().map(PropertyType::name).toList());
        }
        return known;
    }

    private Optional<Type> binary(Binary binary) {
        return switch (binary.operator()) {
            case OR, AND -> {
                var left = expect(binary.left(), Type.Flag.class, "flagOperand");
                var right = expect(binary.right(), Type.Flag.class, "flagOperand");
                yield left.isPresent() && right.isPresent() ? Optional.of(new Type.Flag()) : Optional.empty();
            }
            case EQUAL, NOT_EQUAL -> comparison(binary, false);
            case LESS, AT_MOST, GREATER, AT_LEAST -> comparison(binary, true);
            case PLUS, MINUS, TIMES -> arithmetic(binary);
            case DIVIDED_BY -> {
                if (binary.right() instanceof NumberLiteral(var value, var position) && value.signum() == 0) {
                    fault(position, "divisionByZero");
                }
                yield arithmetic(binary);
            }
        };
    }

    private Optional<Type> arithmetic(Binary binary) {
        var left = numeric(binary.left());
        var right = numeric(binary.right());
        return left.isPresent() && right.isPresent() ? Optional.of(number()) : Optional.empty();
    }

    private Optional<Type> comparison(Binary binary, boolean ordered) {
        if (binary.left() instanceof Property property) {
            var known = property(property);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            return compared(known.get().type(), binary.right(), ordered, binary.position())
                    ? Optional.of(new Type.Flag())
                    : Optional.empty();
        }
        if (binary.right() instanceof TextLiteral
                || binary.right() instanceof Constant
                || binary.left() instanceof TextLiteral
                || binary.left() instanceof Constant) {
            fault(binary.position(), "propertyFirst");
            return Optional.empty();
        }
        var left = typeOf(binary.left());
        var right = typeOf(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        if (!numeric(left.get()) || !numeric(right.get())) {
            boolean flags = left.get() instanceof Type.Flag && right.get() instanceof Type.Flag;
            fault(binary.position(), flags ? "flagCompared" : "notComparable");
            return Optional.empty();
        }
        return Optional.of(new Type.Flag());
    }

    private boolean compared(Type type, Expression with, boolean ordered, Position position) {
        return switch (type) {
            case Type.Number _, Type.Whole _ -> numeric(with).isPresent();
            case Type.Flag _ -> {
                if (ordered) {
                    fault(position, "notOrdered");
                    yield false;
                }
                if (expect(with, Type.Flag.class, "flagOperand").isEmpty()) {
                    yield false;
                }
                if (!(with instanceof BooleanLiteral) && !(with instanceof Property)) {
                    fault(with.position(), "flagCompared");
                    yield false;
                }
                yield true;
            }
            case Type.Name(var domain) -> {
                if (ordered) {
                    fault(position, "notOrdered");
                    yield false;
                }
                if (with instanceof TextLiteral(var name, var at)) {
                    name(domain, name, at);
                    yield true;
                }
                fault(with.position(), "nameExpected", domainWord(domain));
                yield false;
            }
            case Type.Enumerated(var constants, var inOrder) -> {
                if (ordered && !inOrder) {
                    fault(position, "notOrdered");
                    yield false;
                }
                if (with instanceof Constant constant && constant.type().equals(constants.getSimpleName())) {
                    constant(constants, constant);
                    yield true;
                }
                fault(with.position(), "constantOf", constants(constants));
                yield false;
            }
            case Type.Words _, Type.Table _ -> throw new IllegalStateException("""
                    A property must be a number, a flag, a name or a constant.
                    Maybe the schema of the fact %s is wrong.""".formatted(schema.fact()));
        };
    }

    private Optional<Type> in(In in) {
        if (!(in.operand() instanceof Property property)) {
            fault(in.position(), "propertyFirst");
            return Optional.empty();
        }
        var known = property(property);
        if (known.isPresent()) {
            for (var option : in.options()) {
                boolean literal =
                        option instanceof TextLiteral || option instanceof Constant || option instanceof NumberLiteral;
                if (!literal) {
                    fault(option.position(), "literalInList");
                } else {
                    compared(known.get().type(), option, false, option.position());
                }
            }
            return Optional.of(new Type.Flag());
        }
        return Optional.empty();
    }

    private Optional<Type> call(Call call) {
        int expected = switch (call.function()) {
            case MIN, MAX -> 2;
            case ABS -> 1;
            case CLAMP -> 3;
        };
        if (call.arguments().size() != expected) {
            fault(
                    call.position(),
                    "argumentCount",
                    call.function().name().toLowerCase(Locale.ROOT),
                    Phrase.of("arguments", expected),
                    call.arguments().size(),
                    "…");
            return Optional.empty();
        }
        boolean sound = true;
        for (var argument : call.arguments()) {
            sound &= numeric(argument).isPresent();
        }
        return sound ? Optional.of(number()) : Optional.empty();
    }

    private Optional<Type> numeric(Expression expression) {
        var type = typeOf(expression);
        if (type.isPresent() && !numeric(type.get())) {
            fault(expression.position(), "numberOperand");
            return Optional.empty();
        }
        return type.map(_ -> number());
    }

    private Optional<Type> expect(Expression expression, Class<? extends Type> expected, String key) {
        var type = typeOf(expression);
        if (type.isPresent() && !expected.isInstance(type.get())) {
            fault(expression.position(), key);
            return Optional.empty();
        }
        return type;
    }

    private void name(Domain domain, String name, Position position) {
        vocabulary
                .filter(names -> names.code(domain, name).isEmpty())
                .ifPresent(names -> unknown(position, "unknownName", name, names.names(domain), domainWord(domain)));
    }

    private void constant(Class<? extends Enum<?>> type, Constant constant) {
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(constant.name())) {
            unknown(constant.position(), "unknownConstant", constant.name(), names, type.getSimpleName());
        }
    }

    private void unknown(Position position, String key, String name, List<String> known, Object... more) {
        var nearest = Suggestion.nearest(name, known);
        var choice = nearest.or(() -> known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream().limit(8).collect(Collectors.joining(", "))));
        fault(
                position,
                key + (nearest.isPresent() ? "Near" : ""),
                name,
                choice.orElse("—"),
                more.length == 0 ? "" : more[0]);
    }

    private static Phrase domainWord(Domain domain) {
        return Phrase.of("domain." + domain);
    }

    private void fault(Position position, String key, Object... arguments) {
        faults.error(position, key, arguments);
    }

    private static Type number() {
        return new Type.Number(Unit.FACTOR, -Double.MAX_VALUE, Double.MAX_VALUE);
    }

    private static boolean numeric(Type type) {
        return type instanceof Type.Number || type instanceof Type.Whole;
    }

    private static String constants(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(one -> type.getSimpleName() + "." + one.name())
                .collect(Collectors.joining(", "));
    }
}
