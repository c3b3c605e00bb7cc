package org.talent.rules;

import java.util.Map;

/**
 * Checks rule sets and makes the scoring of a contest, or of admission, out of them. The one interface behind which compiling happens, so
 * that it can move into a process of its own.
 */
public interface RuleEngine {

    Compilation compile(RuleSetText text, Vocabulary vocabulary);

    /**
     * Puts the compiled rule sets of a contest to work over its events. A kind without a rule set uses the defaults that
     * {@code rules/docs/rule-sets.md} names (all official results count; plain sum; one group; no awards), except
     * NORMALISATION, which must be there.
     *
     * @throws IllegalArgumentException where NORMALISATION is missing or a rule set was compiled against another vocabulary
     */
    ContestScoring prepare(Map<RuleSetKind, CompiledRuleSet> ruleSets, Vocabulary vocabulary, ContestFacts contest);

    /**
     * Puts a university's compiled ADMISSION rule set to work over what people disclose.
     *
     * @throws IllegalArgumentException where it is of another kind or was compiled against another vocabulary
     */
    AdmissionScoring admission(CompiledRuleSet ruleSet, Vocabulary vocabulary);
}
