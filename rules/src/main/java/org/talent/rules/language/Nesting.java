package org.talent.rules.language;

import java.util.List;
import org.talent.rules.language.Expression.Binary;
import org.talent.rules.language.Expression.BooleanLiteral;
import org.talent.rules.language.Expression.Call;
import org.talent.rules.language.Expression.Constant;
import org.talent.rules.language.Expression.Function;
import org.talent.rules.language.Expression.In;
import org.talent.rules.language.Expression.Negative;
import org.talent.rules.language.Expression.Not;
import org.talent.rules.language.Expression.NumberLiteral;
import org.talent.rules.language.Expression.Property;
import org.talent.rules.language.Expression.TextLiteral;

/**
 * How deep brackets nest in the engine text of an expression. The engine's own parser looks ahead at every bracket, so that
 * its work doubles with each level: {@link #work} says how much of it a condition costs, as a multiple of a plain one.
 */
final class Nesting {

    private Nesting() {}

    static long work(Expression condition) {
        return 1L << Math.min(depth(condition), 60);
    }

    /** Brackets of lists, negations, functions, and where the order of operators asks for them. */
    static int depth(Expression expression) {
        return switch (expression) {
            case NumberLiteral _, TextLiteral _, BooleanLiteral _, Constant _, Property _ -> 0;
            case Not(var operand, var _) -> 1 + depth(operand);
            case Negative(var operand, var _) -> 2 + depth(operand);
            case In(var operand, var _, var options, var _) -> 1 + Math.max(depth(operand), deepest(options));
            case Call(var function, var arguments, var _) -> (function == Function.CLAMP ? 2 : 1) + deepest(arguments);
            case Binary binary ->
                Math.max(
                        depth(binary.left()) + (binary.bracketsLeft() ? 1 : 0),
                        depth(binary.right()) + (binary.bracketsRight() ? 1 : 0));
        };
    }

    private static int deepest(List<Expression> expressions) {
        return expressions.stream().mapToInt(Nesting::depth).max().orElse(0);
    }
}
