package org.talent.rules.language;

/** A piece of the author's text. {@code text} is the identifier, the text between quotes, the number, or the sign. */
record Token(Kind kind, String text, int line, int column) {

    enum Kind {
        IDENTIFIER,
        VARIABLE,
        NUMBER,
        TEXT,
        SIGN,
        COMMENT,
        END
    }

    Position position() {
        return new Position(line, column);
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.IDENTIFIER && text.equals(word);
    }
}
