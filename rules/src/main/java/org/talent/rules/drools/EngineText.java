package org.talent.rules.drools;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.talent.rules.Domain;
import org.talent.rules.Vocabulary;
import org.talent.rules.language.Action;
import org.talent.rules.language.Expression;
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
import org.talent.rules.language.OutcomeTable;
import org.talent.rules.language.PlaceTable;
import org.talent.rules.language.Rule;
import org.talent.rules.language.RuleSetTree;
import org.talent.rules.language.Schema;
import org.talent.rules.language.Schema.Type;
import org.talent.rules.language.SegmentTable;
import org.talent.rules.language.TieKeys;

/**
 * Prints what Drools compiles: numbers and names of ours only. No character of the author's reaches a compiler: rule names
 * become R1, R2 …, names of the season codes, texts and tables indices.
 */
final class EngineText {

    static final String PACKAGE = "org.talent.rules.generated";
    static final String FACTS = "org.talent.rules.facts.";

    final List<Object> tables = new ArrayList<>();
    final List<String> words = new ArrayList<>();
    final TreeSet<String> mentioned = new TreeSet<>();
    private final Schema schema;
    private final Vocabulary vocabulary;

    EngineText(Schema schema, Vocabulary vocabulary) {
        this.schema = schema;
        this.vocabulary = vocabulary;
    }

    String print(RuleSetTree tree) {
        var text = new StringBuilder("package " + PACKAGE + ";\nimport " + FACTS + schema.fact() + ";\n");
        for (int index = 0; index < tree.rules().size(); index++) {
            text.append(rule(tree.rules().get(index), index));
        }
        return text.toString();
    }

    private String rule(Rule rule, int index) {
        var conditions =
                rule.conditions().stream().map(one -> condition(one, "")).collect(Collectors.joining(", "));
        var text = new StringBuilder("rule \"R%d\"\nwhen $f : %s( %s )\nthen $f.why(%d);"
                .formatted(index, schema.fact(), conditions, index));
        for (var action : rule.actions()) {
            text.append(' ').append(action(action));
        }
        return text.append("\nend\n").toString();
    }

    private String action(Action action) {
        var known = schema.action(action.name()).orElseThrow();
        var arguments = new ArrayList<String>();
        for (int index = 0; index < action.arguments().size(); index++) {
            arguments.add(
                    argument(known.parameter(index).type(), action.arguments().get(index)));
        }
        return "$f." + action.name() + "(" + String.join(", ", arguments) + ");";
    }

    private String argument(Type type, Expression argument) {
        return switch (type) {
            case Type.Number(var _, double least, double most) ->
                argument instanceof NumberLiteral
                        ? value(argument)
                        : "$f.within(%s, %s, %s)".formatted(value(argument), number(least), number(most));
            case Type.Whole(var _, long least, long most) ->
                argument instanceof NumberLiteral(BigDecimal number, var _)
                        ? number.toBigIntegerExact().toString()
                        : "$f.whole(%s, %s, %s)".formatted(value(argument), number(least), number(most));
            case Type.Flag _ -> condition(argument, "$f.");
            case Type.Name(var domain) -> code(domain, argument);
            case Type.Enumerated(var constants, var _) -> ordinal(constants, argument);
            case Type.Words _ -> Integer.toString(index(((TextLiteral) argument).value()));
            case Type.Table(var form) -> {
                var text = ((TextLiteral) argument).value();
                tables.add(
                        switch (form) {
                            case PLACES -> PlaceTable.parse(text);
                            case OUTCOMES -> OutcomeTable.parse(text);
                            case SEGMENTS -> SegmentTable.parse(text);
                            case TIE_KEYS -> TieKeys.parse(text);
                        });
                yield Integer.toString(tables.size() - 1);
            }
        };
    }

    /** Equal words have one index, so that facts can compare them. */
    private int index(String text) {
        if (!words.contains(text)) {
            words.add(text);
        }
        return words.indexOf(text);
    }

    /** An expression that is true or false; properties bare in a pattern, by getter in an action. */
    private String condition(Expression expression, String prefix) {
        return switch (expression) {
            case BooleanLiteral(var value, var _) -> Boolean.toString(value);
            case Property(var name, var _) -> read(name, prefix) + " == true";
            case Not(var operand, var _) -> "!(" + condition(operand, prefix) + ")";
            case Binary binary -> condition(binary, prefix);
            case In(var operand, var negated, var options, var _) -> {
                var parts = options.stream().map(option -> comparison(operand, negated ? "!=" : "==", option, prefix));
                yield "(" + parts.collect(Collectors.joining(negated ? " && " : " || ")) + ")";
            }
            case NumberLiteral _, TextLiteral _, Constant _, Negative _, Call _ ->
                throw new IllegalStateException("This is no condition.");
        };
    }

    private String condition(Binary binary, String prefix) {
        var left = binary.left();
        var right = binary.right();
        var sign = binary.operator().sign();
        return switch (binary.operator()) {
            case AND, OR ->
                bracketed(condition(left, prefix), binary.bracketsLeft()) + " " + sign + " "
                        + bracketed(condition(right, prefix), binary.bracketsRight());
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> comparison(left, sign, right, prefix);
            case PLUS, MINUS, TIMES, DIVIDED_BY -> throw new IllegalStateException("A number is no condition.");
        };
    }

    /** No bracket is written that need not be: the engine's parser pays for each level with twice the work. */
    private static String bracketed(String text, boolean brackets) {
        return brackets ? "(" + text + ")" : text;
    }

    private String comparison(Expression left, String sign, Expression right, String prefix) {
        if (left instanceof Property(var name, var _)) {
            var type = schema.property(name).orElseThrow().type();
            return switch (type) {
                case Type.Name(var domain) -> read(name, prefix) + " " + sign + " " + code(domain, right);
                case Type.Enumerated(var constants, var _) ->
                    read(name, prefix) + " " + sign + " " + ordinal(constants, right);
                case Type.Flag _ -> read(name, prefix) + " " + sign + " " + flag(right, prefix);
                case Type.Number _, Type.Whole _, Type.Words _, Type.Table _ ->
                    value(left, prefix) + " " + sign + " " + value(right, prefix);
            };
        }
        return value(left, prefix) + " " + sign + " " + value(right, prefix);
    }

    private String flag(Expression expression, String prefix) {
        return expression instanceof Property(var name, var _) ? read(name, prefix) : condition(expression, prefix);
    }

    private String call(String function, List<Expression> arguments, String prefix) {
        return arguments.stream()
                .map(argument -> value(argument, prefix))
                .collect(Collectors.joining(", ", function + "(", ")"));
    }

    private String value(Expression expression) {
        return value(expression, "$f.");
    }

    private String value(Expression expression, String prefix) {
        return switch (expression) {
            case NumberLiteral(var number, var _) -> number(number);
            case Property(var name, var _) -> read(name, prefix);
            // the engine's model generator loses a minus that stands inside a function
            case Negative(var operand, var _) ->
                "(0.0 - " + bracketed(value(operand, prefix), operand instanceof Binary) + ")";
            case Binary binary ->
                bracketed(value(binary.left(), prefix), binary.bracketsLeft())
                        + " " + binary.operator().sign() + " "
                        + bracketed(value(binary.right(), prefix), binary.bracketsRight());
            case Call(var function, var arguments, var _) ->
                switch (function) {
                    case CLAMP ->
                        "Math.min(Math.max(" + value(arguments.get(0), prefix) + ", " + value(arguments.get(1), prefix)
                                + "), " + value(arguments.get(2), prefix) + ")";
                    case MIN -> call("Math.min", arguments, prefix);
                    case MAX -> call("Math.max", arguments, prefix);
                    case ABS -> call("Math.abs", arguments, prefix);
                };
            case TextLiteral _, BooleanLiteral _, Constant _, Not _, In _ ->
                throw new IllegalStateException("This is no number.");
        };
    }

    private static String number(double number) {
        return number(BigDecimal.valueOf(number));
    }

    private static String number(BigDecimal number) {
        return number.scale() > 0 ? number.toPlainString() : number.setScale(1).toPlainString();
    }

    private String read(String name, String prefix) {
        mentioned.add(name);
        if (prefix.isEmpty()) {
            return name;
        }
        boolean flag = schema.property(name).orElseThrow().type() instanceof Type.Flag;
        return prefix + (flag ? "is" : "get") + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "()";
    }

    private String code(Domain domain, Expression name) {
        return Integer.toString(
                vocabulary.code(domain, ((TextLiteral) name).value()).orElseThrow());
    }

    private static String ordinal(Class<? extends Enum<?>> type, Expression constant) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(((Constant) constant).name())) {
                return Integer.toString(one.ordinal());
            }
        }
        throw new IllegalStateException("The constant was checked before.");
    }
}
