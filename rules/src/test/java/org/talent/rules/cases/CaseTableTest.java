package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleSetKind;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.samples.TalentNames;

/** A table of a case while somebody types into it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseTableTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    private static RuleCase one() {
        return CasesText.read(DefaultRuleSets.cases(DefaultRuleSets.TALENT, RuleSetKind.AWARD))
                .cases()
                .getFirst();
    }

    private static CaseTable table(Part part, CaseColumn... wanted) {
        return CaseTable.of(one(), part, CaseKind.CONTEST, List.of(wanted));
    }

    @Test
    void has_the_columns_that_are_usual_filled_or_asked_for() {
        assertThat(table(Part.RESULTS, CaseColumn.RESULTS_PENALTY).columns())
                .containsExactly(
                        CaseColumn.RESULTS_ENTRANT,
                        CaseColumn.RESULTS_TIMES,
                        CaseColumn.RESULTS_EVENT,
                        CaseColumn.RESULTS_SCORE,
                        CaseColumn.RESULTS_PENALTY);
        assertThat(CaseTable.of(new RuleCase("пусто", "", Map.of()), Part.EXPECT, CaseKind.ADMISSION, Set.of())
                        .columns())
                .containsExactly(CaseColumn.EXPECT_ENTRANT, CaseColumn.EXPECT_MERIT, CaseColumn.EXPECT_POINTS);
    }

    @Test
    void takes_a_block_and_grows_by_the_rows_that_are_missing() {
        var pasted =
                table(Part.EVENTS).pasted(2, 1, List.of(List.of("хакатон", "школьный"), List.of("курс", "", "9", "x")));

        assertThat(pasted.left()).isEqualTo(1);
        assertThat(pasted.table().rows()).hasSize(4);
        assertThat(pasted.table().cell(2, 1)).isEqualTo("хакатон");
        assertThat(pasted.table().cell(3, 1)).isEqualTo("курс");
        assertThat(pasted.table().cell(3, 3)).isEqualTo("9");
    }

    @Test
    void takes_nothing_that_would_end_a_cell() {
        assertThat(table(Part.EVENTS).typed(0, 0, " А|Б\n В ").cell(0, 0)).isEqualTo("А/Б В");
        assertThat(table(Part.EVENTS)
                        .typed(0, 0, "Кубок\u00a0мэра\u2009и\u0306\u200b")
                        .cell(0, 0))
                .isEqualTo("Кубок мэра й");
    }

    @Test
    void moves_copies_and_takes_away_rows() {
        var events = table(Part.EVENTS);

        assertThat(names(events.moved(0, 2))).containsExactly("Б", "В", "А");
        assertThat(names(events.duplicated(1))).containsExactly("А", "Б", "Б", "В");
        assertThat(names(events.removed(1))).containsExactly("А", "В");
        assertThat(names(events.added(1))).containsExactly("А", "", "Б", "В");
    }

    private static List<String> names(CaseTable table) {
        return table.rows().stream()
                .map(row -> row.cell(CaseColumn.EVENTS_EVENT).orElse(""))
                .toList();
    }

    /** Whatever is done to tables, the text that is kept of them gives the same tables back. */
    @Test
    void survives_being_kept_as_text_after_any_changes() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var one = one();
            for (int step = 0; step < 12; step++) {
                var part = pick(random, CaseKind.CONTEST.parts());
                var changed = changed(random, CaseTable.of(one, part, CaseKind.CONTEST, Set.of()));
                one = one.with(part, changed.rows());
                var read = CasesText.read(CasesText.print(List.of(one)));
                assertThat(read.problems()).as("seed %d", seed).isEmpty();
                assertThat(read.cases().getFirst().rows(part).stream()
                                .map(RuleCase.Row::cells)
                                .toList())
                        .as("seed %d", seed)
                        .isEqualTo(
                                changed.rows().stream().map(RuleCase.Row::cells).toList());
            }
        }
    }

    private static CaseTable changed(Random random, CaseTable table) {
        int rows = table.rows().size();
        if (rows == 0 || random.nextInt(5) == 0) {
            return table.added(random.nextInt(rows + 1));
        }
        int line = random.nextInt(rows);
        int place = random.nextInt(table.columns().size());
        return switch (random.nextInt(5)) {
            case 0 -> table.removed(line);
            case 1 -> table.duplicated(line);
            case 2 -> table.moved(line, random.nextInt(rows));
            case 3 ->
                table.pasted(line, place, List.of(List.of("1|2", ""), List.of("a\tb")))
                        .table();
            default ->
                table.typed(line, place, pick(random, List.of("", "олимпиада", "| |", "—", " x ", "Кубок\u00a0мэра")));
        };
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void offers_what_a_cell_can_hold() {
        var names = TalentNames.vocabulary();
        var one = one();

        assertThat(CaseColumn.EVENTS_KIND.choices(one, names, RUSSIAN)).isEqualTo(TalentNames.KINDS);
        assertThat(CaseColumn.RESULTS_EVENT.choices(one, names, RUSSIAN)).containsExactly("А", "Б", "В");
        assertThat(CaseColumn.EXPECT_ENTRANT.choices(one, names, RUSSIAN)).containsExactly("все");
        assertThat(CaseColumn.EXPECT_COUNTS.choices(one, names, RUSSIAN)).containsExactly("да", "нет");
        assertThat(CaseColumn.EXPECT_AWARD.choices(one, names, RUSSIAN)).containsExactly("победитель", "призёр", "—");
        assertThat(CaseColumn.RESULTS_SCORE.choices(one, names, RUSSIAN)).isEmpty();
    }

    @Test
    void speaks_the_readers_language() {
        for (var locale : List.of(RUSSIAN, Locale.ENGLISH)) {
            var said = new ArrayList<String>();
            for (var part : Part.values()) {
                said.add(part.words(locale));
                part.columns().forEach(column -> said.add(column.words(locale)));
            }
            assertThat(said).doesNotContain("").noneMatch(words -> words.contains("_"));
        }
    }
}
