package org.talent.rules.language;

import java.util.List;
import org.talent.rules.RuleSetKind;

/**
 * A rule set as a typed tree: the one form behind the table, the text and the engine text. Order is the author's.
 *
 * @param ending the lines the author wrote below the last rule, without the slashes; may be empty
 */
public record RuleSetTree(RuleSetKind kind, List<Rule> rules, String ending) {

    public RuleSetTree {
        rules = List.copyOf(rules);
    }
}
