package org.talent.tenants.imports.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads arithmetic: sums of products of numbers, columns, brackets and functions. */
final class ArithmeticParser {

    private static final int LONGEST = 1_000;
    private static final int DEEPEST = 32;

    private final String text;
    private final Numbers numbers;
    private int at;
    private int depth;

    ArithmeticParser(String text, Numbers numbers) {
        if (text.length() > LONGEST) {
            throw new Fault("arithmeticTooLong", LONGEST);
        }
        this.text = text;
        this.numbers = numbers;
    }

    Arithmetic parse() {
        var whole = sum();
        if (peek() != 0) {
            throw new Fault("arithmetic", text, at + 1);
        }
        return whole;
    }

    private Arithmetic sum() {
        if (++depth > DEEPEST) {
            throw new Fault("arithmetic", text, at + 1);
        }
        var left = product();
        for (char c = peek(); c == '+' || c == '-' || c == '−'; c = peek()) {
            at++;
            left = new Arithmetic.Binary(c == '+' ? '+' : '-', left, product());
        }
        depth--;
        return left;
    }

    private Arithmetic product() {
        var left = factor();
        for (char c = peek(); c == '*' || c == '/' || c == '×' || c == '÷'; c = peek()) {
            at++;
            left = new Arithmetic.Binary(c == '*' || c == '×' ? '*' : '/', left, factor());
        }
        return left;
    }

    private Arithmetic factor() {
        char c = peek();
        if (c == '-' || c == '−') {
            at++;
            if (++depth > DEEPEST) {
                throw new Fault("arithmetic", text, at);
            }
            var negative = new Arithmetic.Binary('-', new Arithmetic.Constant(BigDecimal.ZERO), factor());
            depth--;
            return negative;
        }
        if (c == '(') {
            at++;
            var inner = sum();
            expect(')');
            return inner;
        }
        if (c == '<') {
            return new Arithmetic.Cell(column(), numbers);
        }
        if (c >= '0' && c <= '9') {
            return new Arithmetic.Constant(number());
        }
        if (Character.isLetter(c)) {
            return function();
        }
        throw new Fault("arithmetic", text, at + 1);
    }

    private Arithmetic function() {
        int start = at;
        while (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        var name = text.substring(start, at).toLowerCase(Locale.ROOT);
        expect('(');
        var function = switch (name) {
            case "sum" -> overall(Arithmetic.Overall.Function.SUM);
            case "count" -> overall(Arithmetic.Overall.Function.COUNT);
            case "min" -> overall(Arithmetic.Overall.Function.MIN);
            case "max" -> overall(Arithmetic.Overall.Function.MAX);
            case "mean" -> overall(Arithmetic.Overall.Function.MEAN);
            case "floor" -> new Arithmetic.Rounded(Arithmetic.Rounded.Function.FLOOR, sum(), 0);
            case "ceiling" -> new Arithmetic.Rounded(Arithmetic.Rounded.Function.CEILING, sum(), 0);
            case "abs" -> new Arithmetic.Rounded(Arithmetic.Rounded.Function.ABS, sum(), 0);
            case "round" -> {
                var of = sum();
                yield new Arithmetic.Rounded(Arithmetic.Rounded.Function.ROUND, of, digits());
            }
            case "seconds" -> {
                if (peek() != '<') {
                    throw new Fault("arithmetic", text, at + 1);
                }
                yield new Arithmetic.Seconds(column());
            }
            default -> throw new Fault("function", name);
        };
        expect(')');
        return function;
    }

    private int digits() {
        if (peek() != ',') {
            return 0;
        }
        at++;
        peek();
        var digits = number();
        if (digits.scale() > 0 || digits.compareTo(BigDecimal.valueOf(6)) > 0) {
            throw new Fault("arithmetic", text, at);
        }
        return digits.intValue();
    }

    private Arithmetic overall(Arithmetic.Overall.Function function) {
        var arguments = new ArrayList<Arithmetic.Argument>();
        arguments.add(argument());
        while (peek() == ',') {
            at++;
            arguments.add(argument());
        }
        return new Arithmetic.Overall(function, List.copyOf(arguments), numbers);
    }

    private Arithmetic.Argument argument() {
        int start = at;
        if (peek() == '<') {
            var first = column();
            if (peek() == '.' && text.startsWith("..", at)) {
                at += 2;
                if (peek() != '<') {
                    throw new Fault("arithmetic", text, at + 1);
                }
                return new Arithmetic.Argument.Columns(first, column());
            }
            at = start;
        }
        return new Arithmetic.Argument.One(sum());
    }

    private String column() {
        int end = text.indexOf('>', at);
        if (end < 0) {
            throw new Fault("openColumn", text);
        }
        var name = text.substring(at + 1, end).strip();
        at = end + 1;
        return name;
    }

    private BigDecimal number() {
        int start = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || isPoint())) {
            at++;
        }
        return numbers.parse(text.substring(start, at)).orElseThrow(() -> new Fault("arithmetic", text, start + 1));
    }

    private boolean isPoint() {
        return text.charAt(at) == '.' && at + 1 < text.length() && Character.isDigit(text.charAt(at + 1));
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw new Fault("arithmetic", text, at + 1);
        }
        at++;
    }

    /** The next character that is not a space; 0 at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }
}
