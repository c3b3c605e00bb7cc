package org.talent.rules.language;

import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.talent.rules.RuleSetKind;
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

/** Writes a tree as the author's text, always in the same form: reading it back gives the same tree. */
public final class RuleSetPrinter {

    private RuleSetPrinter() {}

    public static String print(RuleSetTree tree) {
        var rules = tree.rules().stream().map(rule -> print(tree.kind(), rule)).collect(Collectors.joining("\n"));
        var ending = comment(tree.ending());
        return rules + (rules.isEmpty() || ending.isEmpty() ? "" : "\n") + ending;
    }

    static String comment(String lines) {
        return lines.lines().map(line -> ("// " + line).stripTrailing() + "\n").collect(Collectors.joining());
    }

    /** One rule with its comment. */
    public static String print(RuleSetKind kind, Rule rule) {
        return heading(rule.comment(), rule.name(), rule.id()) + body(kind, rule, _ -> {});
    }

    /** The lines above {@code when}. */
    static String heading(String comment, String name, int id) {
        return comment(comment) + "rule \"" + name + "\" @id(" + id + ")\n";
    }

    /** The rule from {@code when} to {@code end}; told where each condition starts, then each action and its arguments. */
    static String body(RuleSetKind kind, Rule rule, IntConsumer starts) {
        var text = new StringBuilder();
        text.append("when ")
                .append(rule.binding())
                .append(" : ")
                .append(FactNames.of(kind))
                .append("(");
        list(text, rule.conditions(), "", " ", starts);
        text.append(")\nthen");
        for (var action : rule.actions()) {
            text.append(' ');
            starts.accept(text.length());
            text.append(rule.binding()).append('.').append(action.name()).append('(');
            list(text, action.arguments(), rule.binding() + ".", "", starts);
            text.append(");");
        }
        return text.append(" end\n").toString();
    }

    private static void list(
            StringBuilder text, List<Expression> expressions, String prefix, String edge, IntConsumer starts) {
        var before = edge;
        for (var expression : expressions) {
            text.append(before);
            starts.accept(text.length());
            text.append(print(expression, prefix));
            before = ", ";
        }
        text.append(expressions.isEmpty() ? "" : edge);
    }

    /** One expression as the author writes it; properties get the prefix. */
    public static String print(Expression expression, String prefix) {
        return switch (expression) {
            case NumberLiteral(var value, var _) -> value.toPlainString();
            case TextLiteral(var value, var _) -> "\"" + value + "\"";
            case BooleanLiteral(var value, var _) -> Boolean.toString(value);
            case Constant(var type, var name, var _) -> type + "." + name;
            case Property(var name, var _) -> prefix + name;
            case Not(var operand, var _) -> "!" + bracketed(operand, prefix);
            case Negative(var operand, var _) -> "-" + bracketed(operand, prefix);
            case Binary binary ->
                operand(binary.left(), binary.bracketsLeft(), prefix)
                        + " " + binary.operator().sign() + " "
                        + operand(binary.right(), binary.bracketsRight(), prefix);
            case In(var operand, var negated, var options, var _) ->
                operand(operand, operand instanceof Binary || operand instanceof In, prefix)
                        + (negated ? " not in (" : " in (")
                        + options.stream()
                                .map(option -> bracketed(option, prefix))
                                .collect(Collectors.joining(", ")) + ")";
            case Call(var function, var arguments, var _) ->
                function.name().toLowerCase(Locale.ROOT) + "("
                        + arguments.stream()
                                .map(argument -> print(argument, prefix))
                                .collect(Collectors.joining(", ")) + ")";
        };
    }

    private static String operand(Expression expression, boolean brackets, String prefix) {
        return brackets ? "(" + print(expression, prefix) + ")" : print(expression, prefix);
    }

    private static String bracketed(Expression expression, String prefix) {
        return switch (expression) {
            case Binary _, In _, Negative _, Not _ -> "(" + print(expression, prefix) + ")";
            case NumberLiteral number when number.value().signum() < 0 -> "(" + print(number, prefix) + ")";
            default -> print(expression, prefix);
        };
    }
}
