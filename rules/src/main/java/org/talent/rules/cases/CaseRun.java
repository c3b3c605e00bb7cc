package org.talent.rules.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Cohort;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.ContestScoring;
import org.talent.rules.ContestScoring.Ranked;
import org.talent.rules.Domain;
import org.talent.rules.Points;
import org.talent.rules.Problem;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleEngine;
import org.talent.rules.RuleSetKind;
import org.talent.rules.ScoreLine;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;

/**
 * Runs one sound case of a contest on the engine: the same scoring, ranking and proposals as a run over a whole season, and then compares
 * cell by cell. The rule sets have to be compiled against {@link #vocabulary}.
 */
public final class CaseRun {

    /** Events a case may have that the season has not. */
    static final int MOST_EVENTS = 64;

    private final Vocabulary season;
    private final CaseSeason given;
    private final ResultBatch results;
    private final StandingBatch standings;
    private final ContestScoring scoring;
    private final Ranked ranked;
    private final CaseComparison comparison = new CaseComparison();

    private CaseRun(
            RuleCase one,
            RuleEngine engine,
            Map<RuleSetKind, CompiledRuleSet> ruleSets,
            Vocabulary season,
            LocalDate starts,
            LocalDate ends) {
        this.season = season;
        this.given = new CaseSeason(one, season, ends);
        this.results = given.results();
        this.scoring = engine.prepare(ruleSets, season, given.facts(starts, results));
        this.standings = new StandingBatch(
                Math.max(1, results.entrants * season.names(Domain.TRACK).size()));
        scoring.scorer().score(results, standings);
        var ranking = scoring.ranking();
        ranking.add(standings);
        this.ranked = ranking.rank();
        ranked.propose(standings);
        one.rows(Part.EXPECT).forEach(this::compare);
    }

    /** The names of a season and free places for the events of cases; one for all cases, so that rule sets compile once. */
    public static Vocabulary vocabulary(Vocabulary season) {
        var names = new EnumMap<Domain, List<String>>(Domain.class);
        for (var domain : Domain.values()) {
            names.put(domain, season.names(domain));
        }
        var events = new ArrayList<>(season.names(Domain.EVENT));
        IntStream.range(0, MOST_EVENTS).mapToObj(CaseRun::slot).forEach(events::add);
        names.put(Domain.EVENT, events);
        return new Vocabulary(names);
    }

    static String slot(int number) {
        return "#" + (number + 1);
    }

    /**
     * Runs a case that {@link CaseChecker} finds nothing wrong with.
     *
     * @param ruleSets compiled against the vocabulary of cases
     */
    public static CaseOutcome run(
            RuleCase one,
            RuleEngine engine,
            Map<RuleSetKind, CompiledRuleSet> ruleSets,
            Vocabulary vocabulary,
            LocalDate starts,
            LocalDate ends) {
        var run = new CaseRun(one, engine, ruleSets, vocabulary, starts, ends);
        Set<Problem> problems = new java.util.LinkedHashSet<>(run.scoring.problems());
        problems.addAll(run.ranked.problems());
        return new CaseOutcome(one.name(), run.comparison.differences(), List.copyOf(problems));
    }

    private void compare(Row row) {
        int track = row.cell(CaseColumn.EXPECT_TRACK)
                .map(name -> CaseCell.code(Domain.TRACK, name, season))
                .orElse(0);
        var name = row.cell(CaseColumn.EXPECT_ENTRANT);
        if (name.isEmpty()) {
            everybody(row, track);
            return;
        }
        for (int entrant : given.entrants(name.get())) {
            int before = comparison.count();
            if (row.cell(CaseColumn.EXPECT_EVENT).isPresent()) {
                line(row, name.get(), entrant, track);
            } else {
                standing(row, name.get(), entrant, track);
            }
            if (comparison.count() > before) {
                return; // of many alike the first that differs is enough
            }
        }
    }

    private void everybody(Row row, int track) {
        int award = CaseCell.award(row.cell(CaseColumn.EXPECT_AWARD).orElseThrow(), season);
        var group = row.cell(CaseColumn.EXPECT_GROUP);
        int code = group.map(one -> CaseCell.code(Domain.GROUP, one, season)).orElse(-1);
        long people = IntStream.range(0, standings.rows)
                .filter(at -> standings.track[at] == track && standings.proposed[at] == award)
                .filter(at -> code < 0 || standings.group[at] == code)
                .count();
        comparison.count(row, CaseColumn.EXPECT_PEOPLE, "", people);
        comparison.number(
                row,
                CaseColumn.EXPECT_CUTOFF,
                "",
                ranked.cohorts().stream()
                        .filter(cohort -> cohort.track() == track
                                && (group.isEmpty() || group.get().equals(cohort.group())))
                        .flatMap(cohort -> cohort.cutOffs().stream())
                        .filter(cutOff -> cutOff.awardClass() == award)
                        .map(Cohort.CutOff::points)
                        .findFirst()
                        .flatMap(points -> points));
    }

    private void standing(Row row, String entrant, int at, int track) {
        int found = IntStream.range(0, standings.rows)
                .filter(one -> standings.entrant[one] == results.entrant[at] && standings.track[one] == track)
                .findFirst()
                .orElse(-1);
        comparison.number(
                row,
                CaseColumn.EXPECT_POINTS,
                entrant,
                found < 0 ? Optional.empty() : Optional.of(new Points(standings.points[found])));
        comparison.count(row, CaseColumn.EXPECT_COUNTED, entrant, found < 0 ? 0 : standings.counted[found]);
        row.cell(CaseColumn.EXPECT_PLACE)
                .map(CaseCell::place)
                .ifPresent(expected -> comparison.text(
                        row,
                        CaseColumn.EXPECT_PLACE,
                        entrant,
                        range(expected.from(), expected.to()),
                        found < 0 ? CaseCell.NONE : range(standings.placeFrom[found], standings.placeTo[found])));
        row.cell(CaseColumn.EXPECT_AWARD)
                .ifPresent(expected -> comparison.text(
                        row,
                        CaseColumn.EXPECT_AWARD,
                        entrant,
                        award(CaseCell.award(expected, season)),
                        award(found < 0 ? -1 : standings.proposed[found])));
        comparison.reason(
                row, CaseColumn.EXPECT_REASON, entrant, found < 0 ? List.of() : words(standings.reason[found]));
        row.cell(CaseColumn.EXPECT_GROUP)
                .ifPresent(expected -> comparison.text(
                        row,
                        CaseColumn.EXPECT_GROUP,
                        entrant,
                        expected,
                        found < 0 ? CaseCell.NONE : season.name(Domain.GROUP, standings.group[found])));
    }

    private void line(Row row, String entrant, int at, int track) {
        int event = given.event(row.cell(CaseColumn.EXPECT_EVENT).orElseThrow());
        var found = new ArrayList<ScoreLine>();
        for (var language : CaseComparison.LANGUAGES) {
            scoring.explain(results.only(at), language).stream()
                    .filter(explanation -> explanation.track() == track)
                    .flatMap(explanation -> line(explanation.lines(), event).stream())
                    .forEach(found::add);
        }
        var first = found.stream().findFirst();
        comparison.number(row, CaseColumn.EXPECT_POINTS, entrant, first.map(ScoreLine::points));
        comparison.flag(
                row,
                CaseColumn.EXPECT_COUNTS,
                entrant,
                first.filter(ScoreLine::counted).isPresent());
        comparison.reason(
                row,
                CaseColumn.EXPECT_REASON,
                entrant,
                found.stream().flatMap(line -> words(line.reason()).stream()).toList());
    }

    /** Of several results at one event the one that counts, else the first. */
    static Optional<ScoreLine> line(List<ScoreLine> lines, int event) {
        return lines.stream().filter(line -> line.event() == event).max(Comparator.comparing(ScoreLine::counted));
    }

    private static List<String> words(@Nullable String reason) {
        return reason == null ? List.of() : List.of(reason);
    }

    private String award(int code) {
        return code < 0 ? CaseCell.NONE : season.name(Domain.AWARD_CLASS, code);
    }

    private static String range(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }
}
