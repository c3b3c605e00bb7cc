package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.TalentNames;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSetReviewTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    private static List<Problem> review(RuleSetKind kind, String text) {
        var tree = ((Parsed.Tree) RuleSetParser.parse(kind, text)).tree();
        assertThat(RuleSetChecker.check(tree, Schemas.of(kind), SampleSeason.VOCABULARY))
                .isEmpty();
        return RuleSetReview.review(tree, Schemas.of(kind), SampleSeason.VOCABULARY);
    }

    private static List<String> messages(RuleSetKind kind, String text) {
        return review(kind, text).stream()
                .map(problem -> problem.rule() + ": " + problem.message(RUSSIAN))
                .toList();
    }

    private static List<String> ofResult(String conditions) {
        return messages(
                RuleSetKind.NORMALISATION,
                "rule \"a\" when $r : ResultClass( " + conditions + " ) then $r.maxRatio(); end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scored, !scored",
                "scored == true && scored == false",
                "n > 5, n < 3",
                "n > 5, n < 6",
                "n < 0",
                "n == 2.5",
                "best > 1, best <= 1",
                "best > 0.1, best < 0.1",
                "n == 3, n != 3",
                "n in (1, 2), n > 2",
                "kind == \"курс\", kind == \"тест\"",
                "kind in (\"курс\", \"тест\"), kind not in (\"курс\", \"тест\", \"хакатон\")",
                "kind not in (\"олимпиада\", \"курс\", \"тест\", \"хакатон\")",
                "identity < IdentityLevel.ANONYMOUS",
                "identity > IdentityLevel.MODERATOR_CHECKED, identity != IdentityLevel.ESIA_CONFIRMED",
                "n > 5 && (n < 3 || n == 1)",
                "!(n > 5 || n <= 5)",
                "(scored || placed) && !scored && !placed",
                "!(scored && n > 1), scored, n == 2",
                "false",
            })
    void finds_a_rule_that_can_never_apply(String conditions) {
        assertThat(ofResult(conditions))
                .containsExactly("a: Это правило никогда не сработает: его условия не могут выполняться вместе.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scored, placed",
                "n > 5, n < 7",
                "best > 1, best < 1.000001",
                "best > -2, best < -1",
                "n != 3",
                "n > best",
                "n > best, n < best",
                "n * 2 > 5, n < 3",
                "kind not in (\"курс\", \"тест\")",
                "outcome not in (\"победитель\", \"призёр\", \"финалист\", \"зачёт\")",
                "identity >= IdentityLevel.ESIA_CONFIRMED",
                "n > 5 && (n < 3 || n == 7)",
                "!(scored && placed)",
            })
    void says_nothing_of_conditions_that_may_hold(String conditions) {
        assertThat(ofResult(conditions)).isEmpty();
    }

    /** What the review calls impossible holds for no value in the neighbourhood of those the rule names. */
    @ParameterizedTest
    @EnumSource
    void never_calls_a_rule_impossible_that_one_value_satisfies(RuleSetKind kind) {
        var schema = Schemas.of(kind);
        var numbers = schema.properties().stream()
                .filter(property -> property.type() instanceof Schema.Type.Whole)
                .map(Schema.PropertyType::name)
                .toList();
        var random = new java.util.Random(kind.ordinal());
        var possibility = new Possibility(schema, SampleSeason.VOCABULARY);
        for (int round = 0; round < numbers.size() * 200; round++) {
            var name = numbers.get(round % numbers.size());
            int value = random.nextInt(40);
            var conditions = new ArrayList<Expression>();
            for (int more = 1 + random.nextInt(5); more > 0; more--) {
                int distance = random.nextInt(20);
                conditions.add(
                        switch (random.nextInt(4)) {
                            case 0 -> condition(name + " <= " + (value + distance));
                            case 1 -> condition("!(" + name + " < " + (value - distance) + ")");
                            case 2 -> condition(name + " in (" + value + ", 77)");
                            default ->
                                condition(name + " != 41 && (" + name + " == " + value + " || " + name + " > 50)");
                        });
            }
            assertThat(possibility.together(conditions)).as("%s", conditions).isTrue();
        }
    }

    private static Expression condition(String text) {
        return ((Parsed.Tree) RuleSetParser.parse(
                        RuleSetKind.NORMALISATION,
                        "rule \"a\" when $r : ResultClass( " + text.replaceAll("(?<![0-9])-(\\d+)", "(-$1)")
                                + " ) then $r.maxRatio(); end"))
                .tree()
                .rules()
                .getFirst()
                .conditions()
                .getFirst();
    }

    @Test
    void finds_two_rules_that_set_the_same_for_the_same() {
        assertThat(messages(RuleSetKind.NORMALISATION, """
                        rule "Первое" when $r : ResultClass( scored, n > 1 ) then $r.maxRatio(); end
                        rule "Второе" when $r : ResultClass( n > 1, scored ) then $r.raw(1); $r.limit(0, 100); end
                        rule "Третье" when $r : ResultClass( n > 2, scored ) then $r.raw(1); end"""))
                .containsExactly(
                        "Второе: У правила «Первое» те же условия, и оно задаёт то же самое. Об одном результате скажут оба, и расчёт будет остановлен.");
        assertThat(messages(RuleSetKind.AGGREGATION, """
                        rule "Сумма" when $t : Track() then $t.sum(); end
                        rule "Лучшие" when $t : Track() then $t.bestOf(3); end""")).hasSize(1);
        assertThat(messages(RuleSetKind.WEIGHT, """
                        rule "Уровень" when $r : ResultClass( scored ) then $r.level(1); end
                        rule "Роль" when $r : ResultClass( scored ) then $r.role(1); end""")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            $r.raw(1); $r.limit(100, 0);                     | 82 | Нижнее число (100) больше верхнего (0).
            $r.completion(90, 60);                           | 76 | Нижнее число (90) больше верхнего (60).
            $r.zScore(50, 10, 80, 20, Base.ALL);             | 80 | Нижнее число (80) больше верхнего (20).
            $r.placeTable("1: 100, 2: 90, 3..5: 95, 6: 1");  | 76 | За место 3 дают больше (95), чем за место 2 (90).
            """)
    void finds_numbers_in_the_wrong_order(String actions, int column, String message) {
        var problems = review(
                RuleSetKind.NORMALISATION,
                "rule \"a\" @id(7) when $r : ResultClass( scored, placed ) then " + actions + " end");

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.message(RUSSIAN)).isEqualTo(message);
            assertThat(problem.severity()).isEqualTo(Problem.Severity.WARNING);
            assertThat(problem.ruleId()).isEqualTo(7);
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isEqualTo(column);
        });
    }

    private static String quota(String group, String action) {
        return "rule \"%1$s %2$d\" when $c : Cohort( group == \"%1$s\" ) then $c.%3$s; end%n"
                .formatted(group, action.length(), action);
    }

    @Test
    void finds_thresholds_out_of_order() {
        var one = "7–8 класс";
        assertThat(messages(
                        RuleSetKind.QUOTA,
                        quota(one, "cutoff(\"победитель\", 50)") + quota(one, "cutoff(\"призёр\", 60.5)")))
                .containsExactly(
                        "7–8 класс 22: Получить «победитель» (50) легче, чем «призёр» (60,5), если вместе с этим действует правило «7–8 класс 24».");
        assertThat(messages(
                        RuleSetKind.QUOTA,
                        quota(one, "cutoff(\"победитель\", 50)") + quota("9–11 класс", "cutoff(\"призёр\", 60)")))
                .as("other groups are other people")
                .isEmpty();
        assertThat(messages(
                        RuleSetKind.QUOTA,
                        quota(one, "quota(\"победитель\", 0.3, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true)")
                                + quota(
                                        one,
                                        "quota(\"призёр\", 0.25, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true)")))
                .hasSize(1);
        assertThat(messages(
                        RuleSetKind.QUOTA,
                        quota(one, "quota(\"победитель\", 0.3, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true)")
                                + quota(
                                        one,
                                        "quota(\"призёр\", 0.25, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, false)")))
                .as("on top of the winners")
                .isEmpty();
    }

    @Test
    void has_nothing_to_say_about_the_rule_sets_that_ship() {
        for (var text : DefaultRuleSets.of(DefaultRuleSets.TALENT)) {
            var tree = ((Parsed.Tree) RuleSetParser.parse(text.kind(), text.text())).tree();

            assertThat(RuleSetReview.review(tree, Schemas.of(text.kind()), TalentNames.vocabulary()))
                    .isEmpty();
        }
    }

    @Test
    void warns_of_a_limit_of_a_group_that_gets_no_points() {
        assertThat(messages(RuleSetKind.ADMISSION, """
                        rule "a" when $m : Merit( placed ) then $m.points(1, "олимпиады"); end
                        rule "b" when $m : Merit() then $m.capGroup("олимпиада", 5); $m.bestOfGroup("олимпиады", 1); end
                        rule "c" when $m : Merit() then $m.capGroup("олимпиады", 5); end"""))
                .containsExactly(
                        "b: Ни одно правило не даёт баллов в группе «олимпиада», поэтому ограничивать здесь нечего. Может быть, это одна из групп: олимпиады?");
    }
}
