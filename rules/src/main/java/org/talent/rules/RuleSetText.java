package org.talent.rules;

/** The author's text of a rule set, as staff read and write it. */
public record RuleSetText(RuleSetKind kind, String text) {}
