package org.talent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.Problem;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.RuleSheet.Line;
import org.talent.rules.language.RuleTable.Column;
import org.talent.rules.samples.SampleSeason;
import org.talent.rules.samples.SchemaTrees;
import org.talent.rules.samples.TalentNames;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleSheetTest {

    private static final Words RUSSIAN = new Words("org.talent.rules.meanings", Locale.of("ru"));
    private static final Words ENGLISH = new Words("org.talent.rules.meanings", Locale.ENGLISH);
    private static final Words PROBLEMS = new Words("org.talent.rules.problems", Locale.of("ru"));

    private static final String WEIGHTS = """
            // так решил совет
            rule "Регион" @id(1) when $r : ResultClass( level == "региональный" ) then $r.level(0.6); end

            rule "Страна" @id(5) when $r : ResultClass( scored, level == "всероссийский" ) then $r.level(0.8); end

            rule "Или" @id(3) when $r : ResultClass( scored || placed ) then $r.role(0.5); end

            // в конце
            """;

    private static CellText cells(RuleSetKind kind, Words words) {
        return new CellText(Schemas.of(kind), words);
    }

    private static RuleSheet sheet(RuleSetKind kind, String text, Words words) {
        var tree = RuleSetParser.tree(kind, text).orElseThrow();
        return RuleSheet.of(RuleTable.of(tree, Schemas.of(kind)), cells(kind, words));
    }

    private static RuleSheet weights() {
        return sheet(RuleSetKind.WEIGHT, WEIGHTS, RUSSIAN);
    }

    private static RuleSheet.Reading read(RuleSheet sheet) {
        return sheet.read(cells(sheet.kind(), RUSSIAN), TalentNames.vocabulary());
    }

    private static List<String> problems(RuleSheet sheet) {
        return read(sheet).problems().stream()
                .map(one -> "%d:%d %s"
                        .formatted(
                                one.line(),
                                one.place(),
                                PROBLEMS.say(one.problem().phrase())))
                .toList();
    }

    private static String printed(RuleSheet sheet) {
        return RuleSetPrinter.print(read(sheet).tree().orElseThrow());
    }

    private static SheetGrid.Reading grid(RuleSetKind kind, List<List<String>> grid) {
        return RuleSheet.of(kind, grid, cells(kind, RUSSIAN), RUSSIAN);
    }

    private static RuleSheet sheet(SheetGrid.Reading reading) {
        return ((SheetGrid.Reading.Sheet) reading).sheet();
    }

    @ParameterizedTest
    @EnumSource
    void gives_back_the_rules_it_was_made_of_in_both_languages(RuleSetKind kind) {
        for (var words : List.of(RUSSIAN, ENGLISH)) {
            for (long seed = 0; seed < 200; seed++) {
                var tree = new SchemaTrees(kind, seed).tree();
                var sheet = RuleSheet.of(RuleTable.of(tree, Schemas.of(kind)), cells(kind, words));

                var reading = sheet.read(cells(kind, words), SampleSeason.VOCABULARY);

                assertThat(reading.problems())
                        .as("seed %d", seed)
                        .noneMatch(one -> one.problem().severity() == Problem.Severity.ERROR);
                assertThat(RuleSetPrinter.print(reading.tree().orElseThrow()))
                        .as("seed %d", seed)
                        .isEqualTo(RuleSetPrinter.print(tree));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void survives_a_spreadsheet_in_both_languages(RuleSetKind kind) {
        for (var words : List.of(RUSSIAN, ENGLISH)) {
            var cells = cells(kind, words);
            for (long seed = 0; seed < 100; seed++) {
                var tree = new SchemaTrees(kind, seed).tree();
                var sheet = RuleSheet.of(RuleTable.of(tree, Schemas.of(kind)), cells);

                var back = sheet(RuleSheet.of(kind, sheet.grid(cells, words), cells, words));

                assertThat(back).as("seed %d", seed).isEqualTo(sheet);
                var read = back.inOrderOf(sheet).read(cells, SampleSeason.VOCABULARY);
                assertThat(RuleSetPrinter.print(read.tree().orElseThrow()))
                        .as("seed %d", seed)
                        .isEqualTo(RuleSetPrinter.print(tree));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void names_no_two_columns_of_a_spreadsheet_alike(RuleSetKind kind) {
        for (var words : List.of(RUSSIAN, ENGLISH)) {
            var schema = Schemas.of(kind);
            var sheet = new RuleSheet(kind, RuleTable.possible(schema), List.of(), "");

            assertThat(sheet.grid(cells(kind, words), words).getFirst()).doesNotHaveDuplicates();
        }
    }

    @Test
    void shows_the_default_rules_cell_by_cell_and_finds_nothing_wrong() {
        for (var text : DefaultRuleSets.of(DefaultRuleSets.TALENT)) {
            var sheet = sheet(text.kind(), text.text(), RUSSIAN);

            assertThat(read(sheet).problems()).isEmpty();
            assertThat(printed(sheet))
                    .isEqualTo(RuleSetPrinter.print(
                            RuleSetParser.tree(text.kind(), text.text()).orElseThrow()));
        }
    }

    @Test
    void keeps_what_was_typed_though_it_is_faulty() {
        var sheet = weights().typed(0, 3, "много");

        assertThat(sheet.cell(0, 3)).isEqualTo("много");
        assertThat(read(sheet).tree()).isEmpty();
        assertThat(problems(sheet)).containsExactly("0:3 «много» — не число.");
        assertThat(read(sheet.typed(0, 3, "0,7")).problems()).isEmpty();
        assertThat(printed(sheet.typed(0, 3, "0,7")))
                .isEqualTo(printed(weights()).replace("0.6", "0.7"));
    }

    @Test
    void says_everything_that_is_wrong_at_once_and_where() {
        var sheet = weights()
                .typed(0, 1, "региональн")
                .typed(1, 3, "5000")
                .typed(2, RuleSheet.NAME, "Ре\"гион")
                .typed(2, 1, "when $r : ResultClass( scored || plced )\nthen $r.role(0.5); end")
                .added(3)
                .typed(3, RuleSheet.NAME, "Регион")
                .typed(3, 2, "возможно")
                .added(4)
                .typed(4, RuleSheet.NAME, "Пустое");

        assertThat(problems(sheet))
                .containsExactly(
                        "0:1 В сезоне нет такого названия (уровень): «региональн». Может быть, «региональный»?",
                        "1:3 Значение x — 5\u00a0000, а должно быть от 0 до 1\u00a0000 (множитель).",
                        "2:0 Знак U+0022 здесь недопустим. Уберите его: буквы, цифры и обычная пунктуация возможны только внутри кавычек и комментариев.",
                        "2:1 Свойства «plced» нет. Может быть, placed?",
                        "3:-1 Правило ничего не делает. Заполните клетку хотя бы одного действия.",
                        "3:0 Два правила называются «Регион». Переименуйте одно из них.",
                        "3:2 «возможно» — ни да, ни нет.",
                        "4:-1 Правило ничего не делает. Заполните клетку хотя бы одного действия.");
    }

    @Test
    void maps_what_is_hardly_meant_to_the_cell() {
        var sheet = weights().duplicated(1).typed(1, 1, "школьный & региональный");

        assertThat(problems(sheet))
                .containsExactly("1:2 Это правило никогда не сработает: его условия не могут выполняться вместе.");
        assertThat(problems(weights().duplicated(0)))
                .containsExactly("1:3 У правила «Регион» те же условия, и оно задаёт то же самое."
                        + " Об одном результате скажут оба, и расчёт будет остановлен.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            when $r : ResultClass( scored           | 1 | 30
            when $r : ResultClass() then end        | 0 | 0
            when $r : ResultClass()\\nthen $r.rle(1); end | 2 | 9
            when $r : ResultClass() then $r.role(1); end rule "b" when $r : ResultClass() then $r.role(1); end | 0 | 0
            when $r : ResultClass() then $r.role(1); end // и всё | 0 | 0
            """)
    void says_where_in_the_text_of_a_rule_it_is_wrong(String text, int line, int column) {
        var sheet = weights().typed(2, 1, text.replace("\\n", "\n"));

        assertThat(read(sheet).problems())
                .singleElement()
                .satisfies(one -> assertThat(List.of(
                                one.line(),
                                one.place(),
                                one.problem().line(),
                                one.problem().column()))
                        .isEqualTo(List.of(2, 1, line, column)));
    }

    @Test
    void wants_all_values_of_an_action_and_none_of_a_rule_it_leaves_alone() {
        var schema = Schemas.of(RuleSetKind.QUOTA);
        var column = new Column.Argument("quota", "share");
        var sheet = new RuleSheet(RuleSetKind.QUOTA, List.of(), List.of(), "")
                .withColumn(new Column.Condition("track"), schema)
                .withColumn(column, schema)
                .added(0)
                .typed(0, RuleSheet.NAME, "Восьмая часть")
                .typed(0, 3, "0,125");

        assertThat(sheet.columns()).hasSize(7).startsWith(new Column.Condition("track"));
        assertThat(sheet.columns().indexOf(column)).isEqualTo(2);
        assertThat(sheet.furtherColumns(schema))
                .hasSize(RuleTable.possible(schema).size() - 7);
        assertThat(problems(sheet))
                .containsExactly(
                        "0:2 Заполните и эту клетку: действию нужны все его значения.",
                        "0:4 Заполните и эту клетку: действию нужны все его значения.",
                        "0:5 Заполните и эту клетку: действию нужны все его значения.",
                        "0:6 Заполните и эту клетку: действию нужны все его значения.",
                        "0:7 Заполните и эту клетку: действию нужны все его значения.");
    }

    @Test
    void writes_a_new_cell_where_its_column_stands_and_keeps_the_order_of_the_author() {
        var schema = Schemas.of(RuleSetKind.WEIGHT);
        var sheet = weights()
                .withColumn(new Column.Condition("kind"), schema)
                .withColumn(new Column.Condition("n"), schema)
                .typed(1, 4, "> 3")
                .typed(1, 1, "олимпиада");

        assertThat(printed(sheet)).contains("( kind == \"олимпиада\", scored, level == \"всероссийский\", n > 3 )");
    }

    @Test
    void takes_a_block_of_a_spreadsheet_and_says_what_found_no_place() {
        var pasted = weights()
                .removed(2)
                .pasted(
                        1,
                        1,
                        List.of(
                                List.of("школьный", "", "0,1"),
                                List.of("муниципальный", "да", "0,2", "0,5", "лишнее"),
                                List.of("")));

        assertThat(pasted.left()).isEqualTo(2);
        var sheet = pasted.sheet();
        assertThat(sheet.lines()).hasSize(3);
        assertThat(sheet.lines().get(1).name()).isEqualTo("Страна");
        assertThat(List.of(sheet.cell(1, 1), sheet.cell(1, 2), sheet.cell(1, 3)))
                .containsExactly("школьный", "", "0,1");
        assertThat(List.of(sheet.cell(2, 1), sheet.cell(2, 2), sheet.cell(2, 3)))
                .containsExactly("муниципальный", "да", "0,2");
    }

    @Test
    void adds_duplicates_moves_and_removes_rules_under_ids_that_stay() {
        var sheet = weights()
                .duplicated(0)
                .duplicated(0)
                .moved(4, 0)
                .removed(1)
                .commented(0, "зачем")
                .added(4);

        assertThat(sheet.lines())
                .extracting(line -> line.id() + " " + line.name())
                .containsExactly("3 Или", "7 Регион (3)", "6 Регион (2)", "5 Страна", "8 ");
        assertThat(sheet.lines().getFirst().comment()).isEqualTo("зачем");
        assertThat(sheet.lines().get(1).comment()).isEqualTo("так решил совет");
    }

    @Test
    void turns_an_emptied_text_into_a_line_of_cells() {
        var sheet = weights().typed(2, 1, "").typed(2, 3, "0,5");

        assertThat(sheet.lines().get(2)).isInstanceOf(Line.Typed.class);
        assertThat(printed(sheet)).contains("rule \"Или\" @id(3)\nwhen $r : ResultClass()\nthen $r.level(0.5); end");
    }

    @Test
    void makes_a_line_of_text_of_what_cells_would_put_in_another_order() {
        var text = "rule \"a\" @id(1)\nwhen $r : ResultClass( n > 1, scored, n < 5 )\nthen $r.level(1); end\n";

        var sheet = sheet(RuleSetKind.WEIGHT, text, RUSSIAN);

        assertThat(sheet.lines().getFirst()).isInstanceOf(Line.Text.class);
        assertThat(printed(sheet)).isEqualTo(text);
    }

    @Test
    void reads_a_spreadsheet_somebody_wrote_by_hand() {
        var sheet = sheet(grid(
                RuleSetKind.WEIGHT,
                List.of(
                        List.of("Правило", " уровень мероприятия", "множитель уровня", "№"),
                        List.of("Школа", "школьный", "0,2"),
                        List.of("", "", ""),
                        List.of("Регион", "региональный", "0,6", "4"),
                        List.of("Страна", "всероссийский", "0,8"))));

        assertThat(sheet.lines())
                .extracting(line -> line.id() + " " + line.name())
                .containsExactly("5 Школа", "4 Регион", "6 Страна");
        assertThat(read(sheet).problems()).isEmpty();
    }

    @Test
    void says_everything_that_is_wrong_with_a_spreadsheet() {
        var reading = grid(
                RuleSetKind.WEIGHT,
                List.of(
                        List.of(
                                "№",
                                "уровень мероприятий",
                                "множитель роли",
                                "множитель роли",
                                "текст правила",
                                "",
                                "зачемм"),
                        List.of("один", "", "", "", "", "примечание"),
                        List.of("2", "", "1", "1", "when"),
                        List.of("2", "", "1")));

        assertThat(((SheetGrid.Reading.Faulty) reading).faults())
                .extracting(fault -> "%d:%d %s".formatted(fault.row(), fault.column(), PROBLEMS.say(fault.why())))
                .containsExactly(
                        "1:2 Столбца «уровень мероприятий» нет. Может быть, «уровень мероприятия»?",
                        "1:4 Столбец «множитель роли» стоит дважды. Уберите один.",
                        "1:7 Столбца «зачемм» нет. Может быть, «зачем»?",
                        "1:1 В первой строке должны стоять названия столбцов, среди них «правило».",
                        "2:1 Номер правила — целое число от 1 до 9999999.",
                        "4:1 У двух правил номер 2. Уберите один из номеров, новый будет выдан сам.",
                        "2:6 «примечание» стоит в столбце без названия. Назовите столбец или уберите клетку.",
                        "3:5 У правила есть и текст, и клетки. Оставьте что-нибудь одно.");
        assertThat(((SheetGrid.Reading.Faulty) grid(RuleSetKind.WEIGHT, List.of())).faults())
                .hasSize(1);
    }

    @Test
    void gives_every_line_an_id_of_its_own_whatever_is_done() {
        var sheet = weights();
        for (int step = 0; step < 20; step++) {
            sheet = step % 3 == 0
                    ? sheet.added(step % 2)
                    : sheet.duplicated(step % sheet.lines().size());
            var ids = sheet.lines().stream().map(Line::id).toList();
            assertThat(new HashSet<>(ids)).hasSize(ids.size());
        }
        assertThat(sheet.lines()).extracting(Line::id).contains(1, 5, 3);
    }
}
