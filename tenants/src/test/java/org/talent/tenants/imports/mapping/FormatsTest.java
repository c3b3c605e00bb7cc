package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.Phrase;

/** Every kind of file becomes the same rows. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormatsTest {

    private static final String[] PUPILS = {"Ада Лавлейс 66.5", "Бен Ким 5"};

    @TempDir
    Path folder;

    Inline inline;

    @BeforeEach
    void an_empty_folder() {
        inline = new Inline(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE", "UTF-16BE", "KOI8-R"})
    void the_encoding_is_found_out(String encoding) {
        var text = """
                Фамилия и имя;Баллы;Школа
                Иванов Иван Иванович;5;Средняя общеобразовательная школа № 12 города Минска
                Петрова Анна Сергеевна;7;Гимназия имени Янки Купалы
                """;
        inline.file("a.csv", text, Charset.forName(encoding));

        var read = inline.readBy(
                "a.csv",
                "format: csv",
                "",
                "person: {name: <Фамилия и имя>, order: last first patronymic, school: <Школа>}\nscore: <Баллы>");

        assertThat(read.rows())
                .extracting(Inline::name)
                .containsExactly("Иванов Иван Иванович", "Петрова Анна Сергеевна");
    }

    @Test
    void the_mark_at_the_start_is_no_part_of_the_first_header() {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            inline.file("a.csv", "\uFEFFName,Points\nАда,5\n", charset);

            assertThat(Inline.scores(inline.readBy("a.csv", "format: csv", "", "")))
                    .containsExactly("Ада 5");
        }
    }

    @Test
    void an_encoding_can_be_named() {
        inline.file("a.csv", "Name,Points\nЙод,5\n", Charset.forName("IBM866"));

        assertThat(Inline.scores(inline.readBy("a.csv", "format: csv\nencoding: IBM866", "", "")))
                .containsExactly("Йод 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", ":"})
    void the_delimiter_is_found_out(String mark) {
        inline.file(
                "a.csv",
                "Name,Points,Note\n\"Лавлейс, Ада\",5,\"a; b\"\nБен,6,x\n"
                        .replace(",", "\u0001")
                        .replace("Лавлейс\u0001 Ада", "Лавлейс, Ада")
                        .replace("\u0001", mark));

        assertThat(Inline.scores(inline.readBy("a.csv", "format: csv", "", "")))
                .containsExactly("Лавлейс Ада 5", "Бен 6");
    }

    @Test
    void delimiters_and_quotes_can_be_named() {
        inline.file("a.csv", "Name#Points\n'Ада#Лавлейс'#5\n")
                .file("b.tsv", "Name\tPoints\n\"Ада\t5\n")
                .file("c.txt", "Name\t\t\tPoints\nАда\t\t5\n");

        assertThat(Inline.scores(inline.readBy("a.csv", "format: csv\ndelimiter: '#'\nquote: \"'\"", "", "")))
                .containsExactly("Ада#Лавлейс 5");
        assertThat(Inline.scores(inline.readBy("b.tsv", "format: tsv\nquote: none", "", "")))
                .containsExactly("\"Ада 5");
        assertThat(Inline.scores(inline.readBy("c.txt", "format: tsv\nmerge delimiters: yes", "", "")))
                .containsExactly("Ада 5");
    }

    @Test
    void cells_may_hold_line_ends_quotes_and_delimiters() {
        inline.file("a.csv", "Name,Points\r\n\"Ада\r\nЛавлейс, \"\"графиня\"\"\",5\r\nБен,6\r\n");

        var read = inline.readBy("a.csv", "format: csv", "", "person: {last name: <Name>}\nscore: <Points>");

        assertThat(Inline.scores(read)).containsExactly("Ада Лавлейс, \"графиня\" 5", "Бен 6");
        assertThat(read.rows()).extracting(row -> row.place().number()).containsExactly(2, 4);
    }

    @Test
    void the_header_may_stand_anywhere_and_again() {
        inline.file(
                "a.csv", "Итоги олимпиады,,\n,,\nName,Points,\nАда,5,\n,,\nИтоги олимпиады,,\nName,Points,\nБен,6,\n");

        var first = inline.readBy(
                "a.csv",
                "format: csv\nheader: {row with: [Name, points]}",
                "- skip: заголовки\n  when: <Points> is empty\n",
                "");
        var third = inline.readBy("a.csv", "format: csv\nheader: 3\nuntil: empty row", "", "");

        assertThat(Inline.scores(first)).containsExactly("Ада 5", "Бен 6");
        assertThat(first.counts().skipped())
                .containsEntry(Phrase.of("skipped.header"), 2L)
                .containsEntry(Phrase.of("skipped.above"), 1L)
                .containsEntry(Phrase.of("skipped.blank"), 2L);
        assertThat(Inline.scores(third)).containsExactly("Ада 5");
        assertThat(third.counts().skipped()).containsEntry(Phrase.of("skipped.below"), 4L);
    }

    @Test
    void several_rows_may_make_up_the_header() {
        inline.file("a.csv", ",Тур 1,,Тур 2\nName,A,B,A\nАда,1,2,3\n");

        var read = inline.readBy(
                "a.csv",
                "format: csv\nheader: [1, 2]",
                "",
                "score: {compute: sum(<Тур 1 A>..<Тур 2 A>)}\noutcome: <Тур 1 B>");

        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(Reading.score(row)).isEqualByComparingTo("6");
            assertThat(Reading.outcome(row)).isEqualTo("2");
        });
    }

    @Test
    void columns_are_called_by_header_number_letter_or_a_name_of_ones_own() {
        inline.file("a.csv", "Name,A,A,,A\nАда,1,2,3,4\n").file("b.csv", "Ада,1,2\n");

        var read = inline.readBy("a.csv", "format: csv", "", "score: 1\noutcome: <A><A#2><@4><@D><@2><A#3>");
        var own = inline.readBy("b.csv", "format: csv\nheader: none\ncolumns: [Name, '-', Points]", "", "");
        var numbers = inline.readBy(
                "b.csv", "format: csv\nheader: none", "", "person: {name: <@1>, order: last first}\nscore: <@C>");

        assertThat(read.rows()).singleElement().extracting(Reading::outcome).isEqualTo("123314");
        assertThat(Inline.scores(own)).containsExactly("Ада 2");
        assertThat(Inline.scores(numbers)).containsExactly("Ада 2");
    }

    @Test
    void a_column_may_have_several_names_and_some_tables_may_lack_it() {
        inline.file("d/1.csv", "Name,Баллы,Город\nАда,5,Минск\n").file("d/2.csv", "Name,Очки\nБен,6\n");
        var result =
                "person: {name: <Name>, order: last first, city: <Город>}\nscore: <Баллы>\nunofficial: <Город> does not exist";

        var read =
                inline.readBy("d", "format: csv\nfile: '*.csv'\nrename: {Очки: Баллы}\nmay lack: [Город]", "", result);

        assertThat(Inline.scores(read)).containsExactly("Ада 5", "Бен 6");
        assertThat(read.rows()).extracting(row -> row.official()).containsExactly(true, false);
        assertThat(HostileFilesTest.refusal(
                        () -> inline.readBy("d", "format: csv\nfile: '*.csv'\nrename: {Очки: Баллы}", "", result)))
                .isEqualTo(Phrase.of("file.noColumns", "«Город»"));
        assertThat(HostileFilesTest.refusal(() -> inline.readBy("d/2.csv", "format: csv", "", "score: <Очкм>"))
                        .arguments())
                .containsExactly("«Очкм» (→ «Очки»?)");
    }

    @Test
    void a_row_with_more_cells_than_the_header_is_kept_with_the_reason() {
        inline.file("a.csv", "Name,Points\nАда,5,,\nБен,6,вне\nЦой\n");

        var read = inline.readBy("a.csv", "format: csv", "", "score: {from: <Points>, default: 0}");

        assertThat(Inline.scores(read)).containsExactly("Ада 5", "Цой 0");
        assertThat(Inline.reasons(read)).containsExactly(Phrase.of("tooManyCells", 3, 2));
    }

    @Test
    void text_of_fixed_width_is_cut_at_its_places() {
        inline.file("a.txt", "Итоги\n 1 Ада Лавлейс  66,5\n 2 Бен Ким      5\n");

        var read = inline.readBy(
                "a.txt",
                "format: fixed width\ncolumns: {n: 1-2, Name: 4-15, Points: 16-}",
                "- skip: заголовок\n  when: <n> is not a number\n",
                "");

        assertThat(Inline.scores(read)).containsExactly(PUPILS);
        assertThat(read.rows()).extracting(row -> row.place().number()).containsExactly(2, 3);
    }

    @Test
    void text_inside_a_page_keeps_the_line_numbers_of_the_page() {
        inline.file(
                "a.html",
                "<html>\n<body>\n<pre>\nчужое\n</pre>\n<pre><b>\nName;Points\n</b>Ада;5\nБен;6\n</pre></body></html>");

        var read = inline.readBy("a.html", "format: csv\ninside: pre 2", "", "");

        assertThat(Inline.scores(read)).containsExactly("Ада 5", "Бен 6");
        assertThat(read.rows()).extracting(row -> row.place().number()).containsExactly(8, 9);
    }

    @Test
    void tables_of_a_page_are_picked_by_number_selector_heading_or_caption() {
        inline.file("a.html", """
                <html><h2>Студенты</h2><table><tr><th>Name<th>Points</tr><tr><td>Ада<td>1</tr></table>
                <h2>Школьники</h2>
                <table class="big"><tr><th>Name</th><th>Points</th></tr>
                <tr><td><a href="x">Бен</a></td><td>2<br>.5</td></tr></table>
                <table><caption>Гости</caption><tr><th>Name</th><th>Points</th></tr><tr><td>Цой</td><td>3</td></tr></table></html>
                """);

        assertThat(page("")).containsExactly("Ада 1");
        assertThat(page("\ntable: 3")).containsExactly("Цой 3");
        assertThat(page("\nunder: [Студенты, Гости]")).containsExactly("Ада 1", "Цой 3");
        assertThat(page("\ntable: all")).hasSize(3);
        var big = inline.readBy(
                "a.html",
                "format: html\ntable: table.big",
                "- set: {Points: {from: <Points>, extract: '\\d+'}}\n",
                "outcome: <heading>\nscore: <Points>");
        assertThat(Inline.scores(big)).containsExactly("Бен 2");
        assertThat(big.rows()).singleElement().satisfies(row -> {
            assertThat(Reading.outcome(row)).isEqualTo("Школьники");
            assertThat(row.place().number()).isEqualTo(2);
        });
    }

    private List<String> page(String pick) {
        return Inline.scores(inline.readBy("a.html", "format: html" + pick, "", ""))
                .toList();
    }

    @Test
    void cells_that_span_stand_in_each_place_they_cover() {
        inline.file("a.html", """
                <table><tr><th>School</th><th>Name</th><th colspan=2>Points</th></tr>
                <tr><td rowspan=2>А</td><td>Ада</td><td>1</td><td>2</td></tr>
                <tr><td>Бен</td><td colspan=2>3</td></tr></table>
                """);

        var read = inline.readBy(
                "a.html",
                "format: html",
                "",
                "person: {name: <Name>, order: last first, school: <School>}\nscore: {compute: <Points> + <Points#2>}");

        assertThat(Inline.scores(read)).containsExactly("Ада 3", "Бен 6");
        assertThat(read.rows()).extracting(row -> Reading.person(row).school()).containsExactly("А", "А");
    }

    @Test
    void markdown_tables_lose_their_marks() {
        inline.file("a.md", """
                # Итоги
                | not | a table |

                ## Школьники
                | Name | Points |
                |:-----|-------:|
                | **Ада\\_Лавлейс** | **66,5** |
                | [Бен Ким](http://x) | `5` |
                Конец
                ## Гости
                Name | Points
                --- | ---
                a\\|b | 1
                """);

        assertThat(Inline.scores(inline.readBy("a.md", "format: markdown", "", "")))
                .containsExactly("Ада_Лавлейс 66.5", "Бен Ким 5");
        assertThat(Inline.scores(inline.readBy("a.md", "format: markdown\nunder: гости", "", "")))
                .containsExactly("a|b 1");
        assertThat(inline.readBy("a.md", "format: markdown\ntable: all", "", "").rows())
                .extracting(row -> row.place().file() + " " + row.place().number())
                .containsExactly("a.md:Школьники 7", "a.md:Школьники 8", "a.md:Гости 13");
    }

    @Test
    void json_has_its_rows_in_a_list_a_map_or_one_by_line() {
        inline.file(
                        "list.json",
                        "{\"meta\": {\"n\": 2}, \"data\": {\"rows\": [{\"Name\": \"Ада Лавлейс\", \"Points\": 66.50}, {\"Name\": \"Бен Ким\", \"Points\": 5}]}, \"more\": 1}")
                .file("map.json", "{\"Ада Лавлейс\": {\"Points\": 66.5}, \"Бен Ким\": {\"Points\": \"5\"}}")
                .file(
                        "lines.json",
                        "{\"Name\": \"Ада Лавлейс\", \"Points\": 66.5}\n\n{\"Name\": broken\n{\"Name\": \"Бен Ким\", \"Points\": 5}\n")
                .file("rows.json", "[[\"Ада Лавлейс\", 66.5], [\"Бен Ким\", 5]]")
                .file("texts.json", "[\"Ада Лавлейс\", \"Бен Ким\"]")
                .file("one.json", "{\"Name\": \"Ада Лавлейс\", \"Points\": 66.5}");

        assertThat(Inline.scores(inline.readBy("list.json", "format: json\nrows: data.rows", "", "")))
                .containsExactly(PUPILS);
        assertThat(Inline.scores(inline.readBy("map.json", "format: json\nkey: Name", "", "")))
                .containsExactly(PUPILS);
        assertThat(Inline.scores(inline.readBy("rows.json", "format: json\ncolumns: [Name, Points]", "", "")))
                .containsExactly(PUPILS);
        assertThat(Inline.scores(inline.readBy("one.json", "format: json", "", "")))
                .containsExactly(PUPILS[0]);
        assertThat(inline.readBy(
                                "texts.json",
                                "format: json",
                                "",
                                "person: {name: <value>, order: last first}\nattended: always")
                        .rows())
                .hasSize(2);
        var lines = inline.readBy("lines.json", "format: json lines", "", "");
        assertThat(Inline.scores(lines)).containsExactly(PUPILS);
        assertThat(Inline.reasons(lines)).containsExactly(Phrase.of("brokenLine"));
        assertThat(lines.unreadable().getFirst().place().number()).isEqualTo(3);
    }

    @Test
    void json_rows_may_leave_members_out_and_a_member_nobody_has_is_remarked_on() {
        inline.file(
                "a.json",
                "[{\"Name\": \"Ада\", \"Points\": 5, \"school\": {\"name\": {\"ru\": \"А\"}, \"years\": [2001, 2002]}}, {\"Name\": \"Бен\", \"Points\": null}]");

        var read = inline.readBy(
                "a.json",
                "format: json",
                "",
                "person: {name: <Name>, order: last first, school: <school.name.ru> <school.years.2>}\nscore: {from: <Points>, default: 0}\nplace: <rnak>");

        assertThat(read.rows()).extracting(row -> Reading.person(row).school()).containsExactly("А 2002", "");
        assertThat(read.counts().remarks()).containsExactly(Phrase.of("neverSeen", "rnak"));
        assertThat(inline.readBy(
                                "a.json",
                                "format: json\nmay lack: [rnak]",
                                "",
                                "score: {from: <Points>, default: 0}\nplace: <rnak>")
                        .counts()
                        .remarks())
                .isEmpty();
    }

    @Test
    void yaml_reads_like_json() {
        inline.file("a.yaml", "rows:\n- Name: Ада Лавлейс\n  Points: 66.5\n- {Name: Бен Ким, Points: 5}\nmore: 1\n");

        assertThat(Inline.scores(inline.readBy("a.yaml", "format: yaml\nrows: rows", "", "")))
                .containsExactly(PUPILS);
    }

    @Test
    void a_zip_is_a_folder() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : List.of("b/x.csv", "a/x.csv", "a/readme.txt")) {
                zip.putNextEntry(new ZipEntry(file));
                zip.write("Name,Points\n%s,5\n".formatted(file).getBytes(StandardCharsets.UTF_8));
            }
        }
        inline.file("all.zip", out.toByteArray());

        var read = inline.readBy("all.zip", "format: csv\nfile: '*/x.csv'", "", "");

        assertThat(Inline.scores(read)).containsExactly("a/x.csv 5", "b/x.csv 5");
    }

    @Test
    void a_workbook_tells_texts_numbers_dates_and_saved_values_of_formulas() throws IOException {
        inline.file("a.xlsx", workbook());

        var read = inline.readBy(
                "a.xlsx",
                "format: xlsx\nheader: {row with: [Name, Points]}",
                "",
                "person: {name: <Name>, order: last first, birth date: <Born>}\nscore: <Points>\noutcome: <Yes>");

        assertThat(Inline.scores(read)).containsExactly(PUPILS);
        assertThat(read.rows())
                .extracting(row -> Reading.person(row).birthDate())
                .containsExactly(LocalDate.of(2008, 5, 31), LocalDate.of(2009, 2, 1));
        assertThat(read.rows()).extracting(Reading::outcome).containsExactly("true", "false");
        assertThat(read.rows())
                .extracting(row -> row.place().file() + " " + row.place().number())
                .containsExactly("a.xlsx:9 класс 4", "a.xlsx:9 класс 6");
        assertThat(read.counts().skipped()).containsEntry(Phrase.of("skipped.blank"), 2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sheet: 10 класс|Цой 7",
                "sheet: 2|Цой 7",
                "sheet: 10 КЛАСС|Цой 7",
                "sheet: [2, 9 класс]|Цой 7;Ада Лавлейс 66.5;Бен Ким 5",
                "sheet: all|Ада Лавлейс 66.5;Бен Ким 5;Цой 7"
            })
    void sheets_are_picked_by_name_or_number(String sheet, String scores) throws IOException {
        inline.file("a.xlsx", workbook());

        var read = inline.readBy(
                "a.xlsx",
                "format: xlsx\nheader: {row with: [Name, Points]}\n" + sheet,
                "",
                "score: <Points>\noutcome: <sheet>");

        assertThat(String.join(";", Inline.scores(read).toList())).isEqualTo(scores);
        assertThat(read.rows()).extracting(Reading::outcome).contains("10 класс");
    }

    @Test
    void a_sheet_may_start_anywhere() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("S");
            sheet.value(0, 0, "чужое");
            sheet.value(4, 2, "Name");
            sheet.value(4, 3, "Points");
            sheet.value(5, 1, "лишнее");
            sheet.value(5, 2, "Ада");
            sheet.value(5, 3, 5);
        }
        inline.file("a.xlsx", out.toByteArray());

        assertThat(Inline.scores(inline.readBy("a.xlsx", "format: xlsx\nstart at: C5", "", "")))
                .containsExactly("Ада 5");
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var nine = book.newWorksheet("9 класс");
            nine.value(0, 0, "Итоги");
            nine.value(2, 0, "Name");
            nine.value(2, 1, "Points");
            nine.value(2, 2, "Born");
            nine.value(2, 3, "Yes");
            nine.value(3, 0, "Ада  Лавлейс ");
            nine.value(3, 1, new BigDecimal("66.500000000000014"));
            nine.value(3, 2, LocalDate.of(2008, 5, 31));
            nine.style(3, 2).format("dd.mm.yyyy").set();
            nine.value(3, 3, true);
            nine.inlineString(5, 0, "Бен Ким");
            nine.value(5, 1, 5);
            nine.value(5, 2, LocalDate.of(2009, 2, 1));
            nine.style(5, 2).format("d mmm yy").set();
            nine.value(5, 3, false);
            var ten = book.newWorksheet("10 класс");
            ten.value(0, 0, "Name");
            ten.value(0, 1, "Points");
            ten.value(1, 0, "Цой");
            ten.value(1, 1, "7");
        }
        return out.toByteArray();
    }
}
