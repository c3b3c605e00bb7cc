package org.talent.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.language.Rule;
import org.talent.rules.language.RuleSetPrinter;
import org.talent.rules.language.RuleSetTree;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.SchemaTrees;

/** Whatever the checker accepts, the engine compiles: every property, operator, function and action of every kind. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EngineTextTest {

    private static final int SEEDS = 12;

    @ParameterizedTest
    @EnumSource
    void is_compiled_and_passes_every_gate(RuleSetKind kind) {
        var engine = new DroolsRuleEngine();
        var many = new ArrayList<Rule>();
        for (long seed = 0; seed < SEEDS; seed++) {
            for (var rule : new SchemaTrees(kind, seed).tree().rules()) {
                many.add(new Rule(
                        many.size() + 1,
                        "Правило " + many.size(),
                        rule.comment(),
                        rule.binding(),
                        rule.conditions(),
                        rule.actions(),
                        rule.position()));
            }
        }
        var text = RuleSetPrinter.print(new RuleSetTree(kind, many, ""));

        assertThat(engine.compile(new RuleSetText(kind, text), SampleSeason.VOCABULARY))
                .as(text)
                .isInstanceOf(Compiled.class);
    }
}
