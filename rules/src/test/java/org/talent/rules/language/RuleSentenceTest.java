package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.samples.SchemaTrees;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSentenceTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("ru"), Locale.ENGLISH);

    private static String say(RuleSetKind kind, String text, Locale locale) {
        var tree = RuleSetParser.tree(kind, text).orElseThrow();
        return String.join("\n", new RuleSentence(Schemas.of(kind), locale).sayAll(tree));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            kind == "олимпиада", maximumKnown ~ Если вид мероприятия — олимпиада и известен максимальный балл, то: баллы у каждого — 1.
            ~ Всегда: баллы у каждого — 1.
            kind not in ("курс", "тест"), n >= 10, !official ~ Если вид мероприятия — не курс и не тест, официальных результатов в мероприятии не меньше 10 и результат вне конкурса, то: баллы у каждого — 1.
            scored || placed, level in ("школьный", "региональный") ~ Если (у результата есть балл или у результата есть место) и уровень мероприятия — школьный или региональный, то: баллы у каждого — 1.
            !(scored && !placed) ~ Если неверно, что (у результата есть балл и у результата нет места), то: баллы у каждого — 1.
            best > (mean + 0.5) * 2 ~ Если лучший официальный балл больше («средний официальный балл» + 0,5) · 2, то: баллы у каждого — 1.
            clamp(best, 0, 10) < max(mean, 3) ~ Если («лучший официальный балл», но не меньше 0 и не больше 10) меньше (большее из «средний официальный балл» и 3), то: баллы у каждого — 1.
            identity >= IdentityLevel.MODERATOR_CHECKED ~ Если уровень подтверждения личности не меньше «проверена модератором», то: баллы у каждого — 1.
            byTeam == false ~ Если результат получил сам участник, то: баллы у каждого — 1.
            """)
    void says_conditions_of_every_form(String conditions, String sentence) {
        var text = "rule \"a\" when $r : ResultClass( %s ) then $r.fixed(1); end"
                .formatted(conditions == null ? "" : conditions);

        assertThat(say(RuleSetKind.NORMALISATION, text, Locale.of("ru"))).isEqualTo(sentence);
    }

    @Test
    void says_actions_with_their_numbers() {
        assertThat(say(RuleSetKind.QUOTA, """
                        rule "a" when $c : Cohort( ranked > 3 ) then $c.quota("победитель", 0.08, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true); $c.tieBreak("bestSingle, finals"); end
                        """, Locale.of("ru"))).isEqualTo("""
                        Если официальных участников рейтинга больше 3, то: класс «победитель» получают 8 % от числа,\
                         которое составляют участники рейтинга с баллами, с округлением вниз (ничья на границе: остаётся\
                         за границей; лучшие классы входят в долю); ничью на границе решают по порядку: лучший засчитанный\
                         результат, число финалов.""");
        assertThat(say(RuleSetKind.SELECTION, """
                        rule "a" when $p : Path() then $p.atMostOf(3, "курс", "тест"); $p.bestStage(); end
                        """, Locale.ENGLISH))
                .isEqualTo("Always: at most 3 results of these kinds together count (курс, тест);"
                        + " of the stages of one path the best counts.");
        assertThat(say(
                        RuleSetKind.NORMALISATION,
                        "rule \"a\" when $r : ResultClass() then $r.fixed($r.n * 2 - -$r.best); end",
                        Locale.ENGLISH))
                .isEqualTo("Always: points of everybody are"
                        + " «number of official results of the event» · 2 − −«best official score».");
    }

    @Test
    void says_every_default_rule_without_a_word_of_the_language_of_rules() {
        for (var locale : LANGUAGES) {
            for (var text : DefaultRuleSets.of(DefaultRuleSets.TALENT)) {
                var said = say(text.kind(), text.text(), locale);

                assertThat(said).doesNotContainPattern("[A-Z]{2}|[a-z][A-Z]|[{}]");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void lacks_no_word_for_any_sound_rule_set(RuleSetKind kind) {
        for (var locale : LANGUAGES) {
            for (long seed = 0; seed < 300; seed++) {
                var tree = new SchemaTrees(kind, seed).tree();

                assertThat(new RuleSentence(Schemas.of(kind), locale).sayAll(tree))
                        .as("seed %d", seed)
                        .hasSameSizeAs(tree.rules())
                        .allSatisfy(said -> assertThat(said).doesNotContainPattern("[A-Z]_|[a-z][A-Z]|[{}]"));
            }
        }
    }
}
