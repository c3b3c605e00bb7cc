package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A mapping is understood whole, or every fault is told at once, with its place and what to do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MappingParserTest {

    private static final String SOUND = """
            mapping: small
            read:
              format: csv
            result:
              event: olymp
              role: участник
              person: {name: <ФИО>, order: last first patronymic}
              score: <Баллы>
            """;

    @Test
    void a_small_mapping_needs_little() {
        var mapping = SharedData.understood(SOUND);

        assertThat(mapping.code()).isEqualTo("small");
        assertThat(mapping.title()).isEqualTo("small");
        assertThat(mapping.source()).isEqualTo("small");
        assertThat(mapping.addNewNames()).isFalse();
        assertThat(mapping.withdrawAbsent()).isFalse();
        assertThat(mapping.given()).isEmpty();
    }

    @Test
    void all_faults_are_told_at_once_in_the_order_of_the_text() {
        var faults = faults("""
                mapping: two words
                read:
                  fromat: csv
                steps:
                  - skip: nothing
                    when: <A> gleicht 1
                  - explod: {x: <A>}
                result:
                  event: e
                  person: {name: <ФИО>}
                  score: {compute: <A> +}
                  skore: 5
                """);

        assertThat(faults)
                .extracting(fault -> fault.line() + " " + fault.what().key())
                .containsExactly(
                        "1 code",
                        "3 keyMissing",
                        "3 unknownKeyNear",
                        "6 sentence",
                        "7 unknownKeyNear",
                        "9 keyMissing",
                        "10 orderMissing",
                        "11 arithmetic",
                        "12 unknownKeyNear");
        assertThat(faults).allMatch(fault -> fault.column() > 0);
    }

    @Test
    void a_misspelt_key_comes_with_a_suggestion() {
        assertThat(said(SOUND.replace("format", "fromat"), Locale.ENGLISH))
                .contains("Line 3, column 3: «fromat» means nothing here. Do you mean «format»?");
        assertThat(said(SOUND.replace("format", "fromat"), Locale.of("ru")))
                .contains("Строка 3, знак 3: «fromat» здесь ничего не значит. Может быть, «format»?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "# only a comment",
                "just text",
                "[1, 2]",
                "a: [",
                "a: b: c",
                "\t- x",
                "a: &x 1\nb: *x",
                "--- \na: 1\n---\nb: 2"
            })
    void what_is_no_mapping_at_all_is_told(String text) {
        assertThat(faults(text)).isNotEmpty();
    }

    @Test
    void a_key_twice_is_told() {
        assertThat(faults(SOUND + "read: {format: csv}\n"))
                .extracting(fault -> fault.what().key())
                .contains("twice");
    }

    @Test
    void a_mapping_beyond_all_bounds_is_refused() {
        assertThat(faults("#".repeat(200_001)))
                .extracting(fault -> fault.what().key())
                .containsExactly("mappingTooLong");
        assertThat(faults("a: ".repeat(1) + "[".repeat(5_000))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format: docx|oneOf",
                "format: csv, encoding: koi-9|charset",
                "format: csv, delimiter: ab|oneCharacter",
                "format: csv, quote: ab|oneCharacter",
                "format: csv, delimiter: '!', quote: '!'|sameMark",
                "format: csv, header: {row: 3}|keyMissing",
                "format: csv, header: -1|numberBetween",
                "format: csv, inside: div|oneOf",
                "format: csv, sheet: 1|unknownKey",
                "format: csv, file: '[a'|glob",
                "format: fixed width|keyMissing",
                "format: fixed width, columns: {A: x}|span",
                "format: fixed width, columns: {A: 9-3}|span",
                "format: xlsx, start at: 3B|cell",
                "format: markdown, table: .results|oneOf",
                "format: csv, until: the end|oneOf",
                "format: csv, may lack: {A: 1}|listWanted",
                "format: csv, rename: [A]|tableWanted",
                "format: [csv]|textWanted"
            })
    void faults_in_how_a_file_is_read(String read, String key) {
        assertThat(keys(SOUND.replace("read:\n  format: csv", "read: {" + read + "}")))
                .contains(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "skip: x|keyMissing",
                "skip: x, when: <A>|sentence",
                "skip: x, when: '<A> is'|sentenceCut",
                "skip: x, when: {all: [always], any: [always]}|oneOf",
                "skip: x, when: {some: [always]}|unknownKey",
                "skip: x, reject: y, when: always|oneVerb",
                "frobnicate: x|oneVerb",
                "set: x|tableWanted",
                "set: {<A>: 1}|bareName",
                "set: {A: {from: <B>, values: x}}|tableWanted",
                "set: {A: {from: <B>, otherwise: 1}}|otherwiseOfNothing",
                "set: {A: {from: <B>, compute: 1 + 1}}|oneStart",
                "set: {A: [{else: 1}, {when: always, then: 2}]}|elseLast",
                "set: {A: []}|emptyList",
                "set: {A: {from: <B>, extract: '('}}|pattern",
                "set: {A: <B}|openColumn",
                "set: {A: {compute: frob(1)}}|function",
                "extract: <A>|keyMissing",
                "extract: <A>, pattern: '(a)'|namelessPattern",
                "split: <A>, by: ','|keyMissing",
                "fill down: A|columnWanted",
                "explode: <A>|tableWanted",
                "group: [<A>]|keyMissing",
                "group: [A], columns: {n: count}|columnWanted",
                "group: [<A>], columns: {n: count them}|aggregate",
                "group: [<A>], columns: {n: median of <A>}|aggregate",
                "rank: P|keyMissing",
                "rank: P, order: Points|columnWanted",
                "rank: P, order: <Points>, ties: maybe|oneOf",
                "join: {format: csv}, as: x, on: nothing|keyMissing",
                "join: {file: a.csv, format: csv}, on: nothing|keyMissing",
                "join: {file: a.csv, format: csv}, as: x, on: <A>|onWanted",
                "join: {file: a.csv, format: csv}, as: x, on: nothing, missing: drop|oneOf",
                "join: {file: a.csv, format: csv}, as: x, on: nothing, ignoring: [colour]|oneOf"
            })
    void faults_in_steps(String step, String key) {
        assertThat(keys(SOUND.replace("result:", "steps:\n  - {" + step + "}\nresult:")))
                .contains(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event: e, role: r, score: 1|nobody",
                "event: e, role: r, person: {id: <A>}|nothingAchieved",
                "role: r, person: {id: <A>}, score: 1|keyMissing",
                "event: e, person: {id: <A>}, score: 1|keyMissing",
                "event: e, role: r, person: {school: <A>}, score: 1|nameMissing",
                "event: e, role: r, person: {name: <A>}, score: 1|orderMissing",
                "event: e, role: r, person: {name: <A>, order: last}, score: 1|nameOrder",
                "event: e, role: r, person: {name: <A>, order: last first, first name: <B>}, score: 1|nameTwice",
                "event: e, role: r, person: {id: <A>, shcool: <B>}, score: 1|unknownKeyNear",
                "event: e, role: r, person: <A>, score: 1|blockWanted",
                "event: e, role: r, team: {size: 3}, score: 1|titleMissing",
                "event: e, role: r, team: {id: <A>, members: {person: {id: <B>}}}, score: 1|keyMissing",
                "event: e, role: r, person: {id: <A>}, score: 1, parts: {name: x}|keyMissing",
                "event: e, role: r, person: {id: <A>}, score: 1, date: {from: <A>, form: '{'}|dateForm",
                "event: e, role: r, person: {id: <A>}, score: 1, disqualified: {when: always}|keyMissing"
            })
    void faults_in_the_result(String result, String key) {
        assertThat(keys("mapping: m\nread: {format: csv}\nresult: {" + result + "}\n"))
                .contains(key);
    }

    @Test
    void a_column_that_grouping_took_away_is_told() {
        var faults = faults(SOUND.replace("result:", """
                steps:
                  - group: [<ФИО>]
                    columns: {Сумма: sum of <Баллы>}
                result:"""));

        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.what().key()).isEqualTo("goneAfterGroup");
            assertThat(fault.what().arguments()).containsExactly("Баллы", "ФИО, Сумма");
        });
    }

    @Test
    void a_column_that_a_later_step_makes_again_is_none_to_tell() {
        SharedData.understood(SOUND.replace("result:", """
                steps:
                  - group: [<ФИО>]
                    columns: {Сумма: sum of <Баллы>, Все: list of <Баллы>}
                  - set: {Баллы: "<Сумма>", Первый: "<Все.1>", Место: "<row>"}
                result:"""));
    }

    @Test
    void given_names_may_be_used_everywhere() {
        var mapping = SharedData.understood(
                SOUND.replace("event: olymp", "event: <event>").replace("result:", """
                        given: {event: "", role: участник}
                        steps:
                          - group: [<ФИО>]
                            columns: {Баллы: sum of <Баллы>}
                        result:"""));

        assertThat(mapping.given()).containsOnlyKeys("event", "role");
        assertThat(mapping.given().get("event")).isEmpty();
        assertThat(mapping.given().get("role")).contains("участник");
    }

    private static List<String> keys(String text) {
        return faults(text).stream().map(fault -> fault.what().key()).toList();
    }

    private static List<String> said(String text, Locale locale) {
        var words = new MappingWords(locale);
        return faults(text).stream().map(words::say).toList();
    }

    private static List<MappingFault> faults(String text) {
        return MappingParser.parse(text) instanceof MappingParser.Parsed.Faulty(var faults) ? faults : List.of();
    }
}
