package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileRuleTextTest {

    static Stream<String> hostile_files() {
        return Stream.of(
                rule("x\\u0022; System.exit(1); //", "", "$r.maxRatio();"),
                "rule \"a\" salience( Runtime.getRuntime().hashCode() ) when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" salience 10 when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" enabled( false ) when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" timer(int: 1s) when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" no-loop true when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" agenda-group \"x\" when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" date-expires \"01-01-2020\" when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" extends \"b\" when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" @Anything( System.exit(1) ) when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" @id( 1+1 ) when $r : ResultClass() then $r.maxRatio(); end",
                "package a; rule \"a\" when $r : ResultClass() then $r.maxRatio(); end",
                "import java.lang.Runtime rule \"a\" when $r : ResultClass() then $r.maxRatio(); end",
                "import static java.lang.System.exit; " + rule("a", "", "$r.maxRatio();"),
                "global java.util.List list " + rule("a", "", "$r.maxRatio();"),
                "function void f() { System.exit(1); } " + rule("a", "", "$r.maxRatio();"),
                "declare enum E { A(System.exit(1)); } " + rule("a", "", "$r.maxRatio();"),
                "declare X @role(event) end " + rule("a", "", "$r.maxRatio();"),
                "query q() ResultClass() end " + rule("a", "", "$r.maxRatio();"),
                "dialect \"mvel\" " + rule("a", "", "$r.maxRatio();"),
                "unit X; " + rule("a", "", "$r.maxRatio();"),
                "rule \"a\" when eval( true ) then $r.maxRatio(); end",
                "rule \"a\" when $r : ResultClass() from new java.util.ArrayList() then $r.maxRatio(); end",
                "rule \"a\" when $r : ResultClass() $x : Object() then $r.maxRatio(); end",
                "rule \"a\" when $r : Object() then $r.maxRatio(); end",
                "rule \"a\" when $r : java.lang.Runtime() then $r.exec(\"x\"); end",
                "rule \"a\" when not ResultClass() then $r.maxRatio(); end",
                "rule \"a\" when accumulate( $r : ResultClass(); $n : count(1) ) then $r.maxRatio(); end",
                "rule \"a\" when forall( $r : ResultClass() ) then $r.maxRatio(); end",
                rule("a", "kind matches \"(a*)*b\"", "$r.maxRatio();"),
                rule("a", "kind soundslike \"x\"", "$r.maxRatio();"),
                rule("a", "kind str[startsWith] \"x\"", "$r.maxRatio();"),
                rule("a", "this.getClass() != null", "$r.maxRatio();"),
                rule("a", "getClass().getName() == \"x\"", "$r.maxRatio();"),
                rule("a", "n > new Integer(1)", "$r.maxRatio();"),
                rule("a", "n > System.nanoTime()", "$r.maxRatio();"),
                rule("a", "n[0] > 1", "$r.maxRatio();"),
                rule("a", "n > 1 ? true : false", "$r.maxRatio();"),
                rule("a", "n -> n", "$r.maxRatio();"),
                rule("a", "n = 1", "$r.maxRatio();"),
                rule("a", "n++ > 1", "$r.maxRatio();"),
                rule("a", "n > 1; System.exit(1)", "$r.maxRatio();"),
                rule("a", "n > 0x10", "$r.maxRatio();"),
                rule("a", "n > 1e400", "$r.maxRatio();"),
                rule("a", "n > 1d", "$r.maxRatio();"),
                rule("a", "n > 'x'", "$r.maxRatio();"),
                rule("a", "n > 1 & n < 3", "$r.maxRatio();"),
                rule("a", "n > 1 < 3", "$r.maxRatio();"),
                rule("a", "n % 2 == 0", "$r.maxRatio();"),
                rule("a", "n > 99999999999", "$r.maxRatio();"),
                rule("a", "n > 0.00000000001", "$r.maxRatio();"),
                rule("a", "\uFF4B == 1", "$r.maxRatio();"),
                rule("a", "\u043Aind == \"x\"", "$r.maxRatio();"),
                rule("a", "kind == \"a\u202Eb\"", "$r.maxRatio();"),
                rule("a", "kind == \"a\u200Bb\"", "$r.maxRatio();"),
                rule("a", "kind == \"a\u0000b\"", "$r.maxRatio();"),
                rule("a", "kind == \"a\\\"", "$r.maxRatio();"),
                rule("a", "kind == \"a\nb\"", "$r.maxRatio();"),
                rule("a\u2028b", "", "$r.maxRatio();"),
                rule("", "", "$r.maxRatio();"),
                rule("a", "", "insert( $r );"),
                rule("a", "", "modify( $r ) { setX(1) }"),
                rule("a", "", "delete( $r );"),
                rule("a", "", "drools.halt();"),
                rule("a", "", "kcontext.getKieRuntime().halt();"),
                rule("a", "", "while(true) {}"),
                rule("a", "", "System.exit(1);"),
                rule("a", "", "$r.maxRatio().toString();"),
                rule("a", "", "$q.maxRatio();"),
                rule("a", "", "$r.fixed(1)"),
                rule("a", "", ""),
                rule("a", "", "$r.fixed(new int[9]);"),
                rule("a", "", "$r.fixed(\"a\" + );"),
                "// \\u000a System.exit(1);\n" + rule("a", "", "$r.maxRatio();"),
                "/* x */ " + rule("a", "", "$r.maxRatio();"),
                "# comment\n" + rule("a", "", "$r.maxRatio();"),
                rule("a", "", "$r.maxRatio();") + rule("a", "", "$r.maxRatio();"),
                rule("a", "(".repeat(300) + "n > 1" + ")".repeat(300), "$r.maxRatio();"),
                rule("a", "(".repeat(100_000), "$r.maxRatio();"),
                rule("a", "!".repeat(100_000) + "official", "$r.maxRatio();"),
                rule("a", "-".repeat(100_000) + "1 > n", "$r.maxRatio();"),
                rule("a", "n > 1" + " || n > 1".repeat(500), "$r.maxRatio();"),
                "rule ".repeat(50_000),
                "\"".repeat(50_000),
                rule("a", "min(".repeat(5_000), "$r.maxRatio();"));
    }

    @ParameterizedTest
    @MethodSource("hostile_files")
    void refuses_with_a_line_and_a_reason(String text) {
        var read = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> RuleSetParser.parse(RuleSetKind.NORMALISATION, text));

        assertThat(read).isInstanceOf(Parsed.Faulty.class);
        assertThat(((Parsed.Faulty) read).problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isPositive();
            assertThat(problem.message(Locale.of("ru"))).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rule \"a\" when $r : ResultClass( n >= 10, deviation > 0 ) then $r.zScore(50, 15); end",
                "rule \"Призёр: 9–11 класс, не меньше ½\" when $r : ResultClass( kind in (\"олимпиада\", \"хакатон\") ) then $r.fixed(max($r.n, 3) * 2); end",
                "",
                "// только замечание"
            })
    void accepts_what_the_grammar_says(String text) {
        assertThat(RuleSetParser.parse(RuleSetKind.NORMALISATION, text)).isInstanceOf(Parsed.Tree.class);
    }

    @Test
    void tells_every_fault_of_a_file_not_the_first() {
        var read = RuleSetParser.parse(
                RuleSetKind.NORMALISATION,
                rule("a", "n >", "$r.maxRatio();") + "\n" + rule("b", "", "halt;") + "\n"
                        + rule("c", "", "$r.maxRatio();"));

        List<Problem> problems = ((Parsed.Faulty) read).problems();
        assertThat(problems).extracting(Problem::line).containsExactly(1, 2);
        assertThat(problems).extracting(Problem::rule).containsExactly("a", "b");
    }

    private static String rule(String name, String condition, String action) {
        return "rule \"" + name + "\" when $r : ResultClass( " + condition + " ) then " + action + " end";
    }
}
