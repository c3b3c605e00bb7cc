package org.talent.rules;

/** A checked rule set that can run. It cannot be changed; two threads may use it at once. */
public interface CompiledRuleSet {

    RuleSetKind kind();

    /** The author's text, as the printer writes it. */
    String text();

    /** What Drools compiled: printed from the tree, with codes for names. Shown read-only to experts. */
    String engineText();

    /** SHA-256 of kind and canonical text, lower-case hex. */
    String hash();
}
