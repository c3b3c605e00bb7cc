package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.talent.rules.RuleSetKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSetMergeTest {

    private static final String BASE = text(rule(1, "A", 1), rule(2, "B", 1), rule(3, "C", 1));

    @Test
    void what_one_of_two_changed_is_taken() {
        var merge = merge(
                BASE,
                text(rule(1, "A", 0.5), rule(2, "B", 1), rule(3, "C", 1)),
                text(rule(1, "A", 1), rule(2, "B", 1), rule(3, "C", 0.25)));

        assertThat(merge.clashes()).isEmpty();
        assertThat(RuleSetPrinter.print(merge.tree()))
                .isEqualTo(text(rule(1, "A", 0.5), rule(2, "B", 1), rule(3, "C", 0.25)));
    }

    @Test
    void a_rule_that_both_changed_is_a_clash_and_stays_theirs_until_settled() {
        var mine = text(rule(1, "A", 1), rule(2, "B", 0.5), rule(3, "C", 1));
        var theirs = text(rule(1, "A", 1), rule(2, "B", 0.25), rule(3, "C", 1));

        var merge = merge(BASE, mine, theirs);

        assertThat(merge.clashes()).extracting(RuleSetMerge.Clash::name).containsExactly("B");
        assertThat(RuleSetPrinter.print(merge.tree())).isEqualTo(theirs);
        assertThat(RuleSetPrinter.print(merge.settled(List.of(2)))).isEqualTo(mine);
    }

    @Test
    void the_same_change_by_both_is_no_clash() {
        var both = text(rule(1, "A", 1), rule(2, "B", 0.5), rule(3, "C", 1));

        assertThat(merge(BASE, both, both)).isEqualTo(new RuleSetMerge(tree(both), List.of()));
    }

    @Test
    void a_rule_that_one_took_out_and_the_other_changed_is_a_clash() {
        var without = text(rule(1, "A", 1), rule(3, "C", 1));
        var changed = text(rule(1, "A", 1), rule(2, "B", 0.5), rule(3, "C", 1));

        assertThat(merge(BASE, without, changed).clashes())
                .singleElement()
                .satisfies(clash -> assertThat(clash.mine()).isEmpty());
        assertThat(RuleSetPrinter.print(merge(BASE, without, changed).settled(List.of(2))))
                .isEqualTo(without);
        assertThat(RuleSetPrinter.print(merge(BASE, changed, without).settled(List.of(2))))
                .contains("\"B\"");
    }

    @Test
    void rules_that_both_added_stay_apart_though_they_got_the_same_number() {
        var mine = text(rule(1, "A", 1), rule(4, "Mine", 1), rule(2, "B", 1), rule(3, "C", 1));
        var theirs = text(rule(1, "A", 1), rule(2, "B", 1), rule(3, "C", 1), rule(4, "Theirs", 1));

        var merge = merge(BASE, mine, theirs);

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.tree().rules()).extracting(Rule::name).containsExactly("A", "Mine", "B", "C", "Theirs");
        assertThat(merge.tree().rules()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void an_order_that_one_of_two_changed_is_taken() {
        var moved = text(rule(3, "C", 1), rule(1, "A", 1), rule(2, "B", 1));
        var changed = text(rule(1, "A", 1), rule(2, "B", 0.5), rule(3, "C", 1));

        assertThat(merge(BASE, moved, changed).tree().rules())
                .extracting(Rule::name)
                .containsExactly("C", "A", "B");
        assertThat(merge(BASE, changed, moved).tree().rules())
                .extracting(Rule::name)
                .containsExactly("C", "A", "B");
    }

    /** Two people who touch different rules never clash, and either order of saving says the same about every rule. */
    @RepeatedTest(100)
    void changes_of_different_rules_meet(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var base = new String[8];
        var mine = new String[8];
        var theirs = new String[8];
        var expected = new String[8];
        for (int i = 0; i < 8; i++) {
            base[i] = mine[i] = theirs[i] = expected[i] = rule(i + 1, "R" + i, 1);
            var changed = random.nextInt(4) == 0 ? "" : rule(i + 1, "R" + i, 0.125 * (1 + random.nextInt(7)));
            switch (random.nextInt(3)) {
                case 0 -> mine[i] = expected[i] = changed;
                case 1 -> theirs[i] = expected[i] = changed;
                default -> {}
            }
        }

        var one = merge(text(base), text(mine), text(theirs));
        var other = merge(text(base), text(theirs), text(mine));

        assertThat(one.clashes()).isEmpty();
        assertThat(RuleSetPrinter.print(one.tree())).isEqualTo(text(expected));
        assertThat(RuleSetPrinter.print(other.tree())).isEqualTo(text(expected));
    }

    private static RuleSetMerge merge(String base, String mine, String theirs) {
        return RuleSetMerge.of(tree(base), tree(mine), tree(theirs));
    }

    private static RuleSetTree tree(String text) {
        return ((Parsed.Tree) RuleSetParser.parse(RuleSetKind.WEIGHT, text)).tree();
    }

    private static String text(String... rules) {
        return String.join(
                "\n",
                IntStream.range(0, rules.length)
                        .mapToObj(i -> rules[i])
                        .filter(rule -> !rule.isEmpty())
                        .toList());
    }

    private static String rule(int id, String name, double factor) {
        return """
                rule "%s" @id(%d)
                when $r : ResultClass()
                then $r.factor("x", %s); end
                """.formatted(
                name,
                id,
                java.math.BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString());
    }
}
