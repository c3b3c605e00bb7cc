package org.talent.rules.language;

import java.util.List;
import org.talent.rules.RuleSetKind;

/** A rule set as a typed tree: the one form behind the table, the text and the engine text. Order is the author's. */
public record RuleSetTree(RuleSetKind kind, List<Rule> rules) {

    public RuleSetTree {
        rules = List.copyOf(rules);
    }
}
