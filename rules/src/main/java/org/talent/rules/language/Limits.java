package org.talent.rules.language;

import java.math.BigDecimal;

/** Bounds of a rule set: what is larger is refused before any compiler sees it. */
final class Limits {

    static final int CHARACTERS = 1_000_000;
    static final int TOKENS = 200_000;
    static final int RULES = 300;
    static final int PARTS = 50;
    static final int DEPTH = 24;

    /** Levels of brackets in the engine text of one expression. */
    static final int NESTING = 6;

    /** Work for the engine's parser in all conditions together, see {@link Nesting}. */
    static final int WORK = 20_000;

    static final int NODES = 200;
    static final int WORDS = 200;
    static final int TABLE = 4_000;
    static final int DIGITS = 20;
    static final int DECIMALS = 9;
    static final BigDecimal NUMBER = new BigDecimal("1000000000");

    private Limits() {}
}
