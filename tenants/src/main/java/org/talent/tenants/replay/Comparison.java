package org.talent.tenants.replay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Points;
import org.talent.tenants.imports.EntrantKey;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.replay.Expectations.Count;
import org.talent.tenants.replay.Expectations.Everyone;
import org.talent.tenants.replay.Expectations.OfCohort;
import org.talent.tenants.replay.Expectations.Placed;
import org.talent.tenants.scoring.Rankings.CohortRow;
import org.talent.tenants.scoring.Rankings.CutOffRow;
import org.talent.tenants.scoring.Rankings.RankingRow;

/** Compares what came out with what was expected, figure by figure. */
final class Comparison {

    private static final int MOST_SHOWN = 500;

    private final Map<String, EntrantId> externalIds;
    private final List<Difference> differences = new ArrayList<>();
    private int checked;

    /** Entrants by the id of the replay's sources. */
    Comparison(Map<String, EntrantId> externalIds) {
        this.externalIds = externalIds;
    }

    int checked() {
        return checked;
    }

    List<Difference> differences() {
        return List.copyOf(differences);
    }

    private void check(boolean fits, String check, String subject, Object expected, Object actual) {
        checked++;
        if (!fits && differences.size() < MOST_SHOWN) {
            differences.add(new Difference(check, subject, expected.toString(), actual.toString()));
        }
    }

    void counts(Map<Count, Figure> expected, Map<Count, Long> actual) {
        expected.forEach((count, figure) -> {
            long came = actual.getOrDefault(count, 0L);
            check(figure.fits(came), "count." + count.name().toLowerCase(java.util.Locale.ROOT), "", figure, came);
        });
    }

    /**
     * One track and group.
     *
     * @param rows its standings, by place
     * @param published what the publication says of everyone; only asked where the expectation wants it
     */
    void cohort(OfCohort expected, List<RankingRow> rows, CohortRow cohort, Published published) {
        var subject = expected.group().isPresent() ? cohort.track() + ", " + cohort.group() : cohort.track();
        numbers(expected, rows, cohort, subject);
        cutOffs(expected, cohort, subject);
        awards(expected, rows, subject);
        top(expected, rows, subject);
        expected.everyone().ifPresent(everyone -> everyone(everyone, rows, published, subject));
    }

    private void numbers(OfCohort expected, List<RankingRow> rows, CohortRow cohort, String subject) {
        expected.numbers().forEach((number, figure) -> {
            var actual = switch (number) {
                case STANDINGS -> BigDecimal.valueOf(rows.size());
                case RANKED -> BigDecimal.valueOf(cohort.ranked());
                case POSITIVE -> BigDecimal.valueOf(cohort.positive());
                case BEST -> cohort.best().toDecimal();
                case SUM ->
                    rows.stream()
                            .filter(RankingRow::official)
                            .map(row -> row.points().toDecimal())
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            };
            check(
                    figure.fits(actual, expected.tolerance()),
                    "number." + number.name().toLowerCase(java.util.Locale.ROOT),
                    subject,
                    figure,
                    plain(actual));
        });
    }

    private void cutOffs(OfCohort expected, CohortRow cohort, String subject) {
        var byClass = cohort.cutOffs().stream()
                .collect(Collectors.toMap(CutOffRow::awardClass, cutOff -> cutOff, (first, _) -> first));
        expected.cutOffs().forEach((awardClass, figure) -> {
            var actual = Optional.ofNullable(byClass.get(awardClass)).flatMap(CutOffRow::points);
            boolean fits = figure.isPresent()
                    ? actual.isPresent() && figure.get().fits(actual.get().toDecimal(), expected.tolerance())
                    : actual.isEmpty();
            check(
                    fits,
                    "cutoff",
                    subject + ", " + awardClass,
                    figure.map(Figure::toString).orElse(Difference.NOTHING),
                    actual.map(Points::toString).orElse(Difference.NOTHING));
        });
        expected.reached().forEach((awardClass, figure) -> {
            int reached = Optional.ofNullable(byClass.get(awardClass))
                    .map(CutOffRow::reached)
                    .orElse(0);
            check(figure.fits(reached), "reached", subject + ", " + awardClass, figure, reached);
        });
    }

    private void awards(OfCohort expected, List<RankingRow> rows, String subject) {
        expected.awards().forEach((awardClass, figure) -> {
            long proposed = rows.stream()
                    .filter(row -> row.proposed().filter(awardClass::equals).isPresent())
                    .count();
            check(figure.fits(proposed), "awards", subject + ", " + awardClass, figure, proposed);
        });
    }

    private void top(OfCohort expected, List<RankingRow> rows, String subject) {
        if (expected.top().isEmpty()) {
            return;
        }
        var people = new People(rows);
        int place = 0;
        for (var one : expected.top()) {
            place++;
            var who = subject + ", " + one.who();
            var row = people.find(one.externalId(), one.name());
            if (row == null) {
                check(false, "top", who, place, Difference.NOTHING);
                continue;
            }
            check(row.placeFrom() <= place && place <= row.placeTo(), "top", who, place, places(row));
            check(
                    one.name().map(name -> isNamed(row, name)).orElse(true),
                    "topName",
                    who,
                    one.who(),
                    row.displayName());
            points(one, row, expected, who);
        }
    }

    private void points(Placed one, RankingRow row, OfCohort expected, String who) {
        one.points()
                .ifPresent(figure -> check(
                        figure.fits(row.points().toDecimal(), expected.tolerance()),
                        "topPoints",
                        who,
                        figure,
                        row.points()));
    }

    private static String places(RankingRow row) {
        return row.placeFrom() == row.placeTo()
                ? Integer.toString(row.placeFrom())
                : row.placeFrom() + "–" + row.placeTo();
    }

    private void everyone(Everyone everyone, List<RankingRow> rows, Published published, String subject) {
        var people = new People(rows);
        var excepted = new HashMap<EntrantId, Expectations.Exception>();
        for (var exception : everyone.except()) {
            var row = people.find(Optional.of(exception.who()), Optional.of(exception.who()));
            if (row == null) {
                check(false, "noSuchEntrant", subject + ", " + exception.who(), exception.who(), Difference.NOTHING);
            } else {
                excepted.put(row.entrant(), exception);
            }
        }
        var outcomes = published.of(people);
        outcomes.missing().forEach(who -> check(false, "notRanked", subject + ", " + who, who, Difference.NOTHING));
        outcomes.unreadable()
                .forEach(place -> check(false, "unreadable", subject + ", " + place, place, Difference.NOTHING));
        for (var row : rows) {
            var outcome = outcomes.byEntrant().get(row.entrant());
            if (outcome == null) {
                check(false, "notPublished", subject + ", " + row.displayName(), Difference.NOTHING, row.points());
                continue;
            }
            compare(everyone, row, outcome, excepted.get(row.entrant()), subject + ", " + row.displayName());
        }
    }

    private void compare(
            Everyone everyone,
            RankingRow row,
            Outcome outcome,
            Expectations.@Nullable Exception exception,
            String who) {
        if (everyone.points()) {
            var figure = outcome.points().map(Figure::new);
            check(
                    figure.isPresent() && figure.get().fits(row.points().toDecimal(), everyone.tolerance()),
                    "points",
                    who,
                    figure.map(Figure::toString).orElse(Difference.NOTHING),
                    row.points());
        }
        if (everyone.award()) {
            var expected = exception == null ? outcome.award() : exception.actual();
            check(
                    row.proposed().equals(expected),
                    "award",
                    who,
                    expected.orElse(Difference.NOTHING),
                    row.proposed().orElse(Difference.NOTHING));
            if (exception != null) {
                check(
                        outcome.award().equals(exception.published()),
                        "exception",
                        who,
                        exception.published().orElse(Difference.NOTHING),
                        outcome.award().orElse(Difference.NOTHING));
            }
        }
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static boolean isNamed(RankingRow row, String name) {
        return words(row.displayName()).containsAll(words(name));
    }

    private static Set<String> words(String name) {
        return new HashSet<>(
                Arrays.asList(EntrantKey.fold(name).replace(",", " ").strip().split(" +")));
    }

    /** A publication, ready to be laid beside the standings. */
    @FunctionalInterface
    interface Published {
        Outcomes of(People people);
    }

    /**
     * What is published of each entrant with a standing, of whom it is published without one, and where the publication
     * cannot be read.
     */
    record Outcomes(Map<EntrantId, Outcome> byEntrant, List<String> missing, List<String> unreadable) {}

    /** The entrants of some standings, found by id or name. */
    final class People {

        private final Map<EntrantId, RankingRow> byEntrant = new LinkedHashMap<>();
        private final Map<String, List<RankingRow>> byWord = new HashMap<>();

        private People(List<RankingRow> rows) {
            rows.forEach(row -> byEntrant.put(row.entrant(), row));
        }

        /** The one standing; null where there is none, or the name alone fits several. */
        @Nullable
        RankingRow find(Optional<String> externalId, Optional<String> name) {
            var known = externalId.map(externalIds::get);
            if (known.isPresent()) {
                return byEntrant.get(known.get());
            }
            return name.map(this::named).orElse(null);
        }

        private @Nullable RankingRow named(String name) {
            if (byWord.isEmpty()) {
                byEntrant
                        .values()
                        .forEach(row -> words(row.displayName())
                                .forEach(word -> byWord.computeIfAbsent(word, _ -> new ArrayList<>())
                                        .add(row)));
            }
            var wanted = words(name);
            var fitting = byWord.getOrDefault(wanted.iterator().next(), List.of()).stream()
                    .filter(row -> words(row.displayName()).containsAll(wanted))
                    .toList();
            return fitting.size() == 1 ? fitting.getFirst() : null;
        }
    }
}
