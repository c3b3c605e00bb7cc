package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talent.rules.Compilation;
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
        return compile(texts, vocabulary, text -> engine.compile(text, vocabulary));
    }

    static ContestRules compile(Map<RuleSetKind, String> texts, Vocabulary vocabulary, Compiler compiler) {
        var compiled = new EnumMap<RuleSetKind, CompiledRuleSet>(RuleSetKind.class);
        var problems = new ArrayList<Problem>();
        texts.forEach((kind, text) -> {
            switch (compiler.compile(new RuleSetText(kind, text))) {
                case Compiled(var ruleSet, var _) -> compiled.put(kind, ruleSet);
                case Rejected(var found) -> problems.addAll(found);
            }
        });
        return new ContestRules(vocabulary, compiled, List.copyOf(problems));
    }

    boolean canScore() {
        return problems.isEmpty() && compiled.containsKey(RuleSetKind.NORMALISATION);
    }

    /** The same without some kinds. */
    ContestRules without(Set<RuleSetKind> kinds) {
        var rest = new EnumMap<RuleSetKind, CompiledRuleSet>(compiled);
        rest.keySet().removeAll(kinds);
        return new ContestRules(vocabulary, rest, problems);
    }

    /** The texts as the printer writes them. */
    Map<RuleSetKind, String> texts() {
        var texts = new EnumMap<RuleSetKind, String>(RuleSetKind.class);
        compiled.forEach((kind, ruleSet) -> texts.put(kind, ruleSet.text()));
        return texts;
    }

    /** Compiles one rule set, or knows it already. */
    @FunctionalInterface
    interface Compiler {
        Compilation compile(RuleSetText text);
    }
}
