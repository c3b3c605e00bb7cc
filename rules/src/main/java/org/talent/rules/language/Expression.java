package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.List;

/** What a condition or an argument says. Work per fact is bounded: no loop, no user function, no text is built. */
public sealed interface Expression {

    Position position();

    record NumberLiteral(BigDecimal value, Position position) implements Expression {}

    /** A text in quotes: a name of the season where it is compared with a property, else a reason or a table. */
    record TextLiteral(String value, Position position) implements Expression {}

    record BooleanLiteral(boolean value, Position position) implements Expression {}

    /** A constant of the language, such as {@code Base.RANKED}. */
    record Constant(String type, String name, Position position) implements Expression {}

    /** A property of the rule's fact, written bare in a condition and as {@code $r.best} in an action. */
    record Property(String name, Position position) implements Expression {}

    record Not(Expression operand, Position position) implements Expression {}

    record Negative(Expression operand, Position position) implements Expression {}

    record Binary(Operator operator, Expression left, Expression right, Position position) implements Expression {

        /** Whether the left operand must stand in brackets, because it binds less tightly. */
        public boolean bracketsLeft() {
            int own = strength(left);
            return own < operator.strength() || own == operator.strength() && operator.compares();
        }

        /** Whether the right operand must stand in brackets: operators of one strength belong together from the left. */
        public boolean bracketsRight() {
            return strength(right) <= operator.strength();
        }

        private static int strength(Expression operand) {
            return switch (operand) {
                case Binary(var operator, var _, var _, var _) -> operator.strength();
                case In _ -> Operator.LESS.strength();
                case NumberLiteral _,
                        TextLiteral _,
                        BooleanLiteral _,
                        Constant _,
                        Property _,
                        Not _,
                        Negative _,
                        Call _ -> Integer.MAX_VALUE;
            };
        }
    }

    /** {@code kind in ("олимпиада", "хакатон")}, or {@code not in}. */
    record In(Expression operand, boolean negated, List<Expression> options, Position position) implements Expression {

        public In {
            options = List.copyOf(options);
        }
    }

    /** One of the few functions of the language. */
    record Call(Function function, List<Expression> arguments, Position position) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Operators, weakest binding first. */
    enum Operator {
        OR("||", 1),
        AND("&&", 2),
        EQUAL("==", 3),
        NOT_EQUAL("!=", 3),
        LESS("<", 4),
        AT_MOST("<=", 4),
        GREATER(">", 4),
        AT_LEAST(">=", 4),
        PLUS("+", 5),
        MINUS("-", 5),
        TIMES("*", 6),
        DIVIDED_BY("/", 6);

        private final String sign;
        private final int strength;

        Operator(String sign, int strength) {
            this.sign = sign;
            this.strength = strength;
        }

        public String sign() {
            return sign;
        }

        /** Whether it compares two values; such do not form chains. */
        public boolean compares() {
            return strength == 3 || strength == 4;
        }

        /** The larger, the tighter it binds. */
        public int strength() {
            return strength;
        }
    }

    /** Functions of numbers. */
    enum Function {
        MIN,
        MAX,
        ABS,
        CLAMP
    }
}
