package org.talent.rules.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.ContestFacts;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ContestFacts.EventStatistics;
import org.talent.rules.Domain;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.rules.drools.DroolsRuleEngine;
import org.talent.rules.samples.SharedData;

/** A published rating of 39,761 people over 63 contests and ten years, person by person. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OierdbRatingsTest {

    private static final Pattern AWARD = Pattern.compile("'identity': '([^']*)'.*?'rank': (\\d+), 'ctype': '([^']*)'");
    private static final Pattern RATING = Pattern.compile(".*\\]\",\\d+,([0-9.]+),");

    private static final String NORMALISATION = """
            rule "Ступени по доле места" when $r : ResultClass( placed )
            then $r.placeShareSteps(400, "100 -1 61, 36 -0.15 190, 7.5 -0.03 200", Base.ALL); end""";
    private static final String WEIGHT = """
            rule "NOI D" when $r : ResultClass( kind == "NOID类" ) then $r.eventWeight(0.75); end
            rule "WC" when $r : ResultClass( kind == "WC" ) then $r.eventWeight(0.5); end
            rule "APIO" when $r : ResultClass( kind == "APIO" ) then $r.eventWeight(0.4); end
            rule "CTSC" when $r : ResultClass( kind == "CTSC" ) then $r.eventWeight(0.2); end
            rule "NOIP 1" when $r : ResultClass( kind == "NOIP提高" ) then $r.eventWeight(0.1); end
            rule "NOIP 2" when $r : ResultClass( kind == "NOIP普及" ) then $r.eventWeight(0.06); end
            rule "Давность" when $r : ResultClass() then $r.ageing(0.8, Age.YEARS); end""";

    private record Award(int event, int place) {}

    private record Person(List<Award> awards, BigDecimal rating) {}

    private final Map<String, Integer> events = new LinkedHashMap<>();
    private final List<String> kinds = new ArrayList<>();
    private final List<Integer> kindOfEvent = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();

    @Test
    void gives_every_rating_within_half_a_cent() throws IOException {
        var people = people();
        var engine = new DroolsRuleEngine();
        var vocabulary = new Vocabulary(Map.of(
                Domain.TRACK, List.of("OI"),
                Domain.EVENT, List.copyOf(events.keySet()),
                Domain.EVENT_KIND, kinds,
                Domain.LEVEL, List.of("—"),
                Domain.ROLE, List.of("—")));
        var ruleSets = new EnumMap<RuleSetKind, CompiledRuleSet>(RuleSetKind.class);
        Map.of(RuleSetKind.NORMALISATION, NORMALISATION, RuleSetKind.WEIGHT, WEIGHT)
                .forEach((kind, text) -> ruleSets.put(
                        kind, ((Compiled) engine.compile(new RuleSetText(kind, text), vocabulary)).ruleSet()));
        var scoring = engine.prepare(ruleSets, vocabulary, facts());
        var standings = new StandingBatch(people.size());

        scoring.scorer().score(batch(people), standings);

        assertThat(scoring.problems()).isEmpty();
        assertThat(standings.rows).isEqualTo(39_761);
        for (int row = 0; row < standings.rows; row++) {
            var published = people.get((int) standings.entrant[row]).rating();
            var computed = BigDecimal.valueOf(standings.points[row], 6);
            assertThat(computed.subtract(published).abs())
                    .as("person %d: %s", standings.entrant[row], computed)
                    .isLessThanOrEqualTo(new BigDecimal("0.005"));
        }
    }

    private List<Person> people() throws IOException {
        var people = new ArrayList<Person>();
        try (var zip = new ZipFile(
                        SharedData.file("oierdb/result_2019-12-10.csv.zip").toFile());
                var reader = new BufferedReader(new InputStreamReader(
                        zip.getInputStream(zip.getEntry("result.csv")), StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                var awards = new ArrayList<Award>();
                var award = AWARD.matcher(line);
                while (award.find()) {
                    int event = event(award.group(1), award.group(3));
                    sizes.set(event, sizes.get(event) + 1);
                    awards.add(new Award(event, Integer.parseInt(award.group(2))));
                }
                var rating = RATING.matcher(line);
                assertThat(rating.lookingAt()).as(line).isTrue();
                people.add(new Person(awards, new BigDecimal(rating.group(1))));
            }
        }
        return people;
    }

    private int event(String identity, String kind) {
        return events.computeIfAbsent(identity, _ -> {
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
            kindOfEvent.add(kinds.indexOf(kind));
            sizes.add(0L);
            return events.size();
        });
    }

    private ContestFacts facts() {
        var facts = new ArrayList<EventFacts>();
        for (var identity : events.keySet()) {
            int code = facts.size();
            int year = Integer.parseInt(identity.replaceAll("\\D", ""));
            var statistics = new EventStatistics(
                    sizes.get(code), 0, sizes.get(code), BigDecimal.ZERO, BigDecimal.ZERO, null, null, 0);
            facts.add(new EventFacts(
                    identity,
                    identity,
                    kindOfEvent.get(code),
                    0,
                    null,
                    -1,
                    LocalDate.of(year, 7, 1),
                    Map.of(0, BigDecimal.ONE),
                    Map.of(Base.ALL, statistics),
                    Map.of()));
        }
        return new ContestFacts(LocalDate.of(2009, 1, 1), LocalDate.of(2019, 12, 10), List.of("OI"), facts, List.of());
    }

    private static ResultBatch batch(List<Person> people) {
        int rows = people.stream().mapToInt(person -> person.awards().size()).sum();
        var batch = new ResultBatch(people.size(), rows);
        for (var person : people) {
            int at = batch.entrants++;
            batch.entrant[at] = at;
            batch.region[at] = -1;
            for (var award : person.awards()) {
                int row = batch.rows++;
                batch.participation[row] = row;
                batch.event[row] = award.event();
                batch.score[row] = ResultBatch.NONE;
                batch.outcome[row] = -1;
                batch.placeFrom[row] = award.place();
                batch.placeTo[row] = award.place();
                batch.flags[row] = ResultBatch.OFFICIAL;
                batch.attempt[row] = 1;
            }
            batch.firstRow[batch.entrants] = batch.rows;
        }
        return batch;
    }
}
