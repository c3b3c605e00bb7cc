package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.tenants.scoring.ScoringOutcome.RuleProblem;

/** The rule sets of one contest, compiled against its names; problems of all of them at once. */
record ContestRules(Map<RuleSetKind, CompiledRuleSet> compiled, List<RuleProblem> problems) {

    static ContestRules compile(RuleEngine engine, Map<RuleSetKind, String> texts, Vocabulary vocabulary) {
        var compiled = new EnumMap<RuleSetKind, CompiledRuleSet>(RuleSetKind.class);
        var problems = new ArrayList<RuleProblem>();
        texts.forEach((kind, text) -> {
            switch (engine.compile(new RuleSetText(kind, text), vocabulary)) {
                case Compiled(var ruleSet, var _) -> compiled.put(kind, ruleSet);
                case Rejected(var found) -> found.forEach(problem -> problems.add(new RuleProblem(kind, problem)));
            }
        });
        return new ContestRules(compiled, List.copyOf(problems));
    }
}
