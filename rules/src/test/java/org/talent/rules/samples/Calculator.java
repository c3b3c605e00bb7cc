package org.talent.rules.samples;

/** A reader with a calculator: works out the formula that an explanation shows. Knows no rule and no plan. */
public final class Calculator {

    private final String text;
    private int at;

    private Calculator(String text) {
        this.text = text.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
    }

    /** The value of what stands left of the first equals sign or arrow. */
    public static double value(String calculation) {
        return calculate(parts(calculation)[0]);
    }

    /** The number that stands right of the last arrow, or else of the equals sign, or else alone. */
    public static double result(String calculation) {
        var parts = parts(calculation);
        return calculate(parts[parts.length - 1]);
    }

    /** Remarks stand in brackets behind a number; brackets of the formula follow an operator. */
    private static String[] parts(String calculation) {
        return calculation.replaceAll("(?<=[0-9)⌉⌋]) \\(.*?\\)(?= →|$)", "").split(" [=≈→] ");
    }

    private static double calculate(String formula) {
        var calculator = new Calculator(formula);
        double value = calculator.sum();
        if (calculator.at != calculator.text.length()) {
            throw new AssertionError(
                    "Cannot calculate " + formula + " from " + calculator.text.substring(calculator.at));
        }
        return value;
    }

    private double sum() {
        double value = product();
        while (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '−')) {
            value = text.charAt(at++) == '+' ? value + product() : value - product();
        }
        return value;
    }

    private double product() {
        double value = power();
        while (at < text.length() && (text.charAt(at) == '·' || text.charAt(at) == '/')) {
            value = text.charAt(at++) == '·' ? value * power() : value / power();
        }
        return value;
    }

    private double power() {
        double value = factor();
        return take("^") ? Math.pow(value, factor()) : value;
    }

    private double factor() {
        if (take("−")) {
            return -factor();
        }
        if (take("(")) {
            return closed(")");
        }
        if (take("⌈")) {
            return Math.ceil(closed("⌉") - 1e-9);
        }
        if (take("⌊")) {
            return Math.floor(closed("⌋"));
        }
        if (take("erf⁻¹(")) {
            return inverseErf(closed(")"));
        }
        if (take("lg(")) {
            return Math.log10(closed(")"));
        }
        if (take("e^")) {
            return Math.exp(factor());
        }
        int from = at;
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        return Double.parseDouble(text.substring(from, at));
    }

    private double closed(String end) {
        double value = sum();
        if (!take(end)) {
            throw new AssertionError("No " + end + " in " + text);
        }
        return value;
    }

    private boolean take(String sign) {
        boolean there = text.startsWith(sign, at);
        at += there ? sign.length() : 0;
        return there;
    }

    /** By halving: slow, simple, independent of the product's own. */
    private static double inverseErf(double wanted) {
        double low = -6;
        double high = 6;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (erf(middle) < wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Simpson's rule over the definition. */
    private static double erf(double x) {
        int steps = 200;
        double width = x / steps;
        double sum = 1 + Math.exp(-x * x);
        for (int step = 1; step < steps; step++) {
            double t = step * width;
            sum += (step % 2 == 0 ? 2 : 4) * Math.exp(-t * t);
        }
        return 2 / Math.sqrt(Math.PI) * sum * width / 3;
    }
}
