package org.talent.rules.cases;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.talent.rules.Domain;
import org.talent.rules.Phrase;
import org.talent.rules.Vocabulary;
import org.talent.rules.cases.CaseColumn.Part;
import org.talent.rules.cases.RuleCase.Row;

/** Finds everything that is wrong with a case of a contest before it is run: names, numbers, rows that lack what they need. */
public final class CaseChecker {

    private static final int MOST_ENTRANTS = 10_000;

    private final RuleCase one;
    private final CaseFaults faults;

    private CaseChecker(RuleCase one) {
        this.one = one;
        faults = new CaseFaults(one);
    }

    /** All problems of a case, against the names of its season. */
    public static List<CaseProblem> check(RuleCase one, Vocabulary season) {
        var checker = new CaseChecker(one);
        checker.faults.cells(CaseKind.CONTEST, season);
        if (checker.faults.none()) {
            checker.rows();
        }
        return checker.faults.all();
    }

    private void rows() {
        var events = events();
        var times = results(events);
        faults.nothingExpected();
        for (var row : one.rows(Part.EXPECT)) {
            expectation(row, events, times);
        }
    }

    private Set<String> events() {
        var names = new HashSet<String>();
        for (var row : one.rows(Part.EVENTS)) {
            faults.need(row, CaseColumn.EVENTS_EVENT);
            faults.need(row, CaseColumn.EVENTS_KIND);
            faults.need(row, CaseColumn.EVENTS_LEVEL);
            row.cell(CaseColumn.EVENTS_EVENT)
                    .filter(name -> !names.add(name))
                    .ifPresent(name -> faults.add(row, CaseColumn.EVENTS_EVENT, Phrase.of("twice", name)));
        }
        if (one.rows(Part.EVENTS).size() > CaseRun.MOST_EVENTS) {
            faults.add(
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
            faults.need(row, CaseColumn.RESULTS_ENTRANT);
            faults.need(row, CaseColumn.RESULTS_EVENT);
            known(row, CaseColumn.RESULTS_EVENT, events);
            int count = row.cell(CaseColumn.RESULTS_TIMES).map(CaseCell::whole).orElse(1);
            var name = row.cell(CaseColumn.RESULTS_ENTRANT).orElse("");
            if (!times.containsKey(name)) {
                times.put(name, count);
                all += count;
            } else if (row.cell(CaseColumn.RESULTS_TIMES).isPresent()
                    && !times.get(name).equals(count)) {
                faults.add(row, CaseColumn.RESULTS_TIMES, Phrase.of("otherTimes", name));
            }
        }
        if (all > MOST_ENTRANTS) {
            faults.add(
                    one.rows(Part.RESULTS).getLast(),
                    CaseColumn.RESULTS_TIMES,
                    Phrase.of("tooManyEntrants", MOST_ENTRANTS));
        }
        return times;
    }

    private void expectation(Row row, Set<String> events, Map<String, Integer> times) {
        var entrant = row.cell(CaseColumn.EXPECT_ENTRANT);
        entrant.filter(name -> !isEntrant(name, times))
                .ifPresent(name -> faults.add(
                        row,
                        CaseColumn.EXPECT_ENTRANT,
                        Phrase.of("noEntrant", name, Phrase.of("part." + Part.RESULTS))));
        known(row, CaseColumn.EXPECT_EVENT, events);
        var about = EnumSet.of(CaseColumn.EXPECT_ENTRANT, CaseColumn.EXPECT_TRACK, CaseColumn.EXPECT_GROUP);
        Set<CaseColumn> expected;
        if (entrant.isEmpty()) {
            faults.need(row, CaseColumn.EXPECT_AWARD);
            about.add(CaseColumn.EXPECT_AWARD);
            expected = Set.of(CaseColumn.EXPECT_PEOPLE, CaseColumn.EXPECT_CUTOFF);
        } else if (row.cell(CaseColumn.EXPECT_EVENT).isPresent()) {
            about.add(CaseColumn.EXPECT_EVENT);
            expected = Set.of(CaseColumn.EXPECT_COUNTS, CaseColumn.EXPECT_POINTS, CaseColumn.EXPECT_REASON);
        } else {
            expected = Set.of(
                    CaseColumn.EXPECT_POINTS,
                    CaseColumn.EXPECT_COUNTED,
                    CaseColumn.EXPECT_PLACE,
                    CaseColumn.EXPECT_AWARD,
                    CaseColumn.EXPECT_REASON);
        }
        faults.expectation(row, about, expected, "notHere");
    }

    private static boolean isEntrant(String name, Map<String, Integer> times) {
        int dot = name.lastIndexOf('.');
        return times.containsKey(name)
                || dot > 0
                        && name.substring(dot + 1).matches("[1-9][0-9]{0,4}")
                        && Integer.parseInt(name.substring(dot + 1)) <= times.getOrDefault(name.substring(0, dot), 0);
    }

    private void known(Row row, CaseColumn column, Set<String> events) {
        row.cell(column).stream()
                .flatMap(cell -> CaseCell.names(cell, events).stream())
                .filter(name -> !events.contains(name))
                .forEach(name -> faults.add(
                        row,
                        column,
                        Phrase.of(
                                "unknownName",
                                name,
                                Phrase.of("domain." + Domain.EVENT),
                                String.join(", ", events.stream().sorted().toList()))));
    }
}
