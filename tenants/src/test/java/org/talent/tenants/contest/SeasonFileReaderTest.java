package org.talent.tenants.contest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.talent.rules.ContestFacts.EdgeType;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.SeasonFile.EdgePart;
import org.talent.tenants.contest.SeasonFile.EventPart;
import org.talent.tenants.contest.SeasonFileReader.Reading;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeasonFileReaderTest {

    static final String HEAD = """
            season: { code: s, title: Season, dates: 2015..2019 }
            names: { kinds: [olympiad], levels: [regional, national], roles: [participant] }
            contest:
              code: c
              tracks:
                - { code: maths, title: Mathematics }
                - { code: physics }
              awards: [gold, silver]
            """;

    @Test
    void fills_in_what_need_not_be_said() {
        var file = read(HEAD + "events: [ { code: final, level: national } ]\n");

        assertThat(file.identityPolicy()).isEqualTo(IdentityPolicy.NAME_AND_FACTS);
        assertThat(file.contest().title()).isEqualTo("Season");
        assertThat(file.contest().ranks()).isEqualTo(EntrantKind.PARTICIPANT);
        assertThat(file.contest().tracks())
                .extracting(SeasonFile.TrackPart::title)
                .containsExactly("Mathematics", "physics");
        assertThat(file.events())
                .containsExactly(new EventPart(
                        "final",
                        "final",
                        "olympiad",
                        "national",
                        LocalDate.of(2015, 1, 1),
                        LocalDate.of(2019, 12, 31),
                        null,
                        null,
                        Map.of("maths", BigDecimal.ONE, "physics", BigDecimal.ONE)));
        assertThat(file.ruleSets()).isEmpty();
        assertThat(file.imports()).isEmpty();
    }

    @Test
    void a_pattern_of_stages_means_the_other_events() {
        var file = read(HEAD + """
                events:
                  - { for: { site: [north, south, final] }, code: "cup-{site}", level: regional }
                  - { code: cup-world, level: national, qualifiedBy: cup-* }
                """);

        assertThat(file.edges())
                .containsExactly(
                        new EdgePart("cup-north", "cup-world", EdgeType.QUALIFIER),
                        new EdgePart("cup-south", "cup-world", EdgeType.QUALIFIER),
                        new EdgePart("cup-final", "cup-world", EdgeType.QUALIFIER));
    }

    @Test
    void one_entry_stands_for_many() {
        var file = read(HEAD + """
                events:
                  - for:
                      - { year: 2015..2016, region: [brest, minsk] }
                      - { year: 2017, region: hrodna }
                    code: region-{year}-{region}
                    level: regional
                    dates: "{year}"
                  - { for: { year: 2015..2017 }, code: "nation-{year}", level: national, qualifiedBy: "region-{year}-*" }
                """);

        assertThat(file.events())
                .extracting(EventPart::code)
                .containsExactly(
                        "region-2015-brest",
                        "region-2015-minsk",
                        "region-2016-brest",
                        "region-2016-minsk",
                        "region-2017-hrodna",
                        "nation-2015",
                        "nation-2016",
                        "nation-2017");
        assertThat(file.events().get(4).ends()).isEqualTo(LocalDate.of(2017, 12, 31));
        assertThat(file.edges())
                .contains(
                        new EdgePart("region-2015-brest", "nation-2015", EdgeType.QUALIFIER),
                        new EdgePart("region-2017-hrodna", "nation-2017", EdgeType.QUALIFIER))
                .hasSize(5);
    }

    @Test
    void takes_defaults_from_the_kind_and_then_from_all() {
        var file = read("""
                season: { code: s, dates: 2026-09-01..2027-08-31 }
                names: { kinds: [olympiad, course], levels: [school, national], roles: [participant] }
                contest: { code: c, tracks: [ { code: maths }, { code: physics } ] }
                defaults:
                  events: { level: school, maximum: 100 }
                  byKind:
                    olympiad: { level: national, tracks: { maths: 1, physics: 0.5 } }
                    course: { tracks: physics }
                events:
                  - { code: a, kind: olympiad }
                  - { code: b, kind: course, maximum: 20 }
                  - { code: c, kind: course, tracks: [] }
                """);

        assertThat(file.events()).extracting(EventPart::level).containsExactly("national", "school", "school");
        assertThat(file.events())
                .extracting(EventPart::maximum)
                .containsExactly(new BigDecimal(100), new BigDecimal(20), new BigDecimal(100));
        assertThat(file.events())
                .extracting(EventPart::tracks)
                .containsExactly(
                        Map.of("maths", BigDecimal.ONE, "physics", new BigDecimal("0.5")),
                        Map.of("physics", BigDecimal.ONE),
                        Map.of());
    }

    @Test
    void says_where_rule_sets_and_results_are() {
        var file = read(HEAD + """
                rules: { quota: quota.drl, normalisation: normalisation.drl }
                imports:
                  - { mapping: results.yaml }
                  - { mapping: late.yaml, files: late/2019.csv }
                """);

        assertThat(file.ruleSets())
                .containsExactlyEntriesOf(new java.util.TreeMap<>(
                        Map.of(RuleSetKind.NORMALISATION, "normalisation.drl", RuleSetKind.QUOTA, "quota.drl")));
        assertThat(file.imports())
                .extracting(one -> one.mapping() + " " + one.files())
                .containsExactly("results.yaml ", "late.yaml late/2019.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-20, 2027-03-20, 2027-03-20",
        "2028-02, 2028-02-01, 2028-02-29",
        "2027, 2027-01-01, 2027-12-31",
        "2027-03-20..2027-04, 2027-03-20, 2027-04-30"
    })
    void dates_are_days_months_or_years(String text, LocalDate starts, LocalDate ends) {
        var event = read(HEAD + "events: [ { code: a, level: national, dates: %s } ]\n".formatted(text))
                .events()
                .getFirst();

        assertThat(event.starts()).isEqualTo(starts);
        assertThat(event.ends()).isEqualTo(ends);
    }

    @Test
    void tells_every_fault_with_its_line_and_what_was_meant() {
        var faults = faults("""
                season: { code: s, title: Season, dates: 2019..2015, identitty: ask }
                names: { kinds: [olympiad], levels: [regional, national], roles: [participant], rols: [x] }
                contest:
                  code: c c
                  ranks: people
                  tracks: [ { code: maths }, { code: maths } ]
                events:
                  - { code: a, level: nationl, tracks: [mats], maximum: -1, dates: spring }
                  - { code: a, level: national, qualifiedBy: b }
                  - { for: { year: 2017..2015 }, code: "x-{year}" }
                  - { for: { year: 2017 }, code: "x-{yaer}", title: {year} }
                ruls: {}
                """);

        assertThat(faults)
                .containsExactly(
                        "1 The dates \"2019..2015\" run backwards.",
                        "1 Nobody understands \"identitty\" here. Maybe \"identity\"?",
                        "2 Nobody understands \"rols\" here. Maybe \"roles\"?",
                        "4 \"c c\" cannot be a code. Use letters, digits, dot, hyphen and underscore, at most 60.",
                        "5 \"ranks\" cannot be \"people\". Possible: participants, teams.",
                        "6 Two tracks are called \"maths\". Codes and titles must differ.",
                        "8 \"spring\" is no date. Write 2027-03-20, 2027-03, 2027, or two of them with two dots between.",
                        "8 The highest possible score cannot be -1. It is above 0 and has at most six decimals.",
                        "8 The season has no name \"nationl\". Maybe: national.",
                        "8 The contest has no track \"mats\". Maybe: maths.",
                        "9 Two events have the code \"a\".",
                        "9 This file has no event \"b\". Maybe: a.",
                        "10 The range \"2017..2015\" must run upwards and stay within 20 000 steps, such as 1988..2017.",
                        "11 \"for\" has no variable \"yaer\". Possible: year.",
                        "11 \"title\" begins with a brace. Put the value in quotes.",
                        "11 Say the \"level\" of the event, one of: regional, national.",
                        "12 Nobody understands \"ruls\" here. Maybe \"rules\"?");
    }

    @Test
    void says_in_russian_too() {
        var reading = SeasonFileReader.read("season: {}\nnames: {}\ncontest: {}\n");

        assertThat(((Reading.Faulty) reading).faults())
                .extracting(fault -> fault.line() + " " + fault.say(Locale.of("ru")))
                .contains(
                        "1 Здесь не хватает ключа «code».",
                        "2 В «names» нужно перечислить хотя бы одно из «kinds» сезона.",
                        "3 У конкурса должно быть хотя бы одно направление.");
    }

    @Test
    void refuses_stages_in_a_circle() {
        assertThat(faults(HEAD + """
                defaults: { events: { level: national } }
                events:
                  - { code: a, qualifiedBy: b }
                  - { code: b, partOf: a }
                  - { code: c, qualifiedBy: d }
                  - { code: d, qualifiedBy: c }
                """)).containsExactly("11 The stages run in a circle through the event \"c\".");
    }

    static SeasonFile read(String text) {
        return switch (SeasonFileReader.read(text)) {
            case Reading.Read(var file) -> file;
            case Reading.Faulty(var faults) -> throw new AssertionError(said(faults));
        };
    }

    static List<String> faults(String text) {
        return said(((Reading.Faulty) SeasonFileReader.read(text)).faults());
    }

    private static List<String> said(List<org.talent.tenants.support.yaml.FileFault> faults) {
        return faults.stream()
                .map(fault -> fault.line() + " " + fault.say(Locale.ENGLISH))
                .toList();
    }
}
