package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.tenants.imports.mapping.table.Columns;
import org.talent.tenants.imports.mapping.table.Nodes;
import org.talent.tenants.imports.mapping.table.Origin;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.participation.Result.Place;

/** The words of a mapping, one by one: what they say of a row. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VocabularyTest {

    private static final Row ROW = row(Map.of(
            "Name", "Ада Лавлейс",
            "Points", "66,5",
            "Place", "3",
            "Empty", "",
            "P1", "1",
            "Award", "Диплом II степени",
            "Scores", "{\"a\": 1, \"b\": 2.5, \"c\": \"\"}",
            "Time", "1:02:03"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Name> is ада лавлейс",
                "<Name> is not Ада",
                "<Name> is \"Ада Лавлейс\"",
                "<Empty> is empty",
                "<Name> is not empty",
                "<Missing> is empty",
                "<Name> is one of x, \"Ада Лавлейс\", y",
                "<Name> is not one of x, y",
                "<Place> is a number",
                "<Name> is not a number",
                "<Points> is greater than 66",
                "<Points> is less than 66,6",
                "<Points> is at least 66.5",
                "<Points> is at most <Points>",
                "<Place> matches \\d+",
                "<Name> does not match \\d+",
                "<Name> contains лав",
                "<Name> does not contain 1",
                "<Name> starts with АДА",
                "<Name> ends with лейс",
                "<Place> exists",
                "<Missing> does not exist",
                "<Place><P1> is 31",
                "always"
            })
    void conditions_that_hold(String sentence) {
        assertThat(Condition.parse(sentence, Numbers.PLAIN).holds(ROW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Name> is Ада",
                "<Empty> is not empty",
                "<Name> is one of x, y",
                "<Points> is greater than 66.5",
                "<Empty> is less than 5",
                "<Points> matches \\d",
                "never"
            })
    void conditions_that_do_not(String sentence) {
        assertThat(Condition.parse(sentence, Numbers.PLAIN).holds(ROW)).isFalse();
    }

    @Test
    void comparing_words_as_numbers_is_a_fault_of_the_row() {
        var condition = Condition.parse("<Name> is greater than 5", Numbers.PLAIN);

        assertThatThrownBy(() -> condition.holds(ROW)).isInstanceOf(RowFault.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Name>",
                "<Name> is",
                "<Name> is empty or so",
                "<Name> gleicht x",
                "<Name is x",
                "<Points> is greater than five",
                "Name exists",
                "<Name> matches ("
            })
    void sentences_that_say_nothing_are_faults(String sentence) {
        assertThatThrownBy(() -> Condition.parse(sentence, Numbers.PLAIN)).isInstanceOf(Fault.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2 * 3|7",
                "(1 + 2) * 3|9",
                "<Points> / 100|0.665",
                "<Points> × 2 − 1|132",
                "10 ÷ 4|2.5",
                "-<Place> + 5|2",
                "sum(<Scores>)|3.5",
                "count(<Scores>)|2",
                "max(<Scores>, 7)|7",
                "min(<Place>, <P1>, <Empty>)|1",
                "mean(<Place>, <P1>)|2",
                "sum(<Place>..<Place>)|3",
                "floor(7.9)|7",
                "ceiling(7.1)|8",
                "round(2.345, 2)|2.35",
                "round(2.5)|3",
                "abs(0 - 4)|4",
                "seconds(<Time>)|3723",
                "<Empty> + 1|",
                "sum(<Empty>)|",
                "1 / 3|0.33333333333333333333"
            })
    void arithmetic(String text, String outcome) {
        assertThat(new Value.Computed(Arithmetic.parse(text, Numbers.PLAIN)).text(ROW))
                .isEqualTo(outcome == null ? "" : outcome);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "(1",
                "1)",
                "<Points",
                "frob(1)",
                "sum()",
                "<A>..<B>",
                "1 2",
                "round(1, 7)",
                "System.exit(1)",
                "seconds(1)"
            })
    void arithmetic_that_cannot_be_read_is_a_fault(String text) {
        assertThatThrownBy(() -> Arithmetic.parse(text, Numbers.PLAIN)).isInstanceOf(Fault.class);
    }

    @Test
    void arithmetic_stays_small() {
        assertThatThrownBy(() -> Arithmetic.parse("(".repeat(100) + "1" + ")".repeat(100), Numbers.PLAIN))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> Arithmetic.parse("1" + "+1".repeat(1_000), Numbers.PLAIN))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> Arithmetic.parse("-".repeat(900) + "1", Numbers.PLAIN))
                .isInstanceOf(Fault.class);
    }

    @Test
    void dividing_by_zero_and_adding_words_are_faults_of_the_row() {
        assertThatThrownBy(
                        () -> Arithmetic.parse("1 / (<P1> - 1)", Numbers.PLAIN).of(ROW))
                .isInstanceOf(RowFault.class);
        assertThatThrownBy(() -> Arithmetic.parse("<Name> + 1", Numbers.PLAIN).of(ROW))
                .isInstanceOf(RowFault.class)
                .hasMessageNotContaining("Лавлейс");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "66,4|66.4",
                "66.4|66.4",
                "1 950|1950",
                "1\u00a0950,5|1950.5",
                "−3|-3",
                "–3|-3",
                "+7|7",
                "85 %|85",
                "85%|85",
                "1e3|1000",
                "00|0",
                "١٢|12",
                "1,5e2|150"
            })
    void numbers_as_people_write_them(String text, BigDecimal number) {
        assertThat(Numbers.PLAIN.parse(text.replace('\u00a0', ' ')).orElseThrow())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "abc", "1.2.3", "1,2,3", "5 баллов", "1e999", "1-2", "%", " 5", "5 ", "0x10", "NaN"})
    void texts_that_are_no_numbers(String text) {
        assertThat(Numbers.PLAIN.parse(text)).isEmpty();
    }

    @Test
    void a_mark_between_thousands_can_be_named() {
        assertThat(new Numbers(Optional.of(',')).parse("1,234,567.5")).contains(new BigDecimal("1234567.5"));
        assertThat(new Numbers(Optional.of('.')).parse("1.234,5")).contains(new BigDecimal("1234.5"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, 1",
        "3., 3, 3",
        "1–3, 1, 3",
        "1 - 3, 1, 3",
        "4-5 место, 4, 5",
        "II, 2, 2",
        "III степень, 3, 3",
        "7 место, 7, 7",
        "2nd, 2, 2",
        "10=, 10, 10"
    })
    void places_as_organisers_write_them(String text, int from, int to) {
        assertThat(Places.of(text, "place")).contains(new Place(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"первое", "0", "3-1", ">=2", "1;2", "-", "12345678901"})
    void texts_that_are_no_places(String text) {
        assertThatThrownBy(() -> Places.of(text, "place")).isInstanceOf(RowFault.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "last first patronymic|Иванов Иван Иванович|Иванов|Иван|Иванович",
                "last first patronymic|Иванов И.О.|Иванов|И.|О.",
                "last first patronymic|Иванов И. О.|Иванов|И.|О.",
                "last first patronymic|Оглы Али Мамед оглы|Оглы|Али|Мамед оглы",
                "last first patronymic|Иванов|Иванов||",
                "last first|Kim Min Jun|Kim|Min Jun|",
                "first last|Ada King Lovelace|Lovelace|Ada King|",
                "first last|Lovelace, Ada King|Lovelace|Ada King|",
                "last first|Lovelace, Ada|Lovelace|Ada|",
                "first patronymic last|Иван Иванович Иванов|Иванов|Иван|Иванович",
                "last first|白青辰|白青辰||",
            })
    void names_in_several_orders(String order, String name, String last, String first, String patronymic) {
        var found = Names.Order.parse(order).of(name);

        assertThat(found.last()).isEqualTo(last);
        assertThat(found.first()).isEqualTo(Optional.ofNullable(first).orElse(""));
        assertThat(found.patronymic()).isEqualTo(Optional.ofNullable(patronymic).orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"last", "first first", "name", "patronymic last first"})
    void an_order_of_names_that_does_not_exist_is_a_fault(String order) {
        assertThatThrownBy(() -> Names.Order.parse(order)).isInstanceOf(Fault.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-31|2024-05-31",
                "2024-05-31T10:00|2024-05-31",
                "31.05.2024|2024-05-31",
                "1.2.2024|2024-02-01",
                "31.05.2024 18:30|2024-05-31",
                "31/05/2024|2024-05-31",
                "31 мая 2024|2024-05-31",
                "31 мая 2024 г.|2024-05-31",
                "31 May 2024|2024-05-31"
            })
    void dates_in_the_usual_forms(String text, LocalDate date) {
        assertThat(usual(Optional.empty()).of(row(Map.of("d", text)), "date")).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2010", "2023-02-29", "31 апреля 2024"})
    void a_day_that_its_month_does_not_have_is_no_date(String text) {
        var row = row(Map.of("d", text));

        assertThatThrownBy(() -> usual(Optional.empty()).of(row, "date")).isInstanceOf(RowFault.class);
    }

    @Test
    void a_form_of_one_s_own_may_name_the_year_either_way() {
        var row = row(Map.of("d", "28/02/2010"));

        for (var form : List.of("dd/MM/yyyy", "dd/MM/uuuu")) {
            var dates = new Dates(Template.parse("<d>"), Dates.form(form), Optional.empty());
            assertThat(dates.of(row, "date")).contains(LocalDate.of(2010, 2, 28));
        }
    }

    @Test
    void a_date_without_a_year_takes_the_year_that_is_given() {
        var row = row(Map.of("d", "28 февраля 21:58:31", "y", "2022"));

        assertThat(usual(Optional.of(Template.parse("<y>"))).of(row, "date")).contains(LocalDate.of(2022, 2, 28));
        assertThat(usual(Optional.of(Template.parse("<y>"))).seconds(row, "date"))
                .contains(new BigDecimal(LocalDate.of(2022, 2, 28).toEpochDay() * 86_400 + 79_111));
        assertThatThrownBy(() -> usual(Optional.empty()).of(row, "date")).isInstanceOf(RowFault.class);
    }

    @Test
    void grades_start_with_their_number() {
        assertThat(List.of("9", "9 класс", "11А", "10-й"))
                .extracting(text -> Years.grade(text, "grade"))
                .containsExactly(9, 9, 11, 10);
        assertThat(Years.grade("", "grade")).isZero();
        assertThatThrownBy(() -> Years.grade("高二", "grade")).isInstanceOf(RowFault.class);
        assertThatThrownBy(() -> Years.grade("2013", "grade")).isInstanceOf(RowFault.class);
    }

    @Test
    void a_table_of_values_knows_stars_and_overlooks_case() {
        var table = new ValueTable(ordered("Gold*", "1", "*", "other", "\\*", "star", "silver", "2"));

        assertThat(List.of("gold medal", "SILVER", "*", "bronze"))
                .extracting(word -> table.find(word).orElse("?"))
                .containsExactly("1", "2", "star", "other");
        assertThat(new ValueTable(Map.of("a*b*c", "x")).find("axxbyyc")).contains("x");
        assertThat(new ValueTable(Map.of("ab*bc", "x")).find("abc")).isEmpty();
    }

    @Test
    void patterns_take_the_time_of_their_text() {
        var pattern = Pattern.of("(a+)+$");

        assertThat(pattern.fits("a".repeat(20_000) + "b")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a{2000}", "(a{100}){100}", "(?=a)", "(.)\\1"})
    void patterns_that_cannot_be_kept_small_are_faults(String text) {
        assertThatThrownBy(() -> Pattern.of(text)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> Pattern.of("a".repeat(501))).isInstanceOf(Fault.class);
    }

    @Test
    void a_template_keeps_what_is_no_column() {
        assertThat(Template.parse("a <P1>-<Place> \\<b>").text(ROW)).isEqualTo("a 1-3 <b>");
        assertThat(Template.parse("<Scores.b>").text(ROW)).isEqualTo("2.5");
        assertThatThrownBy(() -> Template.parse("a < b")).isInstanceOf(Fault.class);
    }

    private static Dates usual(Optional<Value> year) {
        return new Dates(
                Template.parse("<d>"),
                Dates.USUAL.stream().flatMap(form -> Dates.form(form).stream()).toList(),
                year);
    }

    private static Map<String, String> ordered(String... entries) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put(entries[i], entries[i + 1]);
        }
        return map;
    }

    private static Row row(Map<String, String> cells) {
        var names = List.copyOf(cells.keySet());
        var values = new ArrayList<Object>();
        names.forEach(name -> values.add(
                Nodes.parse(cells.get(name)).<Object>map(node -> node).orElse(cells.get(name))));
        return Row.of(Columns.of(names), values.toArray(), new Origin("f.csv", "", 1, ""));
    }
}
