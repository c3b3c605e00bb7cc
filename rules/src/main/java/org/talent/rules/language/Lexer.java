package org.talent.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.talent.rules.language.Token.Kind;

/** Cuts the author's text into tokens. Strange characters are reported where they stand and left out. */
final class Lexer {

    private static final List<String> SIGNS = List.of(
            "||", "&&", "==", "!=", "<=", ">=", "!", "<", ">", "+", "-", "*", "/", "(", ")", ",", ";", ":", ".", "@");

    private final String source;
    private final Faults faults;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;

    Lexer(String source, Faults faults) {
        this.source = source;
        this.faults = faults;
    }

    List<Token> tokens() {
        while (at < source.length() && tokens.size() < Limits.TOKENS && !faults.full()) {
            next();
        }
        if (tokens.size() >= Limits.TOKENS) {
            faults.error(new Position(line, column), "tooManyTokens", Limits.TOKENS);
        }
        tokens.add(new Token(Kind.END, "", line, column));
        return tokens;
    }

    private void next() {
        char character = source.charAt(at);
        if (character == '\n') {
            at++;
            line++;
            column = 1;
        } else if (character == ' ' || character == '\t' || character == '\r') {
            step();
        } else if (source.startsWith("//", at)) {
            comment();
        } else if (character == '"') {
            text();
        } else if (character == '$' && at + 1 < source.length() && Alphabet.startsIdentifier(source.charAt(at + 1))) {
            int start = column;
            step();
            tokens.add(new Token(Kind.VARIABLE, "$" + word(), line, start));
        } else if (Alphabet.startsIdentifier(character)) {
            int start = column;
            tokens.add(new Token(Kind.IDENTIFIER, word(), line, start));
        } else if (character >= '0' && character <= '9') {
            number();
        } else {
            sign();
        }
    }

    private void comment() {
        int start = column;
        at += 2;
        column += 2;
        var words = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '\n') {
            take(words);
        }
        tokens.add(new Token(Kind.COMMENT, words.toString().strip(), line, start));
    }

    private void text() {
        int start = column;
        step();
        var words = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '"' && source.charAt(at) != '\n') {
            take(words);
        }
        if (at >= source.length() || source.charAt(at) == '\n') {
            faults.error(new Position(line, start), "textNotClosed");
        } else {
            step();
        }
        if (words.length() > Limits.TABLE) {
            faults.error(new Position(line, start), "textTooLong", Limits.TABLE);
            words.setLength(Limits.TABLE);
        }
        tokens.add(new Token(Kind.TEXT, words.toString(), line, start));
    }

    private void take(StringBuilder words) {
        int character = source.codePointAt(at);
        if (character == '\t' || character == '\r') {
            words.append(' ');
        } else if (Alphabet.inWords(character) || character == '"') {
            words.appendCodePoint(character);
        } else {
            strange(character);
        }
        at += Character.charCount(character);
        column++;
    }

    private void number() {
        int start = column;
        int from = at;
        digits();
        if (at + 1 < source.length() && source.charAt(at) == '.' && isDigit(source.charAt(at + 1))) {
            step();
            digits();
        }
        if (at < source.length() && Alphabet.startsIdentifier(source.charAt(at))) {
            faults.error(new Position(line, start), "numberWithLetters");
            word();
        }
        var digits = source.substring(from, Math.min(at, from + Limits.DIGITS + 1));
        if (digits.length() > Limits.DIGITS) {
            faults.error(new Position(line, start), "numberTooLong");
            digits = "0";
        }
        tokens.add(new Token(Kind.NUMBER, digits.replaceAll("[^0-9.]", ""), line, start));
    }

    private void sign() {
        for (var sign : SIGNS) {
            if (source.startsWith(sign, at)) {
                tokens.add(new Token(Kind.SIGN, sign, line, column));
                at += sign.length();
                column += sign.length();
                return;
            }
        }
        int character = source.codePointAt(at);
        strange(character);
        at += Character.charCount(character);
        column++;
    }

    private void strange(int character) {
        faults.error(new Position(line, column), "strangeCharacter", "U+%04X".formatted(character));
    }

    private String word() {
        int from = at;
        while (at < source.length() && Alphabet.inIdentifier(source.charAt(at))) {
            step();
        }
        return source.substring(from, at);
    }

    private void digits() {
        while (at < source.length() && isDigit(source.charAt(at))) {
            step();
        }
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private void step() {
        at++;
        column++;
    }
}
