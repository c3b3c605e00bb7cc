package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.RuleSetDifference.Change;
import org.talent.rules.samples.SchemaTrees;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSetDifferenceTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    /** Constants, names of properties and signs of the language of rules; tables in a text stay as they are. */
    private static final Pattern WRITTEN = Pattern.compile("[A-Z]_|[A-Z][a-z]+\\.[A-Z]|[!=<>]=|&&|\\|\\||[{}]");

    private static final String BEFORE = """
            rule "Регион" @id(1) when $r : ResultClass( level == "региональный" ) then $r.level(0.6); end
            rule "Страна" @id(2) when $r : ResultClass( level == "всероссийский" ) then $r.level(0.8); end
            // временно
            rule "Команда" @id(3) when $r : ResultClass( byTeam ) then $r.teamShare(Share.FULL); end""";

    private static RuleSetTree tree(String text) {
        return tree(RuleSetKind.WEIGHT, text);
    }

    private static RuleSetTree tree(RuleSetKind kind, String text) {
        return ((Parsed.Tree) RuleSetParser.parse(kind, text)).tree();
    }

    private static List<String> lines(String before, String after) {
        return lines(tree(before), tree(after), RUSSIAN);
    }

    private static List<String> lines(RuleSetTree before, RuleSetTree after, Locale locale) {
        var schema = Schemas.of(before.kind());
        var words = new ChangeWords(before.kind(), schema, locale);
        var lines = new ArrayList<String>();
        for (var change : RuleSetDifference.between(before, after, schema).changes()) {
            lines.add(words.say(change));
            words.details(change).forEach(detail -> lines.add("  " + detail));
        }
        return lines;
    }

    /** What is told below the one rule that changed. */
    private static List<String> details(RuleSetKind kind, Locale locale, String before, String after) {
        var rule = "rule \"a\" when %s : %s(%%s end"
                .formatted(Schemas.of(kind).binding(), Schemas.of(kind).fact());
        return lines(tree(kind, rule.formatted(before)), tree(kind, rule.formatted(after)), locale).stream()
                .skip(1)
                .map(String::strip)
                .toList();
    }

    private static List<String> weight(Locale locale, String before, String after) {
        return details(RuleSetKind.WEIGHT, locale, before + " ) then $r.level(1);", after + " ) then $r.level(1);");
    }

    @Test
    void tells_what_was_added_removed_changed_and_moved() {
        assertThat(lines(BEFORE, """
                        rule "Команда" @id(3) when $r : ResultClass( byTeam, teamSize > 1 ) then $r.teamShare(Share.INVERSE); end
                        rule "Мир" @id(4) when $r : ResultClass( level == "школьный" ) then $r.level(1); end
                        rule "Вся страна" @id(2) when $r : ResultClass( level == "всероссийский" ) then $r.level(0.9); end"""))
                .containsExactly(
                        "Правило «Регион» удалено.",
                        "  Если уровень мероприятия — региональный, то: множитель уровня — 0,6.",
                        "Правило «Команда» изменено в 3 местах.",
                        "  замечание: удалено — временно",
                        "  условие «человек в команде (1 — один)»: новое — > 1",
                        "  «сколько баллов команды получает её участник»: все баллы → баллы, делённые на размер команды",
                        "Новое правило «Мир», на месте 2.",
                        "  Если уровень мероприятия — школьный, то: множитель уровня — 1.",
                        "Правило «Вся страна» изменено в 2 местах.",
                        "  название: Страна → Вся страна",
                        "  «множитель уровня»: 0,8 → 0,9",
                        "Правило «Вся страна» перенесено с места 2 на место 3.");
    }

    @Test
    void finds_nothing_where_only_the_form_or_the_ids_differ() {
        assertThat(lines(BEFORE, BEFORE.replace(" @id(1)", "").replace("when", "\nwhen  ")))
                .isEmpty();
        assertThat(lines(BEFORE, BEFORE.replace(" @id(2)", " @id(7)"))).isEmpty();
        assertThat(lines(BEFORE, BEFORE.replace("0.6", "0.60"))).isEmpty();
    }

    @Test
    void tells_a_change_of_order_inside_a_rule() {
        assertThat(lines(
                        "rule \"a\" when $r : ResultClass( scored, n > 1 ) then $r.level(1); end",
                        "rule \"a\" when $r : ResultClass( n > 1, scored ) then $r.level(1); end"))
                .containsExactly(
                        "Правило «a» изменено в 1 месте.",
                        "  порядок: Если у результата есть балл и официальных результатов в мероприятии больше 1, то:"
                                + " множитель уровня — 1. → Если официальных результатов в мероприятии больше 1 и"
                                + " у результата есть балл, то: множитель уровня — 1.");
    }

    @Test
    void tells_an_action_that_comes_twice_as_a_whole() {
        assertThat(lines(
                        "rule \"a\" when $r : ResultClass() then $r.level(1); $r.level(2); end",
                        "rule \"a\" when $r : ResultClass() then $r.level(1); $r.level(3); end"))
                .containsExactly(
                        "Правило «a» изменено в 1 месте.",
                        "  действие «множитель уровня»: множитель уровня — 1; множитель уровня — 2 →"
                                + " множитель уровня — 1; множитель уровня — 3");
    }

    @Test
    void says_conditions_as_the_cells_of_the_table_have_them() {
        assertThat(weight(RUSSIAN, "kind == \"олимпиада\", byTeam", "kind not in (\"курс\", \"тест\"), !byTeam"))
                .containsExactly(
                        "условие «вид мероприятия»: олимпиада → не курс; тест",
                        "условие «результат команды, отданный её участнику»: да → нет");
        assertThat(weight(Locale.ENGLISH, "kind == \"олимпиада\", byTeam", "kind not in (\"курс\", \"тест\"), !byTeam"))
                .containsExactly(
                        "condition «kind of the event»: олимпиада → not курс; тест",
                        "condition «result of a team, given to its member»: yes → no");
        assertThat(weight(RUSSIAN, "teamSize > 1", "teamSize > 1, teamSize <= 12.5"))
                .containsExactly("условие «человек в команде (1 — один)»: > 1 → > 1 & ≤ 12,5");
    }

    @Test
    void says_a_condition_that_fits_no_cell_as_the_sentence_does() {
        assertThat(weight(RUSSIAN, "teamSize > 1", "teamSize * 2 > 1, teamSize < 5"))
                .containsExactly("условие «человек в команде (1 — один)»: > 1 →"
                        + " «человек в команде (1 — один)» · 2 больше 1 и человек в команде (1 — один) меньше 5");
        assertThat(weight(Locale.ENGLISH, "scored || placed", "scored && placed"))
                .containsExactly("condition «has a score, has a place»:"
                        + " the result has a score or the result has a place →"
                        + " the result has a score and the result has a place");
    }

    @Test
    void says_values_as_the_cells_of_the_table_have_them() {
        var before = ") then $c.quota(\"победитель\", 0.08, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true);";
        var after = ") then $c.quota(\"победитель\", 0.1, Of.RANKED, Rounding.CEILING, Ties.EXCLUDE, false);";

        assertThat(details(RuleSetKind.QUOTA, RUSSIAN, before, after))
                .containsExactly(
                        "«класс награды получает долю: доля»: 0,08 → 0,1",
                        "«класс награды получает долю: доля от кого»: участники рейтинга с баллами → участники рейтинга",
                        "«класс награды получает долю: как доля становится местами»: вниз → вверх",
                        "«класс награды получает долю: вместе с лучшими классами»: да → нет");
        assertThat(details(RuleSetKind.QUOTA, Locale.ENGLISH, before, after))
                .containsExactly(
                        "«an award class gets a share: share»: 0.08 → 0.1",
                        "«an award class gets a share: share of whom»: the ranked with points → the ranked",
                        "«an award class gets a share: how the share becomes places»: down → up",
                        "«an award class gets a share: better classes included»: yes → no");
        assertThat(details(
                        RuleSetKind.NORMALISATION, RUSSIAN, ") then $r.fixed(1000.5);", ") then $r.fixed($r.n * 2);"))
                .containsExactly("«одинаковые баллы всем»: 1000,5 → «официальных результатов в мероприятии» · 2");
    }

    @Test
    void says_an_action_without_values_by_the_mark_of_the_table() {
        assertThat(details(
                        RuleSetKind.SELECTION,
                        Locale.ENGLISH,
                        ") then $p.bestStage();",
                        ") then $p.bestStage(); $p.lastStage();"))
                .containsExactly("action «a later stage replaces the earlier ones»: new — ✓");
    }

    @Test
    void tells_as_it_is_written_what_words_would_hide() {
        assertThat(weight(RUSSIAN, "byTeam == false || scored", "!byTeam || scored"))
                .containsExactly("условие «результат команды, отданный её участнику, есть балл»:"
                        + " byTeam == false || scored → !byTeam || scored");
        assertThat(weight(Locale.ENGLISH, "byTeam == false || scored", "!byTeam || scored"))
                .containsExactly("condition «result of a team, given to its member, has a score»:"
                        + " byTeam == false || scored → !byTeam || scored");
    }

    @Test
    void says_a_rule_that_came_or_went_with_its_comment() {
        var team = tree(BEFORE.substring(BEFORE.indexOf("// временно")));

        assertThat(lines(tree(""), team, Locale.ENGLISH))
                .containsExactly(
                        "New rule «Команда», in place 1.",
                        "  If the result is one of the participant's team, then:"
                                + " a member of a team gets all of the points.",
                        "  comment: new — временно");
        assertThat(lines(team, tree(""), RUSSIAN)).last().isEqualTo("  замечание: удалено — временно");
    }

    @Test
    void tells_faulty_rules_as_they_are_written() {
        assertThat(lines(
                        "rule \"a\" when $r : ResultClass( size > 1 ) then $r.level(0.5); end",
                        "rule \"a\" when $r : ResultClass( size > 2 ) then $r.levle(0.6); end\n"
                                + "rule \"b\" when $r : ResultClass( ) then $r.teamShare(Share.HALF); end"))
                .containsExactly(
                        "Правило «a» изменено в 3 местах.",
                        "  условие «size»: size > 1 → size > 2",
                        "  «множитель уровня»: удалено — 0.5",
                        "  действие «levle»: новое — levle(0.6)",
                        "Новое правило «b», на месте 2.",
                        "  rule \"b\" @id(2)\nwhen $r : ResultClass()\nthen $r.teamShare(Share.HALF); end");
    }

    @Test
    void keeps_names_that_no_season_has() {
        assertThat(weight(RUSSIAN, "kind == \"слёт\"", "kind == \"сбор\""))
                .containsExactly("условие «вид мероприятия»: слёт → сбор");
    }

    @Test
    void has_what_the_author_wrote_for_machines() {
        var after = BEFORE.replace("0.6", "0.7").replace("level == \"всероссийский\"", "level != \"школьный\"");
        var words = new ChangeWords(RuleSetKind.WEIGHT, Schemas.of(RuleSetKind.WEIGHT), RUSSIAN);

        assertThat(RuleSetDifference.between(tree(BEFORE), tree(after), Schemas.of(RuleSetKind.WEIGHT))
                        .changes())
                .flatExtracting(words::written)
                .containsExactly(
                        "«множитель уровня»: 0.6 → 0.7",
                        "условие «уровень мероприятия»: level == \"всероссийский\" → level != \"школьный\"");
    }

    @ParameterizedTest
    @EnumSource
    void has_words_for_every_change_of_sound_rules(RuleSetKind kind) {
        var schema = Schemas.of(kind);
        for (var locale : List.of(RUSSIAN, Locale.ENGLISH)) {
            var words = new ChangeWords(kind, schema, locale);
            for (long seed = 0; seed < 300; seed++) {
                var tree = new SchemaTrees(kind, seed).tree();
                var other = new SchemaTrees(kind, seed + 10_000).tree();

                for (var change : RuleSetDifference.between(tree, other, schema).changes()) {
                    assertThat(words.details(change))
                            .as("seed %d", seed)
                            .hasSize(places(change))
                            .allSatisfy(said -> assertThat(said).isNotBlank().doesNotContainPattern(WRITTEN));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds_nothing_between_equal_sets_and_something_between_unequal_ones(RuleSetKind kind) {
        var schema = Schemas.of(kind);
        for (long seed = 0; seed < 300; seed++) {
            var tree = new SchemaTrees(kind, seed).tree();
            var other = new SchemaTrees(kind, seed + 10_000).tree();

            assertThat(RuleSetDifference.between(tree, tree, schema).isEmpty()).isTrue();
            assertThat(RuleSetDifference.between(tree, other, schema).isEmpty())
                    .as("seed %d", seed)
                    .isEqualTo(RuleSetPrinter.print(tree).equals(RuleSetPrinter.print(other))
                            || onlyIdsAndEnding(tree, other));
        }
    }

    private static boolean onlyIdsAndEnding(RuleSetTree tree, RuleSetTree other) {
        return tree.rules().isEmpty() && other.rules().isEmpty();
    }

    private static int places(Change change) {
        return switch (change) {
            case Change.Added(var rule, var _) -> rule.comment().isEmpty() ? 1 : 2;
            case Change.Removed(var rule) -> rule.comment().isEmpty() ? 1 : 2;
            case Change.Changed(var _, var _, var cells) -> cells.size();
            case Change.Moved _ -> 0;
        };
    }

    @Test
    void tells_as_few_moves_as_possible() {
        var rules = new ArrayList<String>();
        for (int index = 0; index < 20; index++) {
            rules.add("rule \"%1$d\" @id(%2$d) when $r : ResultClass() then $r.level(1); end"
                    .formatted(index, index + 1));
        }
        var before = String.join("\n", rules);
        Collections.rotate(rules, new Random(1).nextInt(1) + 1);

        assertThat(lines(before, String.join("\n", rules)))
                .containsExactly("Правило «19» перенесено с места 20 на место 1.");
    }

    @Test
    void gives_a_replaced_set_the_ids_of_the_rules_it_keeps() {
        var later = tree("""
                rule "Мир" when $r : ResultClass( level == "школьный" ) then $r.level(1); end
                rule "Команда" when $r : ResultClass( byTeam ) then $r.teamShare(Share.FULL); end
                rule "Регион" @id(9) when $r : ResultClass( level == "региональный" ) then $r.level(0.6); end""");

        assertThat(later.keepingIdsOf(tree(BEFORE)).rules())
                .extracting(rule -> rule.name() + " " + rule.id())
                .containsExactly("Мир 10", "Команда 3", "Регион 1");
    }
}
