package org.talent.rules.language;

import java.util.OptionalDouble;
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

/** Works out numbers that do not depend on a fact, such as {@code 1 / 12}, as the engine will. */
final class Folding {

    private Folding() {}

    /** Empty where the expression reads a property or is no number. */
    static OptionalDouble value(Expression expression) {
        return switch (expression) {
            case NumberLiteral(var value, var _) -> OptionalDouble.of(value.doubleValue());
            case Negative(var operand, var _) -> {
                var value = value(operand);
                yield value.isPresent() ? OptionalDouble.of(-value.getAsDouble()) : value;
            }
            case Binary binary -> binary(binary);
            case Call call -> call(call);
            case TextLiteral _, BooleanLiteral _, Constant _, Property _, Not _, In _ -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble binary(Binary binary) {
        var left = value(binary.left());
        var right = value(binary.right());
        if (left.isEmpty() || right.isEmpty()) {
            return OptionalDouble.empty();
        }
        double a = left.getAsDouble();
        double b = right.getAsDouble();
        return switch (binary.operator()) {
            case PLUS -> OptionalDouble.of(a + b);
            case MINUS -> OptionalDouble.of(a - b);
            case TIMES -> OptionalDouble.of(a * b);
            case DIVIDED_BY -> OptionalDouble.of(a / b);
            case OR, AND, EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble call(Call call) {
        var values = new double[call.arguments().size()];
        for (int index = 0; index < values.length; index++) {
            var value = value(call.arguments().get(index));
            if (value.isEmpty()) {
                return value;
            }
            values[index] = value.getAsDouble();
        }
        return switch (call.function()) {
            case MIN -> values.length == 2 ? OptionalDouble.of(Math.min(values[0], values[1])) : OptionalDouble.empty();
            case MAX -> values.length == 2 ? OptionalDouble.of(Math.max(values[0], values[1])) : OptionalDouble.empty();
            case ABS -> values.length == 1 ? OptionalDouble.of(Math.abs(values[0])) : OptionalDouble.empty();
            case CLAMP ->
                values.length == 3
                        ? OptionalDouble.of(Math.min(Math.max(values[0], values[1]), values[2]))
                        : OptionalDouble.empty();
        };
    }
}
