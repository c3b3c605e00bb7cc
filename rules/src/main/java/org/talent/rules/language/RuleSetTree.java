package org.talent.rules.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
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

    /**
     * The same rules with the ids that an earlier version gave to rules of the same names; the others get new ones. So a
     * file without ids can replace a set, and explanations still find their rules.
     */
    public RuleSetTree keepingIdsOf(RuleSetTree earlier) {
        var known = new HashMap<String, Integer>();
        earlier.rules().forEach(rule -> known.put(rule.name(), rule.id()));
        int last = Stream.concat(rules.stream(), earlier.rules().stream())
                .mapToInt(Rule::id)
                .max()
                .orElse(0);
        var kept = new ArrayList<Rule>();
        for (var rule : rules) {
            var id = known.get(rule.name());
            boolean foreign = id == null && earlier.rules().stream().anyMatch(one -> one.id() == rule.id());
            kept.add(rule.withId(id != null ? id : foreign ? ++last : rule.id()));
        }
        return new RuleSetTree(kind, kept, ending);
    }
}
