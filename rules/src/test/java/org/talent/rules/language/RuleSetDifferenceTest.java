package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.RuleSetDifference.Change;
import org.talent.rules.samples.SchemaTrees;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSetDifferenceTest {

    private static final Words RUSSIAN = new Words("org.talent.rules.differences", Locale.of("ru"));
    private static final Words MEANINGS = new Words("org.talent.rules.meanings", Locale.of("ru"));

    private static final String BEFORE = """
            rule "Регион" @id(1) when $r : ResultClass( level == "региональный" ) then $r.level(0.6); end
            rule "Страна" @id(2) when $r : ResultClass( level == "всероссийский" ) then $r.level(0.8); end
            // временно
            rule "Команда" @id(3) when $r : ResultClass( byTeam ) then $r.teamShare(Share.FULL); end""";

    private static RuleSetTree tree(String text) {
        return ((Parsed.Tree) RuleSetParser.parse(RuleSetKind.WEIGHT, text)).tree();
    }

    private static List<String> lines(String before, String after) {
        var lines = new ArrayList<String>();
        for (var change : RuleSetDifference.between(tree(before), tree(after), Schemas.of(RuleSetKind.WEIGHT))
                .changes()) {
            lines.add(RUSSIAN.say(change.phrase()));
            if (change instanceof Change.Changed changed) {
                changed.cells()
                        .forEach(cell ->
                                lines.add("  " + RUSSIAN.say(cell.phrase(Schemas.of(RuleSetKind.WEIGHT), MEANINGS))));
            }
        }
        return lines;
    }

    @Test
    void tells_what_was_added_removed_changed_and_moved() {
        assertThat(lines(BEFORE, """
                        rule "Команда" @id(3) when $r : ResultClass( byTeam, teamSize > 1 ) then $r.teamShare(Share.INVERSE); end
                        rule "Мир" @id(4) when $r : ResultClass( level == "школьный" ) then $r.level(1); end
                        rule "Вся страна" @id(2) when $r : ResultClass( level == "всероссийский" ) then $r.level(0.9); end"""))
                .containsExactly(
                        "Правило «Регион» удалено.",
                        "Правило «Команда» изменено в 3 местах.",
                        "  замечание: удалено — временно",
                        "  условие «человек в команде (1 — один)»: новое — teamSize > 1",
                        "  «сколько баллов команды получает её участник»: Share.FULL → Share.INVERSE",
                        "Новое правило «Мир», на месте 2.",
                        "Правило «Вся страна» изменено в 2 местах.",
                        "  название: Страна → Вся страна",
                        "  «множитель уровня»: 0.8 → 0.9",
                        "Правило «Вся страна» перенесено с места 2 на место 3.");
    }

    @Test
    void finds_nothing_where_only_the_form_or_the_ids_differ() {
        assertThat(lines(BEFORE, BEFORE.replace(" @id(1)", "").replace("when", "\nwhen  ")))
                .isEmpty();
        assertThat(lines(BEFORE, BEFORE.replace(" @id(2)", " @id(7)"))).isEmpty();
    }

    @Test
    void tells_a_change_of_order_inside_a_rule() {
        assertThat(lines(
                        "rule \"a\" when $r : ResultClass( scored, n > 1 ) then $r.level(1); end",
                        "rule \"a\" when $r : ResultClass( n > 1, scored ) then $r.level(1); end"))
                .containsExactly(
                        "Правило «a» изменено в 1 месте.",
                        "  порядок: scored, n > 1 → level(1) → n > 1, scored → level(1)");
    }

    @Test
    void tells_an_action_that_comes_twice_as_a_whole() {
        assertThat(lines(
                        "rule \"a\" when $r : ResultClass() then $r.level(1); $r.level(2); end",
                        "rule \"a\" when $r : ResultClass() then $r.level(1); $r.level(3); end"))
                .containsExactly(
                        "Правило «a» изменено в 1 месте.",
                        "  действие «множитель уровня»: level(1), level(2) → level(1), level(3)");
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
