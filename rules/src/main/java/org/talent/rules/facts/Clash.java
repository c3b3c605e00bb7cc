package org.talent.rules.facts;

/** Two rules set the same thing of one fact. {@code what} names it, the rules are indices. */
public record Clash(String what, int first, int second) {}
