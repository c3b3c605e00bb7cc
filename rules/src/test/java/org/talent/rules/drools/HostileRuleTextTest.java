package org.talent.rules.drools;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.Compilation;
import org.talent.rules.Compilation.Rejected;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.language.Parsed;
import org.talent.rules.language.RuleSetParser;
import org.talent.rules.samples.SampleSeason;

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
                // shapes that look harmless and keep the engine's own parser busy for years
                rule("a", "!".repeat(20) + "official", "$r.maxRatio();"),
                rule("a", "!(".repeat(20) + "official" + ")".repeat(20), "$r.maxRatio();"),
                rule("a", "n > " + "-(".repeat(20) + "n" + ")".repeat(20), "$r.maxRatio();"),
                rule("a", "n > " + "abs(".repeat(20) + "n" + ")".repeat(20), "$r.maxRatio();"),
                rule("a", "n > " + "n - (".repeat(20) + "n" + ")".repeat(20), "$r.maxRatio();"),
                rule("a", "n > 1 || (n > 2 && (".repeat(10) + "official" + "))".repeat(10), "$r.maxRatio();"),
                rule("a", "", "$r.fixed(" + "abs(".repeat(20) + "$r.n" + ")".repeat(20) + ");"),
                severalRules(
                        250,
                        rule(
                                "NAME",
                                "!(!(!(!(!(!official)))))" + ", !(!(!(!(!(!official)))))".repeat(9),
                                "$r.maxRatio();")),
                "rule ".repeat(50_000),
                "\"".repeat(50_000),
                rule("a", "min(".repeat(5_000), "$r.maxRatio();"),
                // names that break out of the places where an engine prints them
                rule("x */ static { System.exit(1); } /** y\\", "", "$r.maxRatio();"),
                rule("x\" + System.exit(1) + \"", "", "$r.maxRatio();"),
                rule("a\" salience( System.exit(1) ) //", "", "$r.maxRatio();"),
                rule("a\tb\u0007", "", "$r.maxRatio();"),
                rule("\uFEFFa", "", "$r.maxRatio();"),
                rule("a\u00ADb", "", "$r.maxRatio();"),
                rule("\u2066a\u2069", "", "$r.maxRatio();"),
                rule("a\u200Fb", "", "$r.maxRatio();"),
                rule("a\uD83D\uDE00b", "", "$r.maxRatio();"),
                rule("a\uDC00b", "", "$r.maxRatio();"),
                rule("${jndi:ldap://x}\\", "", "$r.maxRatio();"),
                rule("a".repeat(201), "", "$r.maxRatio();"),
                rule("   ", "", "$r.maxRatio();"),
                "rule 'a' when $r : ResultClass() then $r.maxRatio(); end",
                "rule a when $r : ResultClass() then $r.maxRatio(); end",
                "rule `a` when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"\"\"a\"\"\" when $r : ResultClass() then $r.maxRatio(); end",
                // attributes that silence or reorder rules
                "rule \"a\" date-effective \"01-01-2020\" when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" activation-group \"x\" when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" auto-focus true when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" lock-on-active true when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" ruleflow-group \"x\" when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" duration 100 when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" calendars \"x\" when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" attributes salience 1 when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" dialect \"java\" when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" @Direct when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" @id(1) @id(2) when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" @id(0) when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" @id(-1) when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" @id(1.5) when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" @id(99999999999) when $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" @id(7) when $r : ResultClass() then $r.maxRatio(); end rule \"b\" @id(7) when $r : ResultClass() then $r.maxRatio(); end",
                // declarations and other kinds of file
                "declare @org.x.Y Evil end " + rule("a", "", "$r.maxRatio();"),
                "declare ResultClass @expires(1s) end " + rule("a", "", "$r.maxRatio();"),
                "declare trait T end " + rule("a", "", "$r.maxRatio();"),
                "declare entry-point \"x\" end " + rule("a", "", "$r.maxRatio();"),
                "declare window W @window:length(3) ResultClass() end " + rule("a", "", "$r.maxRatio();"),
                "import accumulate java.util.ArrayList evil " + rule("a", "", "$r.maxRatio();"),
                "import function java.lang.System.exit; " + rule("a", "", "$r.maxRatio();"),
                "expander x.dsl " + rule("a", "", "$r.maxRatio();"),
                "template header age " + rule("a", "", "$r.maxRatio();"),
                "{\"rules\": []}",
                "<rules/>",
                "; " + rule("a", "", "$r.maxRatio();"),
                rule("a", "", "$r.maxRatio();") + " then",
                rule("a", "", "$r.maxRatio();") + " end",
                // patterns
                "rule \"a\" when exists ResultClass() then $r.maxRatio(); end",
                "rule \"a\" when $r : ResultClass() and $r : ResultClass() then $r.maxRatio(); end",
                "rule \"a\" when ( $r : ResultClass() or $r : Track() ) then $r.maxRatio(); end",
                "rule \"a\" when $r : ResultClass() over window:length(3) then $r.maxRatio(); end",
                "rule \"a\" when $r : ResultClass() from entry-point \"x\" then $r.maxRatio(); end",
                "rule \"a\" when $r : ResultClass() from collect( ResultClass() ) then $r.maxRatio(); end",
                "rule \"a\" when $r : /facts[ n > 1 ] then $r.maxRatio(); end",
                "rule \"a\" when $r : ResultClass#Evil() then $r.maxRatio(); end",
                "rule \"a\" when $r := ResultClass() then $r.maxRatio(); end",
                "rule \"a\" when $r : ResultClass( $n : n ) then $r.fixed($n); end",
                "rule \"a\" when $r : ResultClass()[2] then $r.maxRatio(); end",
                "rule \"a\" when ?q($r;) then $r.maxRatio(); end",
                "rule \"a\" when groupby( $r : ResultClass(); $r.getKind() ) then $r.maxRatio(); end",
                "rule \"a\" when if ( true ) do[x] $r : ResultClass() then $r.maxRatio(); end",
                // conditions
                rule("a", "kind memberOf $list", "$r.maxRatio();"),
                rule("a", "kind contains \"x\"", "$r.maxRatio();"),
                rule("a", "this after[0s] $o", "$r.maxRatio();"),
                rule("a", "this == $r", "$r.maxRatio();"),
                rule("a", "this memberOf list", "$r.maxRatio();"),
                rule("a", "n ==  null", "$r.maxRatio();"),
                rule("a", "n != NaN", "$r.maxRatio();"),
                rule("a", "n > Double.NaN", "$r.maxRatio();"),
                rule("a", "n > Infinity", "$r.maxRatio();"),
                rule("a", "n > 1 / 0", "$r.maxRatio();"),
                rule("a", "n > 1_000", "$r.maxRatio();"),
                rule("a", "n > 01e1", "$r.maxRatio();"),
                rule("a", "n > .5", "$r.maxRatio();"),
                rule("a", "n > 5.", "$r.maxRatio();"),
                rule("a", "n > #5", "$r.maxRatio();"),
                rule("a", "n >> 1 > 0", "$r.maxRatio();"),
                rule("a", "~n > 0", "$r.maxRatio();"),
                rule("a", "n ^ 1 == 0", "$r.maxRatio();"),
                rule("a", "(int) n > 0", "$r.maxRatio();"),
                rule("a", "n instanceof Integer", "$r.maxRatio();"),
                rule("a", "kind == 'олимпиада'", "$r.maxRatio();"),
                rule("a", "kind == \"олимпиада\" + \"\"", "$r.maxRatio();"),
                rule("a", "n :: hashCode", "$r.maxRatio();"),
                rule("a", "facts.n > 1", "$r.maxRatio();"),
                rule("a", "rules > 1", "$r.maxRatio();"),
                rule("a", "clashes != 1", "$r.maxRatio();"),
                rule("a", "class == 1", "$r.maxRatio();"),
                rule("a", "identity > IdentityLevel.ROOT", "$r.maxRatio();"),
                rule("a", "identity > RuleSetKind.AWARD", "$r.maxRatio();"),
                rule("a", "identity > 3", "$r.maxRatio();"),
                rule("a", "kind in ()", "$r.maxRatio();"),
                rule("a", "kind in (kind)", "$r.maxRatio();"),
                rule("a", "kind in (\"курс\", n)", "$r.maxRatio();"),
                rule("a", "exp(n) > 1", "$r.maxRatio();"),
                rule("a", "min(n) > 1", "$r.maxRatio();"),
                rule("a", "max(n, n, n) > 1", "$r.maxRatio();"),
                rule("a", ",", "$r.maxRatio();"),
                rule("a", "n > 1,", "$r.maxRatio();"),
                rule("a", "n", "$r.maxRatio();"),
                rule("a", "\"курс\"", "$r.maxRatio();"),
                // actions
                rule("a", "", "$r.why(1);"),
                rule("a", "", "$r.rules();"),
                rule("a", "", "$r.within(1, 2, 3);"),
                rule("a", "", "$r.getClass();"),
                rule("a", "", "$r.setMaximum(1);"),
                rule("a", "", "$r.maximum = 1;"),
                rule("a", "", "$r.fixed(1), $r.fixed(2);"),
                rule("a", "", "var x = 1; $r.fixed(x);"),
                rule("a", "", "$r.fixed(this);"),
                rule("a", "", "$r.fixed($r);"),
                rule("a", "", "$r.fixed(null);"),
                rule("a", "", "$r.fixed(1e9);"),
                rule("a", "", "$r.fixed(10000001);"),
                rule("a", "", "$r.fixed(1 / 0);"),
                rule("a", "", "$r.fixed(0 / 0);"),
                rule("a", "", "$r.fixed(999999 * 999999);"),
                rule("a", "", "$r.fixed();"),
                rule("a", "", "$r.maxRatio(1);"),
                rule("a", "", "$r.raw(\"1\");"),
                rule("a", "", "$r.percentile(Middle.HALF, Base.EVERYBODY);"),
                rule("a", "", "$r.percentile(Base.ALL, Middle.HALF);"),
                rule("a", "", "$r.placeTable(\"1: 100; 2: 90\");"),
                rule("a", "", "$r.placeTable(\"3..1: 100\");"),
                rule("a", "", "$r.placeTable(\"1: 1, 1: 2\");"),
                rule("a", "", "$r.placeTable(\"1: NaN\");"),
                rule("a", "", "$r.placeTable(\"" + "1: 1, ".repeat(2_000) + "\");"),
                rule("a", "", "$r.placeShareSteps(400, \"1 1 999999\", Base.ALL);"),
                rule("a", "", "$r.placeShareSteps(0.5, \"1 1 9\", Base.ALL);"),
                rule("a", "", "$r.gradeTable(\"никто: 1\");"),
                rule("a", "", "$r.insert(1);"),
                rule("a", "", "/* x */ $r.maxRatio();"),
                rule("a", "", "$r.maxRatio(); // x"),
                rule("a", "", "if (true) $r.maxRatio();"),
                rule("a", "", "$r.maxRatio(); return;"),
                rule("a", "", "throw new Error();"),
                rule("a", "", "$r\\u002emaxRatio();"),
                rule("a", "", "$r.maxRatio\uFF08\uFF09;"),
                rule("a", "", "$r.maxRatio();".repeat(100_000)),
                rule("a", "", "$r.maxRatio();".repeat(51)),
                rule("a", "n > 1" + ", n > 1".repeat(50), "$r.maxRatio();"),
                "x".repeat(1_000_001),
                "//".repeat(100_000) + "\u0000",
                (rule("a", "", "$r.maxRatio();") + "\n").repeat(400));
    }

    /** No compiler may ever see a hostile text. */
    private static final DroolsRuleEngine ENGINE = new DroolsRuleEngine(text -> {
        throw new AssertionError("The compiler was given " + text);
    });

    @Test
    void are_more_than_130_classes_of_attack() {
        assertThat(hostile_files()).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("hostile_files")
    void refuses_with_a_line_and_a_reason(String text) {
        refuses(RuleSetKind.NORMALISATION, text);
    }

    /** The same attacks in a university's own table. */
    @ParameterizedTest
    @MethodSource("hostile_files")
    void refuses_it_in_points_for_admission_too(String text) {
        refuses(
                RuleSetKind.ADMISSION,
                text.replace("ResultClass", "Merit")
                        .replace("$r.maxRatio()", "$r.points(1, \"x\")")
                        .replaceAll("\\bn\\b", "place"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$m.points(11, \"x\");",
                "$m.points(-1, \"x\");",
                "$m.points(1);",
                "$m.points(\"x\", 1);",
                "$m.points(1, \"\");",
                "$m.points(1, \" \");",
                "$m.points(1, x);",
                "$m.points(1, $m.group);",
                "$m.points(1, \"x\" + \"y\");",
                "$m.points(1, \"x\", \"y\");",
                "$m.points = 10;",
                "$m.pointsRule = 1;",
                "$m.table();",
                "$m.achievement();",
                "$m.capTotal(10.5);",
                "$m.capTotal($m.place);",
                "$m.capTotal(min($m.place, 10));",
                "$m.capGroup(\"x\", 11);",
                "$m.capGroup(\"x\");",
                "$m.bestOfGroup(\"x\", 0);",
                "$m.bestOfGroup(\"x\", 1.5);",
                "$m.bestOfGroup(\"x\", $m.yearsAgo);",
            })
    void refuses_what_a_table_of_points_cannot_say(String action) {
        refuses(RuleSetKind.ADMISSION, "rule \"a\" when $m : Merit() then " + action + " end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source == Source.ANY",
                "source > Source.RESULT",
                "source == Base.ALL",
                "source == 0",
                "name == \"x\"",
                "school == \"x\"",
                "title == \"x\"",
                "points > 1",
            })
    void refuses_conditions_on_what_is_not_disclosed_or_not_known(String condition) {
        refuses(RuleSetKind.ADMISSION, "rule \"a\" when $m : Merit( " + condition + " ) then $m.points(1, \"x\"); end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$m.bestOfGroup(\"x\", 1);", "$m.capGroup(\"x\", 1);", "$m.capTotal(1);"})
    void refuses_a_limit_of_all_that_depends_on_one(String action) {
        refuses(RuleSetKind.ADMISSION, "rule \"a\" when $m : Merit( placed ) then " + action + " end");
    }

    private static void refuses(RuleSetKind kind, String text) {
        var outcome = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> ENGINE.compile(new RuleSetText(kind, text), SampleSeason.VOCABULARY));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.problems()).isNotEmpty().allSatisfy(problem -> {
                            assertThat(problem.line()).isPositive();
                            assertThat(problem.message(Locale.of("ru"))).isNotBlank();
                            assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
                        }));
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

    /** The deepest and the longest conditions that the grammar lets through do not hang the compiler either. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "!(!(!(!(!(!official)))))",
                "n > abs(abs(abs(abs(abs(abs(n))))))",
                "n > clamp(clamp(clamp(n, 1, 2), 1, 2), 1, 2)",
                "n > -(-(-n))",
                "n > n - (n - (n - (n - (n - (n - n)))))",
                "(((((n > 1 || official) && scored || placed) && n < 5 || graded) && byTeam || consent) && verified || n > 3) && n != 4",
            })
    void the_deepest_conditions_are_compiled_in_time(String condition) {
        assertThat(compiledInTime(rule("a", condition, "$r.maxRatio();"))).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void the_longest_conditions_are_compiled_in_time() {
        assertThat(List.of(
                        "n > 1" + " || n > 1".repeat(45),
                        "n > 1" + " && n > 1".repeat(45),
                        "n > n" + " + n".repeat(90),
                        "n in (1" + ", 2".repeat(150) + ")"))
                .allSatisfy(condition -> assertThat(compiledInTime(rule("a", condition, "$r.maxRatio();")))
                        .isInstanceOf(Compilation.Compiled.class));
    }

    private static Compilation compiledInTime(String text) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> new DroolsRuleEngine()
                        .compile(new RuleSetText(RuleSetKind.NORMALISATION, text), SampleSeason.VOCABULARY));
    }

    private static String severalRules(int count, String rule) {
        return IntStream.range(0, count)
                .mapToObj(index -> rule.replace("NAME", "Правило " + index))
                .collect(Collectors.joining("\n"));
    }

    private static String rule(String name, String condition, String action) {
        return "rule \"" + name + "\" when $r : ResultClass( " + condition + " ) then " + action + " end";
    }
}
