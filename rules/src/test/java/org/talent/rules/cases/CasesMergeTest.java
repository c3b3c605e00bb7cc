package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CasesMergeTest {

    private static final List<RuleCase> BASE = List.of(one("A", 1), one("B", 1), one("C", 1));

    private static RuleCase one(String name, int points) {
        return at(0, name, points);
    }

    private static RuleCase at(int line, String name, int points) {
        return new RuleCase(
                name,
                "",
                Map.of(
                        Part.EXPECT,
                        List.of(new Row(
                                line,
                                Map.of(
                                        CaseColumn.EXPECT_ENTRANT,
                                        "a",
                                        CaseColumn.EXPECT_POINTS,
                                        Integer.toString(points))))));
    }

    @Test
    void what_one_of_two_changed_added_or_took_out_is_taken() {
        var merge = CasesMerge.of(
                BASE,
                List.of(one("A", 2), one("B", 1), one("C", 1), one("mine", 1)),
                List.of(one("A", 1), one("theirs", 1), one("C", 3)));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.cases()).containsExactly(one("A", 2), one("theirs", 1), one("C", 3), one("mine", 1));
    }

    @Test
    void a_case_that_both_changed_or_one_took_out_is_a_clash_and_stays_mine() {
        var merge = CasesMerge.of(
                BASE, List.of(one("A", 2), one("C", 2), one("D", 1)), List.of(one("A", 3), one("B", 3), one("D", 2)));

        assertThat(merge.clashes()).containsExactly("A", "B", "C", "D");
        assertThat(merge.cases()).containsExactly(one("A", 2), one("C", 2), one("D", 1));
    }

    @Test
    void the_same_change_by_both_and_another_line_of_the_text_are_no_clash() {
        var merge = CasesMerge.of(BASE, List.of(at(3, "A", 2)), List.of(at(7, "A", 2), at(9, "C", 1)));

        assertThat(merge.clashes()).isEmpty();
        assertThat(merge.cases()).extracting(RuleCase::name).containsExactly("A");
    }

    @RepeatedTest(100)
    void takes_the_changes_of_one_side_as_they_are_where_the_other_has_none(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var base = generated(random);
        var changed = generated(random);

        assertThat(CasesMerge.of(base, changed, base)).isEqualTo(new CasesMerge(changed, List.of()));
        assertThat(CasesMerge.of(base, base, changed).clashes()).isEmpty();
        assertThat(CasesMerge.of(base, base, changed).cases()).containsExactlyInAnyOrderElementsOf(changed);
        assertThat(CasesMerge.of(base, changed, changed)).isEqualTo(new CasesMerge(changed, List.of()));
    }

    private static List<RuleCase> generated(Random random) {
        var cases = new ArrayList<RuleCase>();
        for (var name : List.of("A", "B", "C", "D", "E")) {
            for (int some = random.nextInt(2); some > 0; some--) {
                cases.add(random.nextInt(cases.size() + 1), one(name, random.nextInt(3)));
            }
        }
        return cases;
    }
}
