package org.talent.tenants.imports.mapping.table;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A pattern of paths: {@code *} is any text within one name, {@code **} also across folders, {@code ?} one character,
 * {@code [ab]} one of these, <code>{a,b}</code> one of these texts. Takes the time of the path, whatever the pattern.
 */
public final class Glob {

    private static final int LONGEST = 300;

    private final Pattern pattern;

    private Glob(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException where the text is no pattern */
    public static Glob of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("The pattern is longer than %d characters.".formatted(LONGEST));
        }
        try {
            return new Glob(Pattern.compile(expression(text)));
        } catch (PatternSyntaxException broken) {
            throw new IllegalArgumentException("The pattern cannot be understood.", broken);
        }
    }

    private static String expression(String text) {
        var expression = new StringBuilder();
        boolean choice = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '*' -> {
                    boolean across = text.startsWith("**", i);
                    expression.append(across ? ".*" : "[^/]*");
                    i += across ? 1 : 0;
                }
                case '?' -> expression.append("[^/]");
                case '[' -> i = letters(text, i, expression);
                case '{' -> {
                    if (choice) {
                        throw new IllegalArgumentException("A choice cannot stand in a choice.");
                    }
                    choice = true;
                    expression.append("(?:");
                }
                case '}' -> {
                    expression.append(choice ? ")" : "\\}");
                    choice = false;
                }
                case ',' -> expression.append(choice ? "|" : ",");
                case '\\' -> {
                    if (++i == text.length()) {
                        throw new IllegalArgumentException("Nothing stands after the last backslash.");
                    }
                    expression.append(Pattern.quote(text.substring(i, i + 1)));
                }
                default -> expression.append(Pattern.quote(String.valueOf(c)));
            }
        }
        if (choice) {
            throw new IllegalArgumentException("A choice is not closed.");
        }
        return expression.toString();
    }

    /** Returns where the bracket closes. */
    private static int letters(String text, int open, StringBuilder expression) {
        int close = text.indexOf(']', open + 2);
        if (close < 0) {
            throw new IllegalArgumentException("A bracket is not closed.");
        }
        boolean other = text.charAt(open + 1) == '!';
        var letters = text.substring(open + (other ? 2 : 1), close);
        if (letters.isEmpty() || letters.indexOf('/') >= 0) {
            throw new IllegalArgumentException("A bracket holds no letters.");
        }
        expression.append(other ? "[^/" : "[");
        for (char letter : letters.toCharArray()) {
            expression
                    .append(letter == '-' || Character.isLetterOrDigit(letter) ? "" : "\\")
                    .append(letter);
        }
        expression.append(']');
        return close;
    }

    public boolean matches(String path) {
        return pattern.matches(path);
    }
}
