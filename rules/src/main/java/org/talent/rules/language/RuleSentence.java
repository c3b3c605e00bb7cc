package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
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
import org.talent.rules.language.RuleTable.Column;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.TableForm;
import org.talent.rules.language.Schema.Type;
import org.talent.rules.language.Schema.Unit;

/**
 * A sound rule as a plain sentence, for whoever never saw a rule set: {@code Если вид мероприятия — олимпиада и известен
 * максимальный балл, то: баллы — процент от максимального балла.}
 */
public final class RuleSentence {

    private static final int PERCENT = 2;

    private final Schema schema;
    private final Words meanings;
    private final Words sentences;

    public RuleSentence(Schema schema, Locale locale) {
        this.schema = schema;
        this.meanings = new Words("org.talent.rules.meanings", locale);
        this.sentences = new Words("org.talent.rules.sentences", locale);
    }

    /** A sentence a rule, in the order of the rules. */
    public List<String> sayAll(RuleSetTree tree) {
        return tree.rules().stream().map(this::say).toList();
    }

    /** The sentence of a rule; empty where it has a fault. */
    public Optional<String> sayIfSound(RuleSetKind kind, Rule rule) {
        return RuleSetChecker.isSound(kind, rule, schema) ? Optional.of(say(rule)) : Optional.empty();
    }

    public String say(Rule rule) {
        return rule.conditions().isEmpty()
                ? sentences.say("always", actions(rule.actions()))
                : sentences.say("rule", conditions(rule.conditions()), actions(rule.actions()));
    }

    /** Conditions that all have to be true, as they stand in the sentence. */
    String conditions(List<Expression> conditions) {
        return list(
                conditions.stream()
                        .map(one -> compound(
                                one,
                                conditions.size() > 1
                                        && one instanceof Binary(var operator, var _, var _, var _)
                                        && operator == Operator.OR))
                        .toList(),
                "and");
    }

    /** What the actions do, as it stands in the sentence. */
    String actions(List<Action> actions) {
        return actions.stream().map(this::action).collect(Collectors.joining("; "));
    }

    /** The values of an argument, as they stand in the sentence. */
    String values(String action, String parameter, List<Expression> values) {
        return values(action, schema.parameter(action, parameter).orElseThrow(), values);
    }

    private String values(String action, Parameter parameter, List<Expression> values) {
        return values.stream().map(value -> argument(action, parameter, value)).collect(Collectors.joining(", "));
    }

    private String condition(Expression condition) {
        return switch (condition) {
            case Property(var name, var _) -> flag(name, true);
            case Not(Property(var name, var _), var _) -> flag(name, false);
            case Not(var operand, var _) -> sentences.say("not", compound(operand, true));
            case BooleanLiteral(var value, var _) -> meanings.say("cell." + value);
            case Binary(var operator, Property(var name, var _), BooleanLiteral(var value, var _), var _) ->
                flag(name, value == (operator == Operator.EQUAL));
            case Binary(var operator, Property left, Property right, var _)
            when operator.compares() && flag(left) && flag(right) ->
                sentences.say(operator == Operator.EQUAL ? "same" : "other", condition(left), condition(right));
            case Binary binary -> binary(binary);
            case In(var operand, var negated, var options, var _) -> {
                var values = options.stream()
                        .map(option -> value(option, type(operand)))
                        .toList();
                yield sentences.say(
                        "operator.EQUAL",
                        subject(operand),
                        negated
                                ? list(
                                        values.stream()
                                                .map(value -> sentences.say("notOne", value))
                                                .toList(),
                                        "and")
                                : list(values, "or"));
            }
            case NumberLiteral _, TextLiteral _, Constant _, Negative _, Call _ -> number(condition);
        };
    }

    private String binary(Binary binary) {
        return switch (binary.operator()) {
            case OR, AND ->
                sentences.say(
                        "operator." + binary.operator(),
                        compound(binary.left(), binary.bracketsLeft()),
                        compound(binary.right(), binary.bracketsRight()));
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST ->
                sentences.say(
                        "operator." + binary.operator(),
                        subject(binary.left()),
                        value(binary.right(), type(binary.left())));
            case PLUS, MINUS, TIMES, DIVIDED_BY -> number(binary);
        };
    }

    /** Of conditions only those that join others need brackets. */
    private String compound(Expression condition, boolean brackets) {
        boolean joins = condition instanceof Binary(var operator, var _, var _, var _)
                && (operator == Operator.OR || operator == Operator.AND);
        return brackets && joins ? bracketed(condition(condition)) : condition(condition);
    }

    private String flag(String property, boolean value) {
        return sentences.say("flag." + schema.fact() + "." + property + "." + value);
    }

    private boolean flag(Property property) {
        return type(property) instanceof Type.Flag;
    }

    private Type type(Expression expression) {
        return expression instanceof Property(var name, var _)
                ? schema.property(name).orElseThrow().type()
                : new Type.Number(Unit.FACTOR, 0, 0);
    }

    private String subject(Expression expression) {
        return expression instanceof Property(var name, var _) ? title(name) : number(expression);
    }

    private String title(String property) {
        return RuleTable.title(new Column.Condition(property), schema, meanings);
    }

    /** A value of that type, such as an argument of an action. */
    private String value(Expression value, Type type) {
        return switch (type) {
            case Type.Number(var unit, var _, var _)
            when unit == Unit.SHARE && value instanceof NumberLiteral(BigDecimal share, Position _) ->
                sentences.say("percent", meanings.number(share.movePointRight(PERCENT)));
            case Type.Table(var form)
            when form == TableForm.TIE_KEYS && value instanceof TextLiteral(var keys, var _) ->
                Arrays.stream(keys.split(",", -1))
                        .map(key -> meanings.say("word.tieKey." + key.strip()))
                        .collect(Collectors.joining(", "));
            case Type.Enumerated(var _, boolean ordered) when ordered -> sentences.say("title", number(value));
            case Type.Flag _ -> condition(value);
            case Type.Number _, Type.Whole _, Type.Name _, Type.Enumerated _, Type.Words _, Type.Table _ ->
                number(value);
        };
    }

    private String number(Expression expression) {
        return switch (expression) {
            case NumberLiteral(var value, var _) -> meanings.number(value);
            case TextLiteral(var text, var _) -> text;
            case Constant(var type, var name, var _) -> meanings.say("word." + type + "." + name);
            case Property(var name, var _) -> sentences.say("title", title(name));
            case Negative(var operand, var _) ->
                sentences.say("negative", operand instanceof Binary ? bracketed(number(operand)) : number(operand));
            case Binary binary ->
                sentences.say(
                        "operator." + binary.operator(),
                        operand(binary.left(), binary.bracketsLeft()),
                        operand(binary.right(), binary.bracketsRight()));
            case Call(var function, var arguments, var _) -> {
                var said = arguments.stream().map(this::number).toList();
                yield sentences.say(
                        "function." + function,
                        function == Function.CLAMP ? said.toArray() : new Object[] {list(said, "and")});
            }
            case BooleanLiteral _, Not _, In _ -> condition(expression);
        };
    }

    private String operand(Expression expression, boolean brackets) {
        return brackets ? bracketed(number(expression)) : number(expression);
    }

    private String bracketed(String words) {
        return sentences.say("brackets", words);
    }

    private String action(Action action) {
        var type = schema.action(action.name()).orElseThrow();
        var arguments = type.parameters().stream()
                .map(parameter -> values(action.name(), parameter, action.arguments(type, parameter)))
                .toArray();
        return sentences.say("action." + action.name(), arguments);
    }

    private String argument(String action, Parameter parameter, Expression argument) {
        if (!(parameter.type() instanceof Type.Flag)) {
            return value(argument, parameter.type());
        }
        var key = action + "." + parameter.name() + ".";
        return argument instanceof BooleanLiteral(var value, var _)
                ? sentences.say(key + value)
                : sentences.say(key + "when", condition(argument));
    }

    /** Several parts, the last one joined by the word. */
    private String list(List<String> parts, String word) {
        return parts.size() == 1
                ? parts.getFirst()
                : sentences.say(word, String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }
}
