package org.talent.rules.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;
import org.talent.rules.samples.TalentNames;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CasesTextTest {

    private static final Vocabulary NAMES = CaseRun.vocabulary(TalentNames.vocabulary());
    private static final Locale RUSSIAN = Locale.of("ru");

    @Test
    void is_read_back_as_it_was_printed() {
        for (long seed = 0; seed < 500; seed++) {
            var cases = generated(new Random(seed));

            var reading = CasesText.read(CasesText.print(cases));

            assertThat(reading.problems()).as("seed %d", seed).isEmpty();
            assertThat(reading.cases().stream().map(CasesTextTest::withoutLines).toList())
                    .as("seed %d", seed)
                    .isEqualTo(cases);
            assertThat(CasesText.print(reading.cases())).isEqualTo(CasesText.print(cases));
        }
    }

    private static RuleCase withoutLines(RuleCase one) {
        var rows = new EnumMap<Part, List<Row>>(Part.class);
        one.rows()
                .forEach((part, list) -> rows.put(
                        part, list.stream().map(row -> new Row(0, row.cells())).toList()));
        return new RuleCase(one.name(), one.comment(), rows);
    }

    private static List<RuleCase> generated(Random random) {
        var cases = new ArrayList<RuleCase>();
        int count = random.nextInt(4);
        for (int number = 0; number < count; number++) {
            var rows = new EnumMap<Part, List<Row>>(Part.class);
            for (var part : Part.values()) {
                var list = new ArrayList<Row>();
                for (int more = random.nextInt(4); more > 0; more--) {
                    var cells = new LinkedHashMap<CaseColumn, String>();
                    for (var column : part.columns()) {
                        cells.put(
                                column,
                                List.of("", "", "Роботы — 1", "−5,5", "100..51", "«a.3»", "100*2, —*4")
                                        .get(random.nextInt(7)));
                    }
                    list.add(new Row(0, cells));
                }
                rows.put(part, list);
            }
            cases.add(new RuleCase("Случай № " + number, random.nextBoolean() ? "" : "зачем\n\nи ещё", rows));
        }
        return cases;
    }

    private static final String SOUND = """
            case "Обычный"
            events  | event | kind      | level         |
                    | А     | олимпиада | международный |
            results | entrant | event | score |
                    | a       | А     | 10    |
            expect  | entrant | points |
                    | a       | 100    |
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            case "Обычный"  | case Обычный      | 1 |         | Проверка начинается с названия в кавычках: case "Ничья на границе".
            events          | event             | 2 |         | Таблицы «event» нет. Возможны: events, results, merits, expect.
            level           | уровень           | 2 | уровень | Столбца «уровень» здесь нет. Возможны: event, kind, level, maximum, tracks, ends, series, after, partof, others, guests, lastplace.
            олимпиада       | олимпиадаа        | 3 | kind    | В сезоне нет такого названия (вид мероприятия): «олимпиадаа». Может быть, «олимпиада»?
            международный   | ``                | 3 | level   | Ячейка «уровень» должна быть заполнена.
            10              | 1O                | 5 | score   | «1O» — не число, в котором не больше шести знаков после запятой.
            10              | 1..x              | 5 | score   | «x» — не число, в котором не больше шести знаков после запятой.
            100             | ``                | 7 |         | Строка ничего не ожидает. Заполните ячейку или уберите строку.
            points          | `points|points`   | 6 | points  | Столбец «points» стоит дважды.
            points          | cutoff            | 7 | cutoff  | Здесь эта ячейка ничего не значит: строка говорит об одном результате, об участнике или обо всех.
            """)
    void names_the_line_and_the_cell(String sound, String faulty, int line, String column, String message) {
        var text = SOUND.replaceFirst(
                "(?s)" + java.util.regex.Pattern.quote(sound), java.util.regex.Matcher.quoteReplacement(faulty));
        var reading = CasesText.read(text);
        var problems = new ArrayList<>(reading.problems());
        reading.cases().forEach(one -> problems.addAll(CaseChecker.check(one, NAMES)));

        assertThat(problems).isNotEmpty();
        assertThat(problems.getFirst().message(RUSSIAN)).isEqualTo(message);
        assertThat(problems.getFirst().line()).isEqualTo(line);
        assertThat(problems.getFirst().column()).isEqualTo(column == null ? "" : column);
    }

    @Test
    void names_every_faulty_cell_not_the_first() {
        var text = SOUND.replace("олимпиада", "оперa")
                .replace("| 10 ", "| десять ")
                .replace("| 100 ", "| сто ");

        assertThat(CaseChecker.check(CasesText.read(text).cases().getFirst(), NAMES))
                .extracting(problem -> problem.line() + " " + problem.column())
                .containsExactly("3 kind", "5 score", "7 points");
    }

    @Test
    void refuses_characters_that_nobody_sees() {
        assertThat(CasesText.read(SOUND.replace("| a ", "| a\u202E ")).problems())
                .extracting(problem -> problem.message(RUSSIAN))
                .first()
                .asString()
                .startsWith("Здесь есть знак");
    }

    /** What is marked is kept, so that whoever mends it in the tables loses nothing. */
    @Test
    void keeps_a_row_with_a_character_that_is_refused_and_says_what_it_had_to_leave_out() {
        var marked = CasesText.read(SOUND.replace("| a       | А     | 10", "| a 🏆     | А     | 10"));

        assertThat(marked.problems())
                .extracting(problem -> problem.phrase().key())
                .containsExactly("character");
        assertThat(marked.whole()).isTrue();
        assertThat(CasesText.print(marked.cases())).contains("a 🏆");
        for (var broken : List.of(
                SOUND.replace("case \"Обычный\"", "case Обычный"),
                SOUND.replace("score", "балл"),
                SOUND.replace("results |", "итоги |"),
                SOUND.replace("| 10    |", "| 10 | 11 |"),
                "просто слова\n" + SOUND)) {
            assertThat(CasesText.read(broken).whole()).as(broken).isFalse();
        }
        assertThat(CasesText.read(SOUND).whole()).isTrue();
    }

    @Test
    void keeps_comment_below_the_last_case() {
        var text = SOUND + "\n// ещё подумать:\n// ничья\n";
        var read = CasesText.read(text);

        assertThat(read.ending()).isEqualTo("ещё подумать:\nничья");
        var printed = CasesText.print(read.cases(), read.ending());
        assertThat(printed).endsWith("\n// ещё подумать:\n// ничья\n");
        assertThat(CasesText.read(printed)).isEqualTo(CasesText.read(CasesText.print(read.cases(), read.ending())));
        assertThat(CasesText.print(read.cases(), "")).isEqualTo(CasesText.print(read.cases()));
    }

    @Test
    void bounds_what_a_text_can_ask_for() {
        assertThat(CaseChecker.check(
                        CasesText.read(SOUND.replace("score |", "score | times |")
                                        .replace("10    |", "10 | 10001 |"))
                                .cases()
                                .getFirst(),
                        NAMES))
                .extracting(problem -> problem.message(RUSSIAN))
                .containsExactly("В проверке может быть не больше 10\u00a0000 участников.");
        assertThat(CasesText.read("x".repeat(1_000_001)).problems()).hasSize(1);
    }
}
