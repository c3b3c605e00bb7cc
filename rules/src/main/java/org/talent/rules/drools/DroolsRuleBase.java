package org.talent.rules.drools;

import java.util.Collection;
import java.util.List;
import org.kie.api.KieBase;
import org.talent.rules.AppliedRule;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Vocabulary;
import org.talent.rules.facts.Fact;
import org.talent.rules.language.Position;
import org.talent.rules.language.Rule;
import org.talent.rules.scoring.RuleBase;

/** A rule set that Drools compiled. */
final class DroolsRuleBase implements RuleBase {

    private final RuleSetKind kind;
    private final String text;
    private final String engineText;
    private final String hash;
    private final KieBase base;
    private final List<Rule> rules;
    private final EngineText printed;
    final Vocabulary vocabulary;

    DroolsRuleBase(
            RuleSetKind kind,
            String text,
            String engineText,
            String hash,
            KieBase base,
            List<Rule> rules,
            EngineText printed,
            Vocabulary vocabulary) {
        this.kind = kind;
        this.text = text;
        this.engineText = engineText;
        this.hash = hash;
        this.base = base;
        this.rules = List.copyOf(rules);
        this.printed = printed;
        this.vocabulary = vocabulary;
    }

    @Override
    public void fire(Collection<? extends Fact> facts) {
        var session = base.newKieSession();
        try {
            facts.forEach(session::insert);
            int limit = Math.addExact(Math.multiplyExact(rules.size(), facts.size()), 1);
            int fired = session.fireAllRules(limit);
            if (fired >= limit) {
                throw new IllegalStateException("""
                        The rules fired (%d) more often than rules × facts allow.
                        Maybe the engine text was not printed by this server.""".formatted(fired));
            }
        } finally {
            session.dispose();
        }
    }

    @Override
    public RuleSetKind kind() {
        return kind;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public String engineText() {
        return engineText;
    }

    @Override
    public String hash() {
        return hash;
    }

    @Override
    public AppliedRule rule(int index) {
        var rule = rules.get(index);
        return new AppliedRule(kind, rule.id(), rule.name());
    }

    @Override
    public Position position(int rule) {
        return rules.get(rule).position();
    }

    @Override
    public String words(int index) {
        return printed.words.get(index);
    }

    @Override
    public Object table(int index) {
        return printed.tables.get(index);
    }

    @Override
    public List<Object> tables() {
        return List.copyOf(printed.tables);
    }

    @Override
    public List<String> mentioned() {
        return List.copyOf(printed.mentioned);
    }
}
