package org.talent.rules.language;

import java.util.List;

/**
 * One rule: when the conditions hold for a fact, do the actions. Conditions are joined by "and"; an empty list always
 * holds.
 *
 * @param id stable within the rule set, kept when the rule is renamed or moved; printed as {@code @id(7)}
 * @param comment the lines the author wrote above the rule, without the slashes; may be empty
 * @param binding the author's variable, such as {@code $r}
 */
public record Rule(
        int id,
        String name,
        String comment,
        String binding,
        List<Expression> conditions,
        List<Action> actions,
        Position position) {

    public Rule {
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }

    /** The same rule under another id. */
    Rule withId(int another) {
        return new Rule(another, name, comment, binding, conditions, actions, position);
    }
}
