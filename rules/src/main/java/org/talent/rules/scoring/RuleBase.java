package org.talent.rules.scoring;

import java.util.Collection;
import java.util.List;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.facts.Fact;

/** A compiled rule set as the arithmetic sees it: rules that can be fired over facts, with the texts their numbers stand for. */
public interface RuleBase extends CompiledRuleSet {

    /** Fires all rules over the facts; the work is bounded by rules × facts. Safe for several threads. */
    void fire(Collection<? extends Fact> facts);

    String ruleName(int rule);

    /** The reason or words behind an index. */
    String words(int index);

    /** The table behind an index: a PlaceTable, OutcomeTable, SegmentTable or TieKeys. */
    Object table(int index);

    /** Properties the conditions and actions read. */
    List<String> mentioned();
}
