package org.talent.rules;

/** A rule that had a hand in something: where to find it, and what it is called. */
public record AppliedRule(RuleSetKind kind, int id, String name) {}
