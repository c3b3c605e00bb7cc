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
import org.talent.rules.Words;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.CellText.Reading;
import org.talent.rules.language.RuleTable.Column;
import org.talent.rules.language.RuleTable.Row;
import org.talent.rules.samples.SchemaTrees;
import org.talent.rules.samples.TalentNames;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleTableTest {

    private static final Words RUSSIAN = new Words("org.talent.rules.meanings", Locale.of("ru"));
    private static final Words ENGLISH = new Words("org.talent.rules.meanings", Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void loses_nothing_on_the_way_to_a_table_and_back(RuleSetKind kind) {
        int cells = 0;
        int texts = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            var tree = new SchemaTrees(kind, seed).tree();

            var table = RuleTable.of(tree, Schemas.of(kind));

            assertThat(table.tree()).as("seed %d", seed).isEqualTo(tree);
            texts += (int)
                    table.rows().stream().filter(Row.Text.class::isInstance).count();
            cells += table.rows().size();
        }
        assertThat(texts).isBetween(100, cells - 100);
    }

    @ParameterizedTest
    @EnumSource
    void reads_every_cell_it_writes_in_both_languages(RuleSetKind kind) {
        var schema = Schemas.of(kind);
        for (var words : List.of(RUSSIAN, ENGLISH)) {
            var texts = new CellText(schema, words);
            for (long seed = 0; seed < 500; seed++) {
                for (var row :
                        RuleTable.of(new SchemaTrees(kind, seed).tree(), schema).rows()) {
                    if (row instanceof Row.Cells cells) {
                        readsBack(texts, schema, cells);
                    }
                }
            }
        }
    }

    private static void readsBack(CellText texts, Schema schema, Row.Cells cells) {
        for (var column : RuleTable.possible(schema)) {
            var text = texts.write(cells, column);
            assertThat(texts.read(column, text))
                    .as("%s: %s", column, text)
                    .isEqualTo(new Reading.Values(cells.in(column)));
        }
    }

    private static RuleTable table(RuleSetKind kind, String text) {
        return RuleTable.of(((Parsed.Tree) RuleSetParser.parse(kind, text)).tree(), Schemas.of(kind));
    }

    private static String line(RuleTable table, int row) {
        var schema = Schemas.of(table.kind());
        var texts = new CellText(schema, RUSSIAN);
        return table.columns().stream()
                .map(column -> texts.write((Row.Cells) table.rows().get(row), column))
                .reduce((left, right) -> left + " | " + right)
                .orElse("");
    }

    @Test
    void shows_conditions_and_arguments_as_staff_read_them() {
        var table = table(RuleSetKind.NORMALISATION, """
                rule "Доля" when $r : ResultClass( kind in ("олимпиада", "хакатон"), maximumKnown, n >= 10, n < 30 ) then $r.maxRatio(); $r.limit(0, 100.5); end
                rule "Прочее" when $r : ResultClass( kind not in ("курс", "тест"), !maximumKnown ) then $r.percentile(Middle.HALF, Base.ALL); end""");

        assertThat(table.columns().stream()
                        .map(column -> RuleTable.title(column, Schemas.of(RuleSetKind.NORMALISATION), RUSSIAN)))
                .containsExactly(
                        "вид мероприятия",
                        "известен максимальный балл",
                        "официальных результатов в мероприятии",
                        "процент от максимального балла",
                        "процент результатов, которые ниже: как считаются равные",
                        "процент результатов, которые ниже: чьи результаты считаются",
                        "границы баллов: нижняя граница",
                        "границы баллов: верхняя граница");
        assertThat(line(table, 0)).isEqualTo("олимпиада; хакатон | да | ≥ 10 & < 30 | ✓ |  |  | 0 | 100,5");
        assertThat(line(table, 1)).isEqualTo("не курс; тест | нет |  |  | половина равных | все |  | ");
    }

    @Test
    void shows_a_quota_argument_by_argument() {
        var table = table(
                RuleSetKind.QUOTA,
                "rule \"8 %\" when $c : Cohort( track != \"a;b\" ) then $c.quota(\"победитель\", 0.08, Of.POSITIVE, Rounding.FLOOR, Ties.EXCLUDE, true); end");

        assertThat(line(table, 0))
                .isEqualTo(
                        "≠ \"a;b\" | победитель | 0,08 | участники рейтинга с баллами | вниз | остаётся за границей | да");
    }

    @Test
    void makes_a_row_of_text_where_a_rule_does_not_fit() {
        var table = table(RuleSetKind.NORMALISATION, """
                rule "Или" when $r : ResultClass( scored || placed ) then $r.fixed(1); end
                rule "Счёт" when $r : ResultClass( best > mean * 2 ) then $r.fixed(1); end
                rule "Формула" when $r : ResultClass() then $r.fixed($r.n / 2); end
                rule "Обычное" when $r : ResultClass( scored ) then $r.fixed(1); end""");

        assertThat(table.rows()).extracting(row -> row instanceof Row.Text).containsExactly(true, true, true, false);
    }

    @Test
    void fits_all_default_rules_but_those_that_join_conditions() {
        for (var text : DefaultRuleSets.of(DefaultRuleSets.TALENT)) {
            var table = table(text.kind(), text.text());

            assertThat(table.rows().stream()
                            .filter(Row.Text.class::isInstance)
                            .map(row -> row.rule().name()))
                    .isSubsetOf("Студенты СПО");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n           | десять      | «десять» — не число.
            n           | ≥           | «» — не число.
            n           | 1e9         | «1e9» — не число.
            n           | 99999999999 | Число должно быть от −1\u00a0000\u00a0000\u00a0000 до 1\u00a0000\u00a0000\u00a0000 и иметь не больше 9 знаков после запятой.
            official    | наверное    | «наверное» — ни да, ни нет.
            identity    | > ROOT      | Здесь должно быть одно из: неизвестна; со слов участника; подтверждена почта; проверена модератором; подтверждена государством.
            kind        | a"b         | Кавычки должны стоять вокруг всего текста: «a"b».
            kind        | a\\b        | Знак U+005C здесь недопустим. Уберите его: буквы, цифры и обычная пунктуация возможны только внутри кавычек и комментариев.
            """)
    void says_what_is_wrong_with_a_cell(String property, String typed, String message) {
        var texts = new CellText(Schemas.of(RuleSetKind.NORMALISATION), RUSSIAN);

        assertThat(texts.read(new Column.Condition(property), typed))
                .isInstanceOfSatisfying(
                        Reading.Faulty.class,
                        faulty -> assertThat(new Words("org.talent.rules.problems", Locale.of("ru")).say(faulty.why()))
                                .isEqualTo(message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            n    | >= 10 & <30   | ≥ 10 & < 30
            n    | 1 000         | 1000
            n    | −5,50         | -5,5
            n    | != 3          | ≠ 3
            kind | не курс       | ≠ курс
            kind | "курс"        | курс
            kind | курс;тест     | курс; тест
            identity | >= moderator_checked | ≥ проверена модератором
            identity | Проверена модератором; ESIA_CONFIRMED | проверена модератором; подтверждена государством
            """)
    void reads_what_people_type(String property, String typed, String written) {
        var texts = new CellText(Schemas.of(RuleSetKind.NORMALISATION), RUSSIAN);
        var column = new Column.Condition(property);
        var values = ((Reading.Values) texts.read(column, typed)).values();
        var row = new Row.Cells(
                1,
                "a",
                "",
                "$r",
                values.stream().map(value -> new RuleTable.Cell(column, value)).toList());

        assertThat(texts.write(row, column)).isEqualTo(written);
    }

    @Test
    void offers_names_constants_and_flags_and_nothing_where_anything_can_stand() {
        var texts = new CellText(Schemas.of(RuleSetKind.QUOTA), RUSSIAN);
        var season = TalentNames.vocabulary();

        assertThat(texts.choices(new Column.Condition("track"), season)).isEqualTo(TalentNames.TRACKS);
        assertThat(texts.choices(new Column.Argument("quota", "rounding"), season))
                .containsExactly("вниз", "до ближайшего", "вверх");
        assertThat(texts.choices(new Column.Argument("quota", "cumulative"), season))
                .containsExactly("да", "нет");
        assertThat(texts.choices(new Column.Argument("quota", "share"), season)).isEmpty();
        assertThat(texts.choices(new Column.Argument("tieBreak", "keys"), season))
                .isEmpty();
        assertThat(new CellText(Schemas.of(RuleSetKind.AWARD), RUSSIAN).choices(new Column.Mark("award"), season))
                .containsExactly("✓");
    }

    @ParameterizedTest
    @EnumSource
    void reads_every_choice_it_offers(RuleSetKind kind) {
        var schema = Schemas.of(kind);
        for (var words : List.of(RUSSIAN, ENGLISH)) {
            var texts = new CellText(schema, words);
            for (var column : RuleTable.possible(schema)) {
                var choices = texts.choices(column, TalentNames.vocabulary());
                assertThat(choices).doesNotHaveDuplicates();
                assertThat(choices)
                        .allSatisfy(
                                choice -> assertThat(texts.read(column, choice)).isInstanceOf(Reading.Values.class));
            }
        }
    }
}
