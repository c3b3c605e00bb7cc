package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.Problem;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;

/** The rule sets of one contest, compiled against its names; problems of all of them at once. */
record ContestRules(Vocabulary vocabulary, Map<RuleSetKind, CompiledRuleSet> compiled, List<Problem> problems) {

    static ContestRules compile(RuleEngine engine, Map<RuleSetKind, String> texts, Vocabulary vocabulary) {
        var compiled = new EnumMap<RuleSetKind, CompiledRuleSet>(RuleSetKind.class);
        var problems = new ArrayList<Problem>();
        texts.forEach((kind, text) -> {
            switch (engine.compile(new RuleSetText(kind, text), vocabulary)) {
                case Compiled(var ruleSet, var _) -> compiled.put(kind, ruleSet);
                case Rejected(var found) -> problems.addAll(found);
            }
        });
        return new ContestRules(vocabulary, compiled, List.copyOf(problems));
    }
}
