package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.talent.tenants.imports.mapping.Reading.person;
import static org.talent.tenants.imports.mapping.Reading.place;
import static org.talent.tenants.imports.mapping.Reading.score;
import static org.talent.tenants.imports.mapping.Reading.team;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.EntrantFacts;
import org.talent.tenants.imports.StagedRow.Readable;
import org.talent.tenants.participation.Result;
import org.talent.tenants.participation.Result.Part;
import tools.jackson.databind.JsonNode;

/** Every series of the shared data comes in by a mapping alone, with the numbers an independent script found. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeriesTest {

    @Test
    void imo_has_every_contestant_of_every_year() {
        var imo = Reading.whole("imo", "imo/Participant_Scores_1959-2017.csv");

        assertThat(imo.rows()).hasSize(17_443);
        SharedData.expected().get("imo_1988_2017").properties().forEach(year -> {
            var rows = imo.of("imo-" + year.getKey()).toList();
            var outcomes = Reading.outcomes(rows.stream());
            assertThat(rows).hasSize(year.getValue().get("N").asInt()).allMatch(Reading::isScored);
            assertThat(outcomes)
                    .containsEntry("золото", year.getValue().get("gold").asLong())
                    .containsEntry("серебро", year.getValue().get("silver").asLong())
                    .containsEntry("бронза", year.getValue().get("bronze").asLong())
                    .containsEntry(
                            "похвальный отзыв",
                            year.getValue().get("honourable").asLong());
        });
    }

    @Test
    void imo_rows_with_seven_problems_are_moved_back_into_place() {
        var imo = Reading.whole("imo", "imo/Participant_Scores_1959-2017.csv");

        assertThat(imo.of("imo-1960")).hasSize(39).allMatch(Reading::isScored);
        assertThat(imo.of("imo-1962")).hasSize(56).allMatch(Reading::isScored);
        var seven = imo.of("imo-1962")
                .filter(row -> score(row).intValue() == 46)
                .findFirst()
                .orElseThrow();
        assertThat(place(seven)).isEqualTo(1);
        assertThat(((Result.Scored) seven.result()).parts())
                .extracting(Part::name)
                .containsExactly("P1", "P2", "P3", "P4", "P5", "P6", "P7");
        assertThat(sumOfParts(seven)).isEqualByComparingTo("46");
        assertThat(imo.rows())
                .filteredOn(row -> partsOf(row).size() >= 6)
                .allSatisfy(row -> assertThat(sumOfParts(row)).isEqualByComparingTo(score(row)));
    }

    @Test
    void imo_keeps_those_whose_name_is_lost() {
        var imo = Reading.whole("imo", "imo/Participant_Scores_1959-2017.csv");

        assertThat(imo.rows())
                .filteredOn(row -> person(row).name().full().isEmpty())
                .hasSize(256 + 194);
        assertThat(imo.of("imo-2005")
                        .filter(row -> place(row) == 296 && score(row).intValue() == 8))
                .as("the bronze with a footnote")
                .anyMatch(row -> Reading.outcome(row).equals("бронза"));
        assertThat(person(imo.rows().getFirst()).name().last()).isEqualTo("Damaro");
    }

    @Test
    void ioi_has_scores_ranks_and_sums_of_every_year() {
        var ioi = Reading.whole("ioi", "ioi/results_2003-2017.json");

        assertThat(ioi.rows()).filteredOn(Reading::isScored).hasSize(3_274);
        assertThat(ioi.rows())
                .extracting(Reading::id)
                .doesNotContain("")
                .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(2_200));
        SharedData.expected().get("ioi_2010_2017").properties().forEach(year -> {
            var rows = ioi.of("ioi-" + year.getKey()).filter(Reading::isScored).toList();
            assertThat(rows).hasSize(year.getValue().get("with_scores").asInt());
            assertThat(rows)
                    .filteredOn(Readable::official)
                    .hasSize(year.getValue().get("ranked").asInt());
            assertThat(rows)
                    .filteredOn(row -> !row.official())
                    .hasSize(year.getValue().get("unranked_out_of_competition").asInt());
            assertThat(Reading.sum(rows.stream().filter(Readable::official)).setScale(2))
                    .as("sum of %s", year.getKey())
                    .isEqualByComparingTo(year.getValue().get("sum").decimalValue());
        });
    }

    @Test
    void ioi_year_by_year_has_the_same_people_in_the_same_places() {
        var all = Reading.whole("ioi", "ioi/results_2003-2017.json");
        var years = Reading.whole("ioi-years", "ioi");

        assertThat(years.of("ioi-2016").filter(Readable::official)).hasSize(308);
        assertThat(placesById(years, "ioi-2016")).isEqualTo(placesById(all, "ioi-2016"));
    }

    @Test
    void ipho_has_every_year_and_shares_the_places_of_which_only_a_bound_is_known() {
        var ipho = Reading.whole("ipho", "ipho/participants_1967-2019.csv");

        assertThat(ipho.rows()).hasSize(7_318);
        assertThat(ipho.rows()).filteredOn(Reading::isScored).hasSize(1_095);
        assertThat(ipho.countByOutcome())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "золото",
                        1_072L,
                        "серебро",
                        1_518L,
                        "бронза",
                        2_259L,
                        "похвальный отзыв",
                        2_097L,
                        "участник",
                        372L));
        var sharing = ipho.of("ipho-1974")
                .filter(row -> place(row) == 4)
                .map(Readable::result)
                .map(Result.Placed.class::cast)
                .map(Result.Placed::place)
                .toList();
        assertThat(sharing).hasSizeGreaterThan(1).allMatch(one -> one.to() == 4 + sharing.size() - 1);
    }

    @Test
    void ipho_2012_comes_out_of_a_workbook_with_formulas() {
        var ipho = Reading.whole("ipho-2012", "ipho/2012_results.xlsx");
        var expected = SharedData.expected().get("ipho_2012_xlsx");
        var words = Map.of("G", "золото", "S", "серебро", "B", "бронза", "HM", "похвальный отзыв", "", "участник");

        assertThat(ipho.rows()).hasSize(expected.get("N").asInt());
        expected.get("counts")
                .properties()
                .forEach(count -> assertThat(ipho.countByOutcome())
                        .containsEntry(
                                words.get(count.getKey()), count.getValue().asLong()));
        expected.get("lowest")
                .properties()
                .forEach(lowest -> assertThat(lowest(ipho, words.get(lowest.getKey())))
                        .isEqualByComparingTo(lowest.getValue().decimalValue()));
        assertThat(ipho.rows().stream()
                        .filter(row -> Reading.outcome(row).equals("участник"))
                        .map(Reading::score)
                        .max(Comparator.naturalOrder())
                        .orElseThrow())
                .isEqualByComparingTo(expected.get("highest_without").decimalValue());
        assertThat(ipho.rows()).allSatisfy(row -> assertThat(sumOfParts(row)).isEqualByComparingTo(score(row)));
        assertThat(person(ipho.rows().getFirst()).name().full()).isEqualTo("Wágneryi Pia");
    }

    @Test
    void the_distributed_olympiad_of_2020_has_places_and_medals() {
        var idpho = Reading.whole("idpho-2020", "ipho/idpho_2020.csv");

        assertThat(idpho.rows()).hasSize(141).allMatch(row -> place(row) > 0);
    }

    @Test
    void khorezmi_comes_out_of_two_sheets_that_write_names_differently() {
        var khorezmi = Reading.whole("khorezmi", "khorezmi/al-khorezmi_2018.xlsx");
        var expected = SharedData.expected().get("khorezmi_2018_xlsx");
        var words = Map.of(
                "Gold Medal",
                "золото",
                "Silver Medal",
                "серебро",
                "Bronze Medal",
                "бронза",
                "Honourable Mention",
                "похвальный отзыв",
                "Certificate",
                "участник");
        // the sheet goes on to row 230; the independent script stopped at 225
        var counted = khorezmi.rows().stream()
                .filter(row -> row.place().number() <= 225)
                .toList();

        assertThat(khorezmi.rows()).hasSize(226);
        assertThat(counted).hasSize(expected.get("N").asInt());
        expected.get("counts")
                .properties()
                .forEach(count -> assertThat(Reading.outcomes(counted.stream()))
                        .containsEntry(
                                words.get(count.getKey()), count.getValue().asLong()));
        expected.get("lowest")
                .properties()
                .forEach(lowest -> assertThat(lowest(khorezmi, words.get(lowest.getKey())))
                        .isEqualByComparingTo(lowest.getValue().decimalValue()));
        assertThat(khorezmi.rows()).filteredOn(row -> !row.official()).hasSize(8);
        assertThat(khorezmi.rows())
                .filteredOn(row -> row.team().isPresent())
                .hasSizeGreaterThan(200)
                .allSatisfy(row ->
                        assertThat(row.team().orElseThrow().organisation()).isNotEmpty());
        assertThat(khorezmi.counts().skipped())
                .containsEntry(Phrase.of("skipped.named", "titles, and sums below the table"), 3L);
    }

    @Test
    void belarus_joins_people_and_schools_to_24_tables() {
        var belarus = Reading.whole("belarus", "belarus_informatics");
        var expected = SharedData.expected().get("belarus_2015_2019");

        assertThat(belarus.countByEvent()).hasSize(expected.get("events").asInt());
        assertThat(belarus.rows()).hasSize(expected.get("results").asInt());
        assertThat(belarus.rows().stream().map(Reading::id).distinct())
                .hasSize(expected.get("participants").asInt());
        expected.get("nationals").properties().forEach(year -> {
            var rows = belarus.of("belarus-" + year.getKey()).toList();
            assertThat(rows).hasSize(year.getValue().get("N").asInt());
            Map.of("gold", "золото", "silver", "серебро", "bronze", "бронза").forEach((key, word) -> {
                var award = year.getValue().get(key);
                var holders = rows.stream()
                        .filter(row -> Reading.outcome(row).equals(word))
                        .toList();
                assertThat(holders).hasSize(award.get("count").asInt());
                assertThat(holders.stream()
                                .map(Reading::score)
                                .min(Comparator.naturalOrder())
                                .orElseThrow())
                        .isEqualByComparingTo(award.get("cutoff").decimalValue());
            });
        });
    }

    @Test
    void belarus_top_ten_by_the_best_three_percentages_comes_out_of_the_rows_alone() {
        var belarus = Reading.whole("belarus", "belarus_informatics");
        var best = belarus.rows().stream()
                .collect(Collectors.groupingBy(
                        Readable::event,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Reading::score, Collectors.maxBy(Comparator.naturalOrder())),
                                Optional::orElseThrow)));
        var sums = belarus.rows().stream()
                .collect(Collectors.groupingBy(
                        Reading::id,
                        Collectors.mapping(
                                row -> 100
                                        * score(row).doubleValue()
                                        / best.get(row.event()).doubleValue(),
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        shares -> shares.stream()
                                                .sorted(Comparator.reverseOrder())
                                                .limit(3)
                                                .mapToDouble(Double::doubleValue)
                                                .sum()))));

        for (var expected :
                SharedData.expected().get("belarus_2015_2019").get("top10_sum_of_best3_percent_of_event_maximum")) {
            var id = expected.get("id").asString();
            assertThat(sums.get(id))
                    .isCloseTo(expected.get("sum").asDouble(), org.assertj.core.data.Offset.offset(5e-5));
            var row = belarus.rows().stream()
                    .filter(one -> Reading.id(one).equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(person(row).name().last() + " " + person(row).name().first())
                    .isEqualTo(expected.get("name").asString());
        }
    }

    @Test
    void belarus_leaves_the_year_of_a_college_out_of_the_grades() {
        var belarus = Reading.whole("belarus", "belarus_informatics");

        assertThat(belarus.rows())
                .extracting(row -> person(row).grade())
                .contains(0, 11)
                .doesNotContain(1, 2, 3);
        assertThat(belarus.rows()).allMatch(row -> person(row).graduationYear() > 2000);
        assertThat(belarus.rows()).filteredOn(row -> !partsOf(row).isEmpty()).hasSize(1_686 - 556);
        assertThat(belarus.rows())
                .filteredOn(row -> person(row).school().isEmpty())
                .hasSize(614);
    }

    @Test
    void vitebsk_takes_the_best_attempt_of_every_task() {
        var vitebsk = Reading.whole("vitebsk", "belarus_informatics/vitebsk_open_2018.json");
        var pupils = vitebsk.rows().stream().filter(Readable::official).toList();

        assertThat(vitebsk.rows()).hasSize(64);
        assertThat(pupils)
                .hasSize(59)
                .allMatch(row -> person(row).grade() >= 5 && !person(row).city().isEmpty());
        assertThat(person(pupils.getFirst()).name().full()).isEqualTo("Белозина Юлия");
        assertThat(pupils).allSatisfy(row -> assertThat(sumOfParts(row)).isEqualByComparingTo(score(row)));
        assertThat(pupils.stream().filter(row -> place(row) == 1).map(Reading::score))
                .allSatisfy(first ->
                        assertThat(pupils.stream().map(Reading::score)).allMatch(one -> one.compareTo(first) <= 0));
    }

    @Test
    void ugra_has_the_rows_and_points_of_every_year_whatever_its_columns() {
        var ugra = Reading.whole("ugractf", "ugractf");

        SharedData.expected().get("ugractf").properties().forEach(contest -> {
            var rows = ugra.of("ugractf-" + contest.getKey()).toList();
            var official = rows.stream().filter(Readable::official).toList();
            assertThat(rows)
                    .as(contest.getKey())
                    .hasSize(contest.getValue().get("rows").asInt());
            assertThat(official)
                    .as(contest.getKey())
                    .hasSize(contest.getValue().get("official").asInt());
            assertThat(Reading.sum(official.stream()))
                    .isEqualByComparingTo(contest.getValue().get("sum_official").decimalValue());
            assertThat(official.stream()
                            .map(Reading::score)
                            .max(Comparator.naturalOrder())
                            .orElseThrow())
                    .isEqualByComparingTo(contest.getValue().get("max").decimalValue());
        });
        assertThat(ugra.of("ugractf-2019-quals"))
                .extracting(row -> team(row).title())
                .contains("Lazy_Marmots_35", "Rapid_Magpies_8");
        assertThat(ugra.of("ugractf-2022-quals"))
                .allMatch(row -> row.date() != null && row.date().getYear() == 2022)
                .allMatch(row ->
                        ((Result.Scored) row.result()).ties().lastSuccess().isPresent());
    }

    @ParameterizedTest
    @CsvSource({"icl-2000-2002, 54", "icl-2003, 30", "icl-2004, 36", "icl-tables, 271"})
    void icl_comes_out_of_three_generations_of_pages(String mapping, int rows) {
        var icl = Reading.whole(mapping, "icl_tournament");

        assertThat(icl.rows()).hasSize(rows);
        assertThat(icl.rows())
                .allMatch(row -> place(row) > 0 && !team(row).title().isEmpty());
        icl.countByEvent().keySet().forEach(event -> {
            var solved = icl.of(event).map(Reading::score).toList();
            assertThat(solved).as(event).isSortedAccordingTo(Comparator.reverseOrder());
        });
    }

    @Test
    void icl_tells_who_was_disqualified_and_passes_over_the_jury() {
        var text = Reading.whole("icl-2000-2002", "icl_tournament");
        var tables = Reading.whole("icl-tables", "icl_tournament");

        assertThat(text.rows())
                .filteredOn(row -> row.struckOut().isPresent())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.event()).isEqualTo("icl-2002");
                    assertThat(row.struckOut().orElseThrow()).startsWith("решением жюри");
                    assertThat(row.place().number()).isEqualTo(44);
                });
        assertThat(tables.counts().skipped()).containsEntry(Phrase.of("skipped.named", "пустые места и жюри"), 7L);
        assertThat(text.rows().size() + 30 + 36 + tables.rows().size() + 7).isEqualTo(398);
        assertThat(tables.of("icl-2012")).allSatisfy(row -> {
            assertThat(sumOfParts(row)).isEqualByComparingTo(score(row));
            assertThat(Reading.penalty(row)).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"nanjing", "shenyang", "jinan", "macau", "ecfinal"})
    void icpc_standings_are_built_from_runs(String site) {
        var icpc = Reading.whole("icpc", "icpc_asia_48");
        var expected = SharedData.expected().get("icpc").get(site);
        var rows = icpc.of("icpc-" + site)
                .sorted(Comparator.comparing(Reading::place))
                .toList();
        var official = rows.stream().filter(Readable::official).toList();

        assertThat(rows).hasSize(expected.get("teams").asInt());
        assertThat(official).hasSize(expected.get("official").asInt());
        assertThat(rows.stream().limit(5).map(row -> standing(row, site)))
                .containsExactlyElementsOf(elements(expected.get("first5"), SeriesTest::standing));
        expected.get("teams_by_solved")
                .properties()
                .forEach(solved -> assertThat(rows)
                        .filteredOn(row -> score(row).toPlainString().equals(solved.getKey()))
                        .hasSize(solved.getValue().asInt()));
        var medals = expected.get("medals");
        int gold = medals.get("gold").get("count").asInt();
        int silver = medals.get("silver").get("count").asInt();
        int bronze = medals.get("bronze").get("count").asInt();
        assertThat(standing(official.get(gold - 1), site))
                .isEqualTo(standing(medals.get("gold").get("last")));
        assertThat(standing(official.get(gold + silver - 1), site))
                .isEqualTo(standing(medals.get("silver").get("last")));
        assertThat(standing(official.get(gold + silver + bronze - 1), site))
                .isEqualTo(standing(medals.get("bronze").get("last")));
    }

    @Test
    void icpc_teams_bring_their_members_with_their_university() {
        var icpc = Reading.whole("icpc", "icpc_asia_48");

        assertThat(icpc.of("icpc-macau")).allMatch(row -> team(row).members().isEmpty());
        assertThat(icpc.of("icpc-nanjing"))
                .filteredOn(row -> !team(row).members().isEmpty())
                .hasSizeGreaterThan(300)
                .allSatisfy(row -> assertThat(team(row).members())
                        .extracting(EntrantFacts.PersonFacts::school)
                        .containsOnly(team(row).organisation()));
    }

    @Test
    void oierdb_has_every_award_of_the_text_file() {
        var awards = Reading.whole("oierdb", "oierdb/data_2009-2018.txt");

        assertThat(awards.rows()).hasSize(48_689);
        assertThat(awards.countByEvent()).hasSize(50);
        assertThat(awards.rows()).filteredOn(row -> !Reading.isScored(row)).hasSize(1_946);
        assertThat(awards.countByOutcome()).containsEntry("二等奖", 21_465L).containsEntry("金牌", 1_380L);
        assertThat(awards.rows()).filteredOn(row -> person(row).grade() == 11).hasSize(14_090);
    }

    @Test
    void oierdb_lists_inside_a_cell_become_awards_of_39761_people() {
        var awards = Reading.whole("oierdb-rating", "oierdb/result_2019-12-10.csv.zip");
        var expected = SharedData.expected().get("oierdb_2019_12_10");

        assertThat(awards.rows()).hasSize(expected.get("awards").asInt());
        assertThat(awards.countByEvent()).hasSize(expected.get("contests").asInt());
        var byPerson = awards.rows().stream().collect(Collectors.groupingBy(Reading::id, Collectors.counting()));
        assertThat(byPerson).hasSize(expected.get("persons").asInt());
        for (var first : expected.get("top10_published_rating")) {
            assertThat(byPerson)
                    .containsEntry(
                            first.get("id").asString(), first.get("awards").asLong());
        }
        assertThat(awards.rows()).allMatch(row -> place(row) > 0);
    }

    @Test
    void oulad_weighs_coursework_together() {
        var oulad = Reading.whole("oulad", "oulad_2013");
        var expected = SharedData.expected().get("oulad_2013");
        var words = Map.of("Pass", "сдал", "Distinction", "сдал с отличием", "Fail", "не сдал", "Withdrawn", "выбыл");

        assertThat(oulad.rows()).hasSize(expected.get("enrolments").asInt());
        assertThat(oulad.rows().stream().map(Reading::id).distinct())
                .hasSize(expected.get("students").asInt());
        expected.get("final_result_by_event").properties().forEach(event -> {
            var outcomes = Reading.outcomes(oulad.of(event.getKey()));
            event.getValue()
                    .properties()
                    .forEach(count -> assertThat(outcomes)
                            .containsEntry(
                                    words.get(count.getKey()), count.getValue().asLong()));
        });
        for (var example : expected.get("examples")) {
            var row = oulad.of(example.get("event").asString())
                    .filter(one ->
                            Reading.id(one).equals(example.get("id_student").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(score(row))
                    .isEqualByComparingTo(
                            example.get("weighted_coursework_0_100").decimalValue());
        }
        assertThat(oulad.of("GGG-2013J")).noneMatch(Reading::isScored);
    }

    @Test
    void frc_has_a_ranking_of_every_event() {
        var frc = Reading.whole("frc", "frc_2016");
        var expected = SharedData.expected().get("frc_2016");

        assertThat(frc.rows()).hasSize(expected.get("rows").asInt());
        assertThat(frc.countByEvent())
                .hasSize(expected.get("events_with_rankings").asInt());
        var events = frc.rows().stream().collect(Collectors.groupingBy(Reading::id, Collectors.counting()));
        assertThat(events).hasSize(expected.get("teams").asInt());
        assertThat(events.values().stream().collect(Collectors.groupingBy(Object::toString, Collectors.counting())))
                .isEqualTo(longs(expected.get("teams_by_events")));
        assertThat(frc.of("2016arc").filter(row -> place(row) == 1))
                .singleElement()
                .satisfies(row -> assertThat(Reading.id(row)).isEqualTo("frc1501"));
    }

    @Test
    void scioly_adds_up_the_places_of_a_team() {
        var scioly = Reading.whole("scioly", "scioly_nationals");

        SharedData.expected().get("scioly").properties().forEach(tournament -> {
            var name = tournament.getKey();
            var event = "scioly-" + name.substring(0, 4) + "-" + name.substring(name.length() - 1);
            var rows = scioly.of(event)
                    .filter(Readable::official)
                    .sorted(Comparator.comparing(Reading::place))
                    .toList();
            assertThat(rows).as(name).hasSize(tournament.getValue().get("teams").asInt());
            assertThat(rows.stream()
                            .limit(3)
                            .map(row -> team(row).title() + " " + score(row).toPlainString()))
                    .containsExactlyInAnyOrderElementsOf(elements(
                            tournament.getValue().get("first3"),
                            one -> one.get(0).asString() + " " + one.get(1).asString()));
        });
    }

    private static List<Part> partsOf(Readable row) {
        return row.result() instanceof Result.Scored scored ? scored.parts() : List.of();
    }

    private static BigDecimal sumOfParts(Readable row) {
        return partsOf(row).stream().map(Part::score).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal lowest(Reading reading, String outcome) {
        return reading.rows().stream()
                .filter(row -> Reading.outcome(row).equals(outcome))
                .map(Reading::score)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Map<String, Integer> placesById(Reading reading, String event) {
        return reading.of(event).filter(Readable::official).collect(Collectors.toMap(Reading::id, Reading::place));
    }

    private static String standing(Readable row, String site) {
        return Reading.id(row).substring(site.length() + 1) + " " + score(row).toPlainString() + " "
                + Reading.penalty(row);
    }

    private static String standing(JsonNode expected) {
        return expected.get("team_id").asString() + " " + expected.get("solved").asString() + " "
                + expected.get("penalty").asString();
    }

    private static List<String> elements(JsonNode array, Function<JsonNode, String> said) {
        return IntStream.range(0, array.size()).mapToObj(array::get).map(said).toList();
    }

    private static Map<String, Long> longs(JsonNode object) {
        var longs = new TreeMap<String, Long>();
        object.properties()
                .forEach(entry -> longs.put(entry.getKey(), entry.getValue().asLong()));
        return longs;
    }
}
