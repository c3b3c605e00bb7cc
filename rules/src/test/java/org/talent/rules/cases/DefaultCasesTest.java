package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.Vocabulary;
import org.talent.rules.drools.DroolsRuleEngine;
import org.talent.rules.samples.TalentNames;

/** The cases that ship with the rule sets of «Талант 20.35» pass, and notice a changed rule. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DefaultCasesTest {

    private static final LocalDate STARTS = LocalDate.of(2026, 9, 1);
    private static final LocalDate ENDS = LocalDate.of(2027, 8, 31);
    private static final Locale RUSSIAN = Locale.of("ru");

    private static final DroolsRuleEngine ENGINE = new DroolsRuleEngine();
    private static final Vocabulary NAMES = CaseRun.vocabulary(TalentNames.vocabulary());
    private static final Map<RuleSetKind, CompiledRuleSet> COMPILED = new EnumMap<>(RuleSetKind.class);

    @BeforeAll
    static void compile() {
        DefaultRuleSets.of(DefaultRuleSets.TALENT).forEach(text -> COMPILED.put(text.kind(), compiled(text)));
    }

    private static CompiledRuleSet compiled(RuleSetText text) {
        return ((Compiled) ENGINE.compile(text, NAMES)).ruleSet();
    }

    static Stream<RuleCase> cases() {
        var reading = CasesText.read(DefaultRuleSets.cases(DefaultRuleSets.TALENT, RuleSetKind.AWARD));
        assertThat(reading.problems()).isEmpty();
        return reading.cases().stream();
    }

    private static CaseOutcome run(RuleCase one, Map<RuleSetKind, CompiledRuleSet> ruleSets) {
        return CaseRun.run(one, ENGINE, ruleSets, NAMES, STARTS, ENDS);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void pass(RuleCase one) {
        assertThat(CaseChecker.check(one, NAMES)).isEmpty();

        var outcome = run(one, COMPILED);

        assertThat(outcome.differences())
                .extracting(difference ->
                        difference.line() + " " + difference.entrant() + " " + difference.message(RUSSIAN))
                .isEmpty();
        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.passes()).isTrue();
    }

    @Test
    void stand_in_the_form_in_which_they_are_printed() {
        var text = DefaultRuleSets.cases(DefaultRuleSets.TALENT, RuleSetKind.AWARD);

        assertThat(text).isEqualTo(CasesText.print(cases().toList()));
    }

    /** Another reading of 25 % and a higher share: what came out, and where. */
    @Test
    void tell_which_cells_a_changed_rule_moves() {
        var changed = new EnumMap<>(COMPILED);
        changed.put(RuleSetKind.QUOTA, compiled(new RuleSetText(RuleSetKind.QUOTA, """
                        rule "Победители" when $c : Cohort() then $c.quota("победитель", 0.1, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true); end
                        rule "Призёры" when $c : Cohort() then $c.quota("призёр", 0.25, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, false); end""")));

        var outcome = run(cases().findFirst().orElseThrow(), changed);

        assertThat(outcome.passes()).isFalse();
        assertThat(outcome.differences())
                .extracting(difference -> difference.entrant() + ": " + difference.message(RUSSIAN))
                .isEqualTo(List.of(
                        "все.1: награда: ожидалось призёр, получилось победитель",
                        "все.4: награда: ожидалось —, получилось призёр",
                        ": человек: ожидалось 0, получилось 1",
                        ": граница: ожидалось —, получилось 200",
                        ": граница: ожидалось 190, получилось 185"));
    }

    @Test
    void tell_what_is_wrong_with_the_rules_they_meet() {
        var changed = new EnumMap<>(COMPILED);
        changed.put(
                RuleSetKind.NORMALISATION,
                compiled(new RuleSetText(
                        RuleSetKind.NORMALISATION,
                        "rule \"Курсы\" when $r : ResultClass( kind == \"курс\" ) then $r.fixed(1); end")));

        var outcome = run(cases().findFirst().orElseThrow(), changed);

        assertThat(outcome.passes()).isFalse();
        assertThat(outcome.problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message(RUSSIAN)).contains("олимпиада"));
    }
}
