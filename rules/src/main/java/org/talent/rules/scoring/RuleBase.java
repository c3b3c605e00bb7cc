package org.talent.rules.scoring;

import java.util.Collection;
import java.util.List;
import org.talent.rules.AppliedRule;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.facts.Fact;
import org.talent.rules.language.Position;

/** A compiled rule set as the arithmetic sees it: rules that can be fired over facts, with the texts their numbers stand for. */
public interface RuleBase extends CompiledRuleSet {

    /** Fires all rules over the facts; the work is bounded by rules × facts. Safe for several threads. */
    void fire(Collection<? extends Fact> facts);

    AppliedRule rule(int index);

    /** Where the rule stands in the text. */
    Position position(int rule);

    /** The reason or words behind an index. */
    String words(int index);

    /** The table behind an index: a PlaceTable, OutcomeTable, SegmentTable or TieKeys. */
    Object table(int index);

    List<Object> tables();

    /** Properties the conditions and actions read. */
    List<String> mentioned();
}
