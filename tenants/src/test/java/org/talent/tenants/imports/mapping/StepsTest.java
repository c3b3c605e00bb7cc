package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.talent.rules.IdentityLevel;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.participation.Result;
import org.talent.tenants.participation.Result.Part;
import org.talent.tenants.participation.Result.Place;

/** What is done to the rows, step by step, and what they become. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepsTest {

    private static final String CSV = "format: csv";

    @TempDir
    Path folder;

    Inline inline;

    @BeforeEach
    void an_empty_folder() {
        inline = new Inline(folder);
    }

    @Test
    void skipped_rows_are_counted_by_name_and_rejected_ones_kept_with_the_reason() {
        inline.file("a.csv", "Name,Points\nАда,5\nИТОГО,12\nБен,-7\n");

        var read = inline.readBy("a.csv", CSV, """
                - skip: строки итогов
                  when: <Name> is итого
                - reject: Баллов меньше нуля не бывает.
                  when: <Points> is less than 0
                """, "");

        assertThat(Inline.scores(read)).containsExactly("Ада 5");
        assertThat(read.counts().skipped()).containsEntry(Phrase.of("skipped.named", "строки итогов"), 1L);
        assertThat(read.reasons()).containsExactly("a.csv:4 Баллов меньше нуля не бывает.");
        assertThat(read.unreadable().getFirst().place().raw()).isEqualTo("Бен,-7");
    }

    @Test
    void the_end_of_a_table_ends_every_table_for_itself() {
        inline.file("a/1.csv", "Name,Points\nАда,1\nПодпись,\nБен,2\n")
                .file("a/2.csv", "Name,Points\nЦой,3\nПодпись,\n");

        var read = inline.readBy("a", CSV + "\nfile: '*.csv'", """
                - end: подпись и ниже
                  when: <Name> is подпись
                """, "");

        assertThat(Inline.scores(read)).containsExactly("Ада 1", "Цой 3");
        assertThat(read.counts().skipped()).containsEntry(Phrase.of("skipped.named", "подпись и ниже"), 3L);
    }

    @Test
    void cells_are_set_all_at_once_and_only_where_the_condition_holds() {
        inline.file("a.csv", "Name,A,B,Points\nАда,1,2,7\nБен,3,4,\n");

        var read = inline.readBy("a.csv", CSV, """
                - set: {A: <B>, B: <A>, Points: {compute: 10 * <A> + <B>}}
                  when: <Points> is empty
                - set: {Name: "<Name> <A><B>"}
                """, "");

        assertThat(Inline.scores(read)).containsExactly("Ада 12 7", "Бен 43 34");
    }

    @Test
    void the_first_branch_that_holds_is_chosen() {
        inline.file("a.csv", "Name,Points\nАда,1\nБен,2\nЦой,3\n");

        var read = inline.readBy("a.csv", CSV, "", """
                score:
                  - {when: <Points> is 1, then: 10}
                  - {when: <Points> is less than 3, then: {compute: <Points> * 10}}
                  - else: {compute: <Points> * 100}
                """);

        assertThat(Inline.scores(read)).containsExactly("Ада 10", "Бен 20", "Цой 300");
    }

    @Test
    void parts_of_a_text_become_columns() {
        inline.file("a.csv", "Who,Points\n\"Ада (9 класс, Орша)\",1\nБен,2\n");
        var step = """
                - extract: <Who>
                  pattern: '(?P<Name>.+) \\((?P<grade>\\d+) класс, (?P<city>.+)\\)'
                """;
        var result =
                "person: {nameless: %s, name: <Name>, order: last first, grade: <grade>, city: <city>}\nscore: <Points>";

        var strict = inline.readBy("a.csv", CSV, step, result.formatted("reject"));
        var lenient = inline.readBy("a.csv", CSV, step + "  otherwise: keep\n", result.formatted("keep"));

        assertThat(strict.rows()).singleElement().satisfies(row -> {
            assertThat(Reading.person(row).grade()).isEqualTo(9);
            assertThat(Reading.person(row).city()).isEqualTo("Орша");
        });
        assertThat(Inline.reasons(strict)).containsExactly(Phrase.of("unknownForm", "Who"));
        assertThat(lenient.rows()).hasSize(2);
    }

    @Test
    void a_cell_is_split_and_the_last_column_takes_what_is_left() {
        inline.file("a.csv", "Who,Points\nАда/Минск/Школа 1/а,1\nБен,2\n");

        var read = inline.readBy(
                "a.csv",
                CSV,
                """
                - split: <Who>
                  by: /
                  into: [Name, city, school]
                """,
                "person: {name: <Name>, order: last first, city: <city>, school: <school>}\nscore: <Points>");

        assertThat(read.rows()).extracting(row -> Reading.person(row).school()).containsExactly("Школа 1/а", "");
    }

    @Test
    void merged_cells_are_filled_down_within_their_table() {
        inline.file("a/1.csv", "School,Name,Points\nА,Ада,1\n,Бен,2\nБ,Цой,3\n")
                .file("a/2.csv", "School,Name,Points\n,Дан,4\n");

        var read = inline.readBy(
                "a",
                CSV + "\nfile: '*.csv'",
                "- fill down: [<School>]\n",
                "person: {name: <Name>, order: last first, school: <School>}\nscore: <Points>");

        assertThat(read.rows()).extracting(row -> Reading.person(row).school()).containsExactly("А", "А", "Б", "");
    }

    @Test
    void lists_maps_and_columns_are_exploded_side_by_side() {
        inline.file("a.json", """
                [{"who": "Ада", "tasks": {"2019": 5, "2020": 7}, "ranks": {"2020": 1, "2021": 2}},
                 {"who": "Бен", "tasks": {}, "ranks": {}}]""");

        var read = inline.readBy(
                "a.json",
                "format: json",
                """
                - explode: {Points: <tasks>, Rank: <ranks>}
                  key: year
                """,
                "person: {name: <who>, order: last first}\nscore: <Points>\nplace: <Rank>");

        assertThat(read.rows())
                .extracting(row -> row.result().getClass().getSimpleName() + Reading.place(row))
                .containsExactly("Scored0", "Scored1", "Placed2");
        assertThat(read.counts().skipped()).containsEntry(Phrase.of("skipped.nothingInside"), 1L);
        assertThat(read.counts().added()).isEqualTo(2);
    }

    @Test
    void a_list_written_into_a_cell_is_read_whatever_language_wrote_it() {
        inline.file("a.csv", """
                Name,Got
                Ада,"[{'task': 'a', 'points': 5}, {'task': ""b's"", 'points': 6},]"
                Бен,"[{""task"": ""c"", ""points"": 7}]"
                Цой,5
                Дан,
                """);

        var read = inline.readBy(
                "a.csv", CSV, "- explode: {got: <Got>}\n", "score: <got.points>\nattempt: 1\noutcome: <got.task>");

        assertThat(read.rows()).extracting(Reading::outcome).containsExactly("a", "b's", "c");
        assertThat(Inline.reasons(read)).containsExactly(Phrase.of("notAList", "Got"));
        assertThat(read.counts().skipped()).containsEntry(Phrase.of("skipped.nothingInside"), 1L);
    }

    @Test
    void separated_texts_and_columns_are_exploded_too() {
        inline.file("a.csv", "Team,A,B,C\nx,Ада; Бен,,Цой\n");

        var texts = inline.readBy("a.csv", CSV, "- explode: {Name: <A>}\n  separator: ';'\n", "attended: always");
        var range = inline.readBy(
                "a.csv", CSV, "- explode: {Name: <A>..<C>}\n  key: seat\n", "attended: always\noutcome: <seat>");
        var listed = inline.readBy("a.csv", CSV, "- explode: {Name: [<C>, <A>]}\n", "attended: always");

        assertThat(texts.rows()).extracting(Inline::name).containsExactly("Ада", "Бен");
        assertThat(range.rows()).extracting(Reading::outcome).containsExactly("A", "C");
        assertThat(listed.rows()).extracting(Inline::name).containsExactly("Цой", "Ада; Бен");
    }

    @Test
    void rows_with_nothing_inside_can_stay() {
        inline.file("a.csv", "Name,Got\nАда,\n");

        var read = inline.readBy("a.csv", CSV, "- explode: {got: <Got>}\n  when empty: keep\n", "attended: always");

        assertThat(read.rows()).hasSize(1);
    }

    @Test
    void a_second_table_is_joined_by_key() {
        inline.file("a.csv", "Name,key,Points\nАда,1,5\nБен,2,6\nЦой,3,7\nДан,,8\n")
                .file("who.csv", "id,school\n1,А\n2,Б\n2,В\n4,Г\n");
        var join = """
                - join: {file: who.csv, format: csv}
                  on: <key> = <id>
                  as: who
                """;
        var result = "person: {name: <Name>, order: last first, school: <who.school>}\nscore: <Points>";

        var strict = inline.readBy("a.csv", CSV, join, result);
        var keep = inline.readBy("a.csv", CSV, join + "  missing: keep\n  several: first\n", result);
        var all = inline.readBy("a.csv", CSV, join + "  missing: skip\n  several: all\n", result);

        assertThat(schools(strict)).containsExactly("А");
        assertThat(Inline.reasons(strict))
                .containsExactly(
                        Phrase.of("joinSeveral", "who"),
                        Phrase.of("joinMissing", "who"),
                        Phrase.of("joinMissing", "who"));
        assertThat(schools(keep)).containsExactly("А", "Б", "", "");
        assertThat(schools(all)).containsExactly("А", "Б", "В");
        assertThat(all.counts().skipped()).containsEntry(Phrase.of("skipped.unknownKey"), 2L);
        assertThat(all.counts().merged()).isEqualTo(4);
    }

    @Test
    void keys_may_be_compared_without_case_accents_punctuation_and_word_order() {
        inline.file("a.csv", "Name,Points\n\"ZANDERTAL, AMARA\",5\n")
                .file("who.csv", "who,school\nAmara Zándertal,А\n");

        var read = inline.readBy(
                "a.csv", CSV, """
                - join: {file: who.csv, format: csv}
                  on: <Name> = <who>
                  as: who
                  ignoring: [case, accents, punctuation, word order]
                """, "person: {name: <Name>, order: first last, school: <who.school>}\nscore: <Points>");

        assertThat(schools(read)).containsExactly("А");
    }

    @Test
    void a_key_of_several_parts_joins_only_where_all_agree() {
        inline.file("a.csv", "Name,x,y,Points\nАда,1,2,5\nБен,12,,6\n").file("who.csv", "x,y,school\n1,2,А\n,12,Б\n");

        var read = inline.readBy(
                "a.csv", CSV, """
                - join: {file: who.csv, format: csv}
                  on: [<x> = <x>, <y> = <y>]
                  as: who
                  missing: keep
                """, "person: {name: <Name>, order: last first, school: <who.school>}\nscore: <Points>");

        assertThat(schools(read)).containsExactly("А", "");
    }

    @Test
    void every_folder_may_have_a_second_table_of_its_own() {
        inline.file("s/x/rows.csv", "Name,Points\nАда,1\n")
                .file("s/x/site.csv", "town\nМинск\n")
                .file("s/y/rows.csv", "Name,Points\nБен,2\n")
                .file("s/y/site.csv", "town\nОрша\n");

        var read = inline.readBy(
                "s",
                CSV + "\nfile: '*/rows.csv'",
                """
                - join: {file: <folder>site.csv, format: csv}
                  on: nothing
                  as: site
                """,
                "person: {name: <Name>, order: last first, city: <site.town>}\nscore: <Points>");

        assertThat(read.rows()).extracting(row -> Reading.person(row).city()).containsExactly("Минск", "Орша");
        assertThat(read.rows()).extracting(row -> row.place().file()).containsExactly("x/rows.csv", "y/rows.csv");
    }

    @Test
    void faulty_rows_of_a_second_table_come_out_as_well() {
        inline.file("a.csv", "Name,key,Points\nАда,1,5\n").file("who.csv", "id,points\n1,7\n2,сорок\n");

        var read = inline.readBy("a.csv", CSV, """
                - join:
                    file: who.csv
                    format: csv
                    steps:
                      - group: [<id>]
                        columns: {sum: sum of <points>}
                  on: <key> = <id>
                  as: who
                """, "score: <who.sum>");

        assertThat(Inline.scores(read)).containsExactly("Ада 7");
        assertThat(read.unreadable()).singleElement().satisfies(row -> {
            assertThat(row.place().file()).isEqualTo("who.csv");
            assertThat(row.place().number()).isEqualTo(3);
        });
    }

    @Test
    void a_group_becomes_one_row_with_its_figures() {
        inline.file("a.csv", "Name,task,Points\nАда,a,5\nБен,a,1\nАда,b,7\nАда,c,\n");

        var read = inline.readBy("a.csv", CSV, """
                - group: [<Name>]
                  columns:
                    Points: sum of <Points>
                    rows: count
                    scored: count of <Points>
                    best: max of <Points>
                    worst: min of <Points>
                    mean: mean of <Points>
                    first: first of <task>
                    last: last of <task>
                    tasks: list of <task>
                    map: map of <task> to <Points>
                    high: {take: count, where: <Points> is greater than 5}
                """, """
                parts: {in: <map>}
                score: <Points>
                outcome: <rows> <scored> <best> <worst> <mean> <first> <last> <tasks.2> <high>
                """);

        assertThat(read.rows()).extracting(Reading::outcome).containsExactly("3 2 7 5 6 a c b 1", "1 1 1 1 1 a a 0");
        assertThat(read.rows().getFirst().result())
                .isEqualTo(new Result.Scored(
                        new BigDecimal("12"),
                        List.of(
                                new Part("a", new BigDecimal("5"), Optional.empty()),
                                new Part("b", new BigDecimal("7"), Optional.empty())),
                        Optional.empty(),
                        Optional.of("3 2 7 5 6 a c b 1")));
        assertThat(read.counts().merged()).isEqualTo(2);
    }

    @Test
    void a_row_that_cannot_be_added_up_leaves_its_group_untouched() {
        inline.file("a.csv", "Name,Points\nАда,5\nАда,семь\nБен,много\n");

        var read = inline.readBy("a.csv", CSV, """
                - group: [<Name>]
                  columns: {Points: sum of <Points>, n: count}
                """, "score: <Points>\noutcome: <n>");

        assertThat(read.rows()).singleElement().extracting(Reading::outcome).isEqualTo("1");
        assertThat(read.unreadable()).hasSize(2);
    }

    @Test
    void in_a_tally_every_row_stays_and_learns_the_figures_of_its_group() {
        inline.file("a.csv", "Name,Rank\nАда,>=2\nБен,1\nЦой,>=2\n");

        var read = inline.readBy("a.csv", CSV, """
                - tally: [<Rank>]
                  columns: {n: count}
                - tally: all
                  columns: {all: count}
                """, "outcome: <n> of <all>\nscore: 1");

        assertThat(read.rows()).extracting(Reading::outcome).containsExactly("2 of 3", "1 of 3", "2 of 3");
    }

    @Test
    void rows_are_ranked_with_ties_as_ranges() {
        inline.file("a.csv", "Name,Points,Time\nАда,5,9\nБен,10,3\nЦой,5,9\nДан,5,1\nЕва,,\n");
        var rank = """
                - rank: P
                  order: [<Points> descending, <Time>]
                """;
        var result = "outcome: <P>.\nscore: {from: <Points>, default: 0}";

        assertThat(outcomes(rank, result)).containsExactly("3–4.", "1.", "3–4.", "2.", "5.");
        assertThat(outcomes(rank + "  ties: shared\n", result)).containsExactly("3.", "1.", "3.", "2.", "5.");
        assertThat(outcomes(rank + "  ties: apart\n", result)).containsExactly("3.", "1.", "4.", "2.", "5.");
        assertThat(outcomes(rank + "  only: <Points> is not empty\n  within: [<Time>]\n", result))
                .containsExactly("1–2.", "1.", "1–2.", "1.", ".");
        assertThat(outcomes("- rank: P\n  order: as listed\n", result)).containsExactly("1.", "2.", "3.", "4.", "5.");
    }

    private List<String> outcomes(String steps, String result) {
        return inline.readBy("a.csv", CSV, steps, result).rows().stream()
                .map(Reading::outcome)
                .toList();
    }

    @Test
    void a_person_has_all_facts_a_table_can_tell() {
        inline.file("a.csv", """
                ID,Фамилия,Имя,Отчество,Дата,Выпуск,Класс,Школа,Город,Регион,Уровень,Балл
                17,Иванов,Иван,Иванович,31.05.2008,2026,10 «Б»,Гимназия № 1,Орша,Витебская область,проверен,5
                """);

        var read = inline.readBy("a.csv", CSV, "", """
                person:
                  id: <ID>
                  last name: <Фамилия>
                  first name: <Имя>
                  patronymic: <Отчество>
                  birth date: <Дата>
                  graduation year: <Выпуск>
                  grade: <Класс>
                  school: <Школа>
                  city: <Город>
                  region: <Регион>
                  identity: {from: <Уровень>, values: {проверен: moderator checked}}
                score: <Балл>
                """);

        assertThat(read.rows())
                .singleElement()
                .extracting(Reading::person)
                .isEqualTo(new PersonFacts(
                        "17",
                        new org.talent.tenants.participant.PersonName("Иванов", "Иван", "Иванович"),
                        LocalDate.of(2008, 5, 31),
                        2008,
                        2026,
                        10,
                        "Гимназия № 1",
                        "Орша",
                        "Витебская область",
                        IdentityLevel.MODERATOR_CHECKED));
    }

    @Test
    void a_team_has_its_members_from_columns_texts_or_objects() {
        inline.file("a.csv", "Команда,Кто,A,B,Балл\nРоботы,Ада; Бен,Цой,,5\n").file("a.json", """
                        [{"team": "Роботы", "size": 4, "school": "А", "people": [{"n": "Ада", "g": 9}, {"n": "Бен", "g": 10}]}]""");
        var text =
                "team: {title: <Команда>, members: {in: <Кто>, separator: ';', person: {name: <value>, order: last first}}}\nscore: <Балл>";
        var columns =
                "team: {title: <Команда>, members: {in: [<A>, <B>], person: {name: <value>, order: last first}}}\nscore: <Балл>";
        var objects =
                "team: {title: <team>, size: <size>, members: {in: <people>, person: {name: <n>, order: last first, grade: <g>, school: <school>}}}\nattended: always";

        assertThat(members(inline.readBy("a.csv", CSV, "", text))).containsExactly("Ада", "Бен");
        assertThat(members(inline.readBy("a.csv", CSV, "", columns))).containsExactly("Цой");
        var read = inline.readBy("a.json", "format: json", "", objects);
        assertThat(members(read)).containsExactly("Ада", "Бен");
        assertThat(Reading.team(read.rows().getFirst()).size()).isEqualTo(4);
        assertThat(Reading.team(read.rows().getFirst()).members())
                .extracting(PersonFacts::school, PersonFacts::grade)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("А", 9), org.assertj.core.groups.Tuple.tuple("А", 10));
    }

    @Test
    void the_richest_form_of_a_result_is_taken() {
        inline.file("a.csv", "Name,Points,Rank,Word\nАда,5,2,призёр\nБен,,1–3,\nЦой,,,зачёт\nДан,,,\n");

        var read = inline.readBy("a.csv", CSV, "", "score: <Points>\nplace: <Rank>\noutcome: <Word>");

        assertThat(read.rows())
                .extracting(row -> row.result())
                .containsExactly(
                        new Result.Scored(
                                new BigDecimal("5"), List.of(), Optional.of(new Place(2, 2)), Optional.of("призёр")),
                        new Result.Placed(new Place(1, 3), Optional.empty()),
                        new Result.Graded("зачёт"));
        assertThat(Inline.reasons(read)).containsExactly(Phrase.of("noResult"));
    }

    @Test
    void rows_out_of_competition_disqualified_and_unverified_say_so() {
        inline.file("a.csv", "Name,Points,Note\nАда,5,\nБен,6,вне конкурса\nЦой,7,списал\nДан,8,с чужих слов\n");

        var read = inline.readBy("a.csv", CSV, "", """
                score: <Points>
                unofficial: <Note> is вне конкурса
                unverified: <Note> is с чужих слов
                disqualified: {when: <Note> is списал, reason: "решение жюри: <Note>"}
                attempt: {compute: <Points> - 4}
                date: {from: 1 марта, year: 2026}
                """);

        assertThat(read.rows())
                .extracting(row -> row.official() + " " + row.verified() + " "
                        + row.struckOut().orElse("-") + " " + row.attempt() + " " + row.date())
                .containsExactly(
                        "true true - 1 2026-03-01",
                        "false true - 2 2026-03-01",
                        "true true решение жюри: списал 3 2026-03-01",
                        "true false - 4 2026-03-01");
    }

    @Test
    void scores_keep_six_decimals() {
        inline.file("a.csv", "Name,Points\nАда,12.100000000000001\nБен,0.1234565\n");

        assertThat(Inline.scores(inline.readBy("a.csv", CSV, "", ""))).containsExactly("Ада 12.1", "Бен 0.123456");
    }

    @Test
    void reasons_name_the_place_and_never_the_person() {
        inline.file("a.csv", "Name,Points,Класс,Год\nАда Лавлейс,пять,,\nБен,5,старший,\nЦой,5,,17\n,5,,\n");

        var read = inline.readBy(
                "a.csv",
                CSV,
                "",
                "person: {name: <Name>, order: last first, grade: <Класс>, birth year: <Год>}\nscore: <Points>");

        assertThat(read.rows()).isEmpty();
        assertThat(Inline.reasons(read))
                .containsExactly(
                        Phrase.of("notANumber", "score"),
                        Phrase.of("notAGrade", "grade"),
                        Phrase.of("notAYear", "birth year"),
                        Phrase.of("noName"));
        assertThat(read.reasons()).noneMatch(reason -> reason.contains("Лавлейс") || reason.contains("пять"));
    }

    @Test
    void whoever_imports_says_what_the_file_does_not() {
        inline.file("a.csv", "Name,Points\nАда,5\n");
        var mapping = SharedData.understood(
                Inline.mapping(CSV, "- group: [<Name>]\n  columns: {Points: sum of <Points>}\n", "score: <Points>")
                        .replace("event: e", "event: <event>")
                        .replace("role: участник", "role: <role>")
                        .replace("read:", "given: {event: \"\", role: гость}\nread:"));

        assertThat(Reading.of(mapping, folder.resolve("a.csv"), Map.of("event", "olymp"))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.event()).isEqualTo("olymp");
                    assertThat(row.role()).isEqualTo("гость");
                });
        assertThat(HostileFilesTest.refusal(() -> Reading.of(mapping, folder.resolve("a.csv"))))
                .isEqualTo(Phrase.of("file.givenMissing", "event"));
        assertThat(HostileFilesTest.refusal(
                        () -> Reading.of(mapping, folder.resolve("a.csv"), Map.of("event", "x", "season", "y"))))
                .isEqualTo(Phrase.of("file.givenUnknown", "season", "event, role"));
    }

    private static List<String> schools(Reading reading) {
        return reading.rows().stream().map(row -> Reading.person(row).school()).toList();
    }

    private static List<String> members(Reading reading) {
        return Reading.team(reading.rows().getFirst()).members().stream()
                .map(member -> member.name().full())
                .toList();
    }
}
