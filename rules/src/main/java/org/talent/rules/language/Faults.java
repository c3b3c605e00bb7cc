package org.talent.rules.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.rules.Problem;
import org.talent.rules.Problem.Severity;
import org.talent.rules.RuleSetKind;

/** Gathers all faults of a rule set, each with its place and the rule it lies in. */
public final class Faults {

    private static final int MOST = 200;

    private final RuleSetKind kind;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable String rule;
    private int ruleId;

    public Faults(RuleSetKind kind) {
        this.kind = kind;
    }

    /** From now on faults lie in this rule; an id of 0 is not known yet. */
    public void in(@Nullable String rule, int id) {
        this.rule = rule == null || rule.isEmpty() ? null : rule;
        this.ruleId = id;
    }

    public void error(Position position, String key, Object... arguments) {
        add(Severity.ERROR, position, key, arguments);
    }

    public void warning(Position position, String key, Object... arguments) {
        add(Severity.WARNING, position, key, arguments);
    }

    private void add(Severity severity, Position position, String key, Object... arguments) {
        if (!full()) {
            problems.add(new Problem(
                    severity, kind, position.line(), position.column(), rule, ruleId, Phrase.of(key, arguments)));
        }
    }

    /** Enough is enough: nobody mends more than this at once. */
    boolean full() {
        return problems.size() >= MOST;
    }

    public boolean any() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
