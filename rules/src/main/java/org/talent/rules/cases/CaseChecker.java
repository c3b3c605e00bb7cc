package org.talent.rules.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.ContestCase.Row;

/** Finds everything that is wrong with a case before it is run: names, numbers, rows that lack what they need. */
public final class CaseChecker {

    private static final int MOST_ENTRANTS = 10_000;

    private final ContestCase one;
    private final Vocabulary season;
    private final List<CaseProblem> problems = new ArrayList<>();

    private CaseChecker(ContestCase one, Vocabulary season) {
        this.one = one;
        this.season = season;
    }

    /** All problems of a case, against the names of its season. */
    public static List<CaseProblem> check(ContestCase one, Vocabulary season) {
        var checker = new CaseChecker(one, season);
        checker.cells();
        if (checker.problems.isEmpty()) {
            checker.rows();
        }
        return List.copyOf(checker.problems);
    }

    private void cells() {
        for (var part : Part.values()) {
            for (var row : one.rows(part)) {
                row.cells().forEach((column, cell) -> {
                    try {
                        CaseCell.check(column, cell, season);
                    } catch (CaseCell.Unreadable wrong) {
                        problem(row, column, wrong.phrase());
                    }
                });
            }
        }
    }

    private void rows() {
        var events = events();
        var times = results(events);
        if (one.rows(Part.EXPECT).isEmpty()) {
            problems.add(new CaseProblem(one.name(), 0, "", Phrase.of("nothingExpected")));
        }
        for (var row : one.rows(Part.EXPECT)) {
            expectation(row, events, times);
        }
    }

    private Set<String> events() {
        var names = new HashSet<String>();
        for (var row : one.rows(Part.EVENTS)) {
            need(row, CaseColumn.EVENTS_EVENT);
            need(row, CaseColumn.EVENTS_KIND);
            need(row, CaseColumn.EVENTS_LEVEL);
            row.cell(CaseColumn.EVENTS_EVENT)
                    .filter(name -> !names.add(name))
                    .ifPresent(name -> problem(row, CaseColumn.EVENTS_EVENT, Phrase.of("twice", name)));
        }
        if (one.rows(Part.EVENTS).size() > CaseRun.MOST_EVENTS) {
            problem(
                    one.rows(Part.EVENTS).getLast(),
                    CaseColumn.EVENTS_EVENT,
                    Phrase.of("tooManyEvents", CaseRun.MOST_EVENTS));
        }
        for (var row : one.rows(Part.EVENTS)) {
            known(row, CaseColumn.EVENTS_AFTER, names);
            known(row, CaseColumn.EVENTS_PARTOF, names);
        }
        return names;
    }

    /** Entrants of the case, and how many each of them is. */
    private Map<String, Integer> results(Set<String> events) {
        var times = new HashMap<String, Integer>();
        long all = 0;
        for (var row : one.rows(Part.RESULTS)) {
            need(row, CaseColumn.RESULTS_ENTRANT);
            need(row, CaseColumn.RESULTS_EVENT);
            known(row, CaseColumn.RESULTS_EVENT, events);
            int count = row.cell(CaseColumn.RESULTS_TIMES).map(CaseCell::whole).orElse(1);
            var name = row.cell(CaseColumn.RESULTS_ENTRANT).orElse("");
            if (!times.containsKey(name)) {
                times.put(name, count);
                all += count;
            } else if (row.cell(CaseColumn.RESULTS_TIMES).isPresent()
                    && !times.get(name).equals(count)) {
                problem(row, CaseColumn.RESULTS_TIMES, Phrase.of("otherTimes", name));
            }
        }
        if (all > MOST_ENTRANTS) {
            problem(
                    one.rows(Part.RESULTS).getLast(),
                    CaseColumn.RESULTS_TIMES,
                    Phrase.of("tooManyEntrants", MOST_ENTRANTS));
        }
        return times;
    }

    private void expectation(Row row, Set<String> events, Map<String, Integer> times) {
        var entrant = row.cell(CaseColumn.EXPECT_ENTRANT);
        entrant.filter(name -> !isEntrant(name, times))
                .ifPresent(name -> problem(row, CaseColumn.EXPECT_ENTRANT, Phrase.of("noEntrant", name)));
        known(row, CaseColumn.EXPECT_EVENT, events);
        Set<CaseColumn> allowed;
        if (entrant.isEmpty()) {
            need(row, CaseColumn.EXPECT_AWARD);
            allowed = Set.of(CaseColumn.EXPECT_AWARD, CaseColumn.EXPECT_PEOPLE, CaseColumn.EXPECT_CUTOFF);
        } else if (row.cell(CaseColumn.EXPECT_EVENT).isPresent()) {
            allowed = Set.of(
                    CaseColumn.EXPECT_EVENT,
                    CaseColumn.EXPECT_COUNTS,
                    CaseColumn.EXPECT_POINTS,
                    CaseColumn.EXPECT_REASON);
        } else {
            allowed = Set.of(
                    CaseColumn.EXPECT_POINTS,
                    CaseColumn.EXPECT_COUNTED,
                    CaseColumn.EXPECT_PLACE,
                    CaseColumn.EXPECT_AWARD,
                    CaseColumn.EXPECT_REASON);
        }
        var always = Set.of(CaseColumn.EXPECT_ENTRANT, CaseColumn.EXPECT_TRACK, CaseColumn.EXPECT_GROUP);
        for (var column : row.cells().keySet()) {
            if (!allowed.contains(column) && !always.contains(column)) {
                problem(row, column, Phrase.of("notHere"));
            }
        }
        var said = new HashSet<>(row.cells().keySet());
        said.retainAll(Set.of(
                CaseColumn.EXPECT_COUNTS,
                CaseColumn.EXPECT_POINTS,
                CaseColumn.EXPECT_COUNTED,
                CaseColumn.EXPECT_PLACE,
                CaseColumn.EXPECT_AWARD,
                CaseColumn.EXPECT_REASON,
                CaseColumn.EXPECT_PEOPLE,
                CaseColumn.EXPECT_CUTOFF));
        if (entrant.isEmpty()) {
            said.remove(CaseColumn.EXPECT_AWARD);
        }
        if (said.isEmpty()) {
            problems.add(new CaseProblem(one.name(), row.line(), "", Phrase.of("rowExpectsNothing")));
        }
    }

    private static boolean isEntrant(String name, Map<String, Integer> times) {
        int dot = name.lastIndexOf('.');
        return times.containsKey(name)
                || dot > 0
                        && name.substring(dot + 1).matches("[1-9][0-9]{0,4}")
                        && Integer.parseInt(name.substring(dot + 1)) <= times.getOrDefault(name.substring(0, dot), 0);
    }

    private void need(Row row, CaseColumn column) {
        if (row.cell(column).isEmpty()) {
            problem(row, column, Phrase.of("missing", column.title()));
        }
    }

    private void known(Row row, CaseColumn column, Set<String> events) {
        row.cell(column).stream()
                .flatMap(cell -> CaseCell.names(cell, events).stream())
                .filter(name -> !events.contains(name))
                .forEach(name -> problem(
                        row,
                        column,
                        Phrase.of(
                                "unknownName",
                                name,
                                Phrase.of("domain." + Domain.EVENT),
                                String.join(", ", events.stream().sorted().toList()))));
    }

    private void problem(Row row, CaseColumn column, Phrase phrase) {
        problems.add(new CaseProblem(one.name(), row.line(), column.title(), phrase));
    }
}
