package org.talent.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Engine text that was changed after it was printed is refused before it is compiled. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SecondLookTest {

    private static final String HEAD =
            "package org.talent.rules.generated;\nimport org.talent.rules.facts.ResultClass;\n";
    private static final String RULE = """
            rule "R0"
            when $f : ResultClass( kind == 1 )
            then $f.why(0); $f.maxRatio();
            end
            """;

    @Test
    void passes_what_was_printed() {
        assertThat(SecondLook.fault(HEAD + RULE, "ResultClass", 1)).isEmpty();
        assertThat(SecondLook.fault(HEAD, "ResultClass", 0)).isEmpty();
    }

    static Stream<String> tampered() {
        return Stream.of(
                HEAD,
                HEAD + RULE + RULE.replace("R0", "R1"),
                HEAD + RULE.replace("R0", "x */ static { System.exit(1); } /** y"),
                HEAD + "import java.lang.Runtime;\n" + RULE,
                HEAD + "import static java.lang.System.exit;\n" + RULE,
                HEAD.replace("org.talent.rules.facts.ResultClass", "java.lang.Runtime") + RULE,
                HEAD.replace("org.talent.rules.generated", "org.talent.rules.drools") + RULE,
                HEAD + "global java.util.List list;\n" + RULE,
                HEAD + "function void f() { System.exit(1); }\n" + RULE,
                HEAD + "declare Evil x : int end\n" + RULE,
                HEAD + "declare enum Evil ONE(1); x : int end\n" + RULE,
                HEAD + "query q() ResultClass() end\n" + RULE,
                HEAD + "dialect \"mvel\"\n" + RULE,
                HEAD + RULE.replace("when", "salience 10 when"),
                HEAD + RULE.replace("when", "enabled(false) when"),
                HEAD + RULE.replace("when", "timer(int: 1s) when"),
                HEAD + RULE.replace("when", "@Anything(1) when"),
                HEAD + RULE.replace("when $f", "extends \"R9\" when $f"),
                HEAD + RULE.replace("then", "eval(true) then"),
                HEAD + RULE.replace("then", "Object() then"),
                HEAD + RULE.replace("then", "from new java.util.ArrayList() then"),
                HEAD + RULE.replace("ResultClass( kind", "Object( this"),
                HEAD + RULE.replace("when $f : ResultClass( kind == 1 )", "when not ResultClass( kind == 1 )"),
                HEAD + RULE.replace("then $f", "then[evil] System.exit(1); then $f"),
                HEAD + RULE.replace("rule \"R0\"", "rule \"R0\" rule"));
    }

    @ParameterizedTest
    @MethodSource("tampered")
    void refuses_what_was_changed(String engineText) {
        assertThat(SecondLook.fault(engineText, "ResultClass", 1)).isPresent();
    }

    @Test
    void refuses_another_fact_than_the_kind_speaks_of() {
        assertThat(SecondLook.fault(HEAD + RULE, "Track", 1)).isPresent();
    }
}
