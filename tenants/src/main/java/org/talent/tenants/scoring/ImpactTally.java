package org.talent.tenants.scoring;

import static java.util.Objects.requireNonNull;
import static org.talent.tenants.scoring.Impact.AwardCount;
import static org.talent.tenants.scoring.Impact.Awards;
import static org.talent.tenants.scoring.Impact.CohortImpact;
import static org.talent.tenants.scoring.Impact.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import org.talent.rules.Cohort;
import org.talent.rules.Domain;
import org.talent.rules.ExplanationDifference;
import org.talent.rules.ExplanationDifference.Award;
import org.talent.rules.ExplanationDifference.Cause;
import org.talent.rules.Points;
import org.talent.rules.ResultBatch;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.scoring.AwardChange.Kind;
import org.talent.tenants.scoring.AwardChange.Stand;
import org.talent.tenants.scoring.Impact.Largest;
import org.talent.tenants.scoring.Impact.Reasons;

/**
 * Counts what two rankings of one population make different, and why, part by part in any order and from any thread. It
 * keeps counts, and a number of changes that does not grow with the population: the largest of awards and of places.
 */
final class ImpactTally {

    static final int LARGEST = 20;

    private final Vocabulary vocabulary;
    private final int classes;
    private final Map<CohortKey, CohortTally> cohorts = new LinkedHashMap<>();
    private final Counter total = new Counter();
    private final Map<Integer, Counter> byTrack = new TreeMap<>();
    private final Map<Integer, Counter> byGrade = new TreeMap<>();
    private final Map<Integer, Counter> byRegion = new TreeMap<>();
    private final int[][] passages;
    private final Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
    private int explained;
    private final PriorityQueue<Explained> largest =
            new PriorityQueue<>(Comparator.comparing(Explained::changed, Changed.SMALLEST_FIRST));
    private final PriorityQueue<Explained> movers =
            new PriorityQueue<>(Comparator.comparing(Explained::changed, Changed.LEAST_MOVED_FIRST));

    private record CohortKey(int track, int group) {}

    /**
     * A changed award or place; {@code index} is that of its entrant in the part.
     *
     * @param steps between the classes
     */
    record Changed(int index, int track, int steps, Award award, AwardChange change) {

        static final Comparator<Changed> LEAST_MOVED_FIRST = Comparator.<Changed>comparingInt(
                        changed -> Math.abs(changed.change.moved()))
                .thenComparing(changed -> changed.change.entrant().value(), Comparator.reverseOrder())
                .thenComparing(Changed::track, Comparator.reverseOrder());
        static final Comparator<Changed> SMALLEST_FIRST =
                Comparator.comparingInt(Changed::steps).thenComparing(LEAST_MOVED_FIRST);
    }

    /** A change with its reason. */
    private record Explained(Changed changed, ExplanationDifference reason) {

        Largest largest() {
            return new Largest(changed.change, reason.cause(), reason.phrase());
        }
    }

    /**
     * What is different in one part.
     *
     * @param awards every changed award
     * @param movers those who may be among the ones who move most places
     */
    record PartChanges(List<Changed> awards, List<Changed> movers) {

        boolean isEmpty() {
            return awards.isEmpty() && movers.isEmpty();
        }
    }

    private static final class Counter {
        private final int[] kinds = new int[Kind.values().length];

        void add(Kind kind) {
            kinds[kind.ordinal()]++;
        }

        AwardCount count(String of) {
            return new AwardCount(
                    of,
                    kinds[Kind.GAINED.ordinal()],
                    kinds[Kind.LOST.ordinal()],
                    kinds[Kind.RAISED.ordinal()],
                    kinds[Kind.LOWERED.ordinal()]);
        }
    }

    ImpactTally(Vocabulary vocabulary, List<Cohort> before, List<Cohort> after) {
        this.vocabulary = vocabulary;
        this.classes = vocabulary.names(Domain.AWARD_CLASS).size();
        this.passages = new int[classes + 1][classes + 1];
        before.forEach(cohort -> cohort(cohort).before(cohort));
        after.forEach(cohort -> cohort(cohort).after(cohort));
    }

    private CohortTally cohort(Cohort cohort) {
        var key = new CohortKey(
                cohort.track(),
                Math.max(0, vocabulary.code(Domain.GROUP, cohort.group()).orElse(0)));
        return cohorts.computeIfAbsent(
                key,
                _ -> new CohortTally(
                        vocabulary.name(Domain.TRACK, cohort.track()),
                        cohort.group(),
                        vocabulary.names(Domain.AWARD_CLASS)));
    }

    /**
     * Adds one part, ranked and proposed by both; all three batches are in the order of the population.
     *
     * @return what {@link #explain} has to be called with
     */
    synchronized PartChanges add(int part, ResultBatch people, StandingBatch before, StandingBatch after) {
        var awards = new ArrayList<Changed>();
        var far = new PriorityQueue<>(Changed.LEAST_MOVED_FIRST);
        int then = 0;
        int now = 0;
        for (int index = 0; index < people.entrants; index++) {
            long entrant = people.entrant[index];
            boolean thenHas = then < before.rows && before.entrant[then] == entrant;
            boolean nowHas = now < after.rows && after.entrant[now] == entrant;
            while (thenHas || nowHas) {
                int order = !thenHas ? 1 : !nowHas ? -1 : Integer.compare(before.track[then], after.track[now]);
                int left = order <= 0 ? then++ : -1;
                int right = order >= 0 ? now++ : -1;
                compare(index, people, before, left, after, right, awards, far);
                thenHas = then < before.rows && before.entrant[then] == entrant;
                nowHas = now < after.rows && after.entrant[now] == entrant;
            }
        }
        if (then != before.rows || now != after.rows) {
            throw new IllegalStateException("""
                    The standings of part %d must be those of its people.
                    Maybe a part was read as more than one batch.""".formatted(part));
        }
        return new PartChanges(awards, List.copyOf(far));
    }

    /** Counts why awards of a part change, and keeps the largest changes with their reasons. */
    void explain(PartChanges part, Function<Changed, ExplanationDifference> reasons) {
        var awards = explained(part.awards, reasons);
        var far = explained(part.movers, reasons);
        synchronized (this) {
            explained += awards.size();
            for (var one : awards) {
                causes.merge(one.reason.cause(), 1, Integer::sum);
                keepFirst(largest, one, LARGEST);
            }
            far.forEach(one -> keepFirst(movers, one, LARGEST));
        }
    }

    private static List<Explained> explained(List<Changed> changes, Function<Changed, ExplanationDifference> reasons) {
        return changes.stream()
                .map(one -> new Explained(one, reasons.apply(one)))
                .toList();
    }

    /** One entrant in one track; a row of -1 is not there. */
    private void compare(
            int index,
            ResultBatch people,
            StandingBatch before,
            int then,
            StandingBatch after,
            int now,
            List<Changed> awards,
            PriorityQueue<Changed> far) {
        count(before, then, after, now);
        int classBefore = then < 0 ? -1 : before.proposed[then];
        int classAfter = now < 0 ? -1 : after.proposed[now];
        boolean movesFar = movesFar(before, then, after, now, far);
        if (classBefore == classAfter && !movesFar) {
            return;
        }
        int track = then < 0 ? after.track[now] : before.track[then];
        int grade = people.grade[index];
        int region = people.region[index];
        var change = new AwardChange(
                new EntrantId(people.entrant[index]),
                vocabulary.name(Domain.TRACK, track),
                grade,
                region < 0 ? Optional.empty() : Optional.of(vocabulary.name(Domain.REGION, region)),
                stand(before, then),
                stand(after, now));
        var award = new Award(
                then < 0 ? -1 : before.reached[then], classBefore, now < 0 ? -1 : after.reached[now], classAfter);
        var changed = new Changed(index, track, Math.abs(rank(classBefore) - rank(classAfter)), award, change);
        if (movesFar) {
            keepFirst(far, changed, LARGEST);
        }
        if (classBefore == classAfter) {
            return;
        }
        awards.add(changed);
        var kind = classBefore < 0
                ? Kind.GAINED
                : classAfter < 0 ? Kind.LOST : classAfter < classBefore ? Kind.RAISED : Kind.LOWERED;
        total.add(kind);
        byTrack.computeIfAbsent(track, _ -> new Counter()).add(kind);
        byGrade.computeIfAbsent(grade, _ -> new Counter()).add(kind);
        byRegion.computeIfAbsent(region, _ -> new Counter()).add(kind);
        passages[rank(classBefore)][rank(classAfter)]++;
    }

    private int rank(int awardClass) {
        return awardClass < 0 ? classes : awardClass;
    }

    private void count(StandingBatch before, int then, StandingBatch after, int now) {
        boolean was = then >= 0 && before.official[then];
        boolean is = now >= 0 && after.official[now];
        var left = was ? cohort(before, then) : null;
        var right = is ? cohort(after, now) : null;
        if (left != null) {
            left.before(before, then);
        }
        if (right != null) {
            right.after(after, now);
        }
        if (left != null && left == right) {
            left.both(before, then, after, now);
        }
    }

    private CohortTally cohort(StandingBatch standings, int row) {
        var found = cohorts.get(new CohortKey(standings.track[row], standings.group[row]));
        if (found == null) {
            throw new IllegalStateException("Every standing must belong to a cohort that was ranked.");
        }
        return found;
    }

    private Optional<Stand> stand(StandingBatch standings, int row) {
        if (row < 0) {
            return Optional.empty();
        }
        var groups = vocabulary.names(Domain.GROUP);
        int group = standings.group[row];
        int proposed = standings.proposed[row];
        return Optional.of(new Stand(
                group < groups.size() ? groups.get(group) : "",
                standings.placeFrom[row],
                standings.placeTo[row],
                new Points(standings.points[row]),
                proposed < 0 ? Optional.empty() : Optional.of(vocabulary.name(Domain.AWARD_CLASS, proposed))));
    }

    /** Whether somebody ranked with the same others moves far enough to be among those who move most, as known so far. */
    private boolean movesFar(
            StandingBatch before, int then, StandingBatch after, int now, PriorityQueue<Changed> inPart) {
        if (then < 0
                || now < 0
                || !before.official[then]
                || !after.official[now]
                || before.group[then] != after.group[now]) {
            return false;
        }
        int moved = Math.abs(before.placeFrom[then] - after.placeFrom[now]);
        return moved > 0
                && (inPart.size() < LARGEST || moved >= moved(inPart.element()))
                && (movers.size() < LARGEST || moved >= moved(movers.element().changed));
    }

    private static int moved(Changed changed) {
        return Math.abs(changed.change.moved());
    }

    private static <T> void keepFirst(PriorityQueue<T> kept, T one, int most) {
        kept.add(one);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /** Largest first. */
    List<Largest> largest() {
        return inOrder(largest);
    }

    /** Those who move most places among the same others, whatever becomes of their award; furthest first. */
    List<Largest> movers() {
        return inOrder(movers);
    }

    private static List<Largest> inOrder(PriorityQueue<Explained> smallestFirst) {
        return smallestFirst.stream()
                .sorted(requireNonNull(smallestFirst.comparator()).reversed())
                .map(Explained::largest)
                .toList();
    }

    Reasons reasons() {
        return new Reasons(total.count("").all(), explained, causes);
    }

    List<CohortImpact> cohorts() {
        return cohorts.entrySet().stream()
                .sorted(Comparator.comparing(
                        Map.Entry::getKey,
                        Comparator.comparingInt(CohortKey::track).thenComparingInt(CohortKey::group)))
                .map(entry -> entry.getValue().impact())
                .toList();
    }

    Awards awards() {
        var counted = new ArrayList<Passage>();
        for (int before = 0; before <= classes; before++) {
            for (int after = 0; after <= classes; after++) {
                if (passages[before][after] > 0) {
                    counted.add(new Passage(className(before), className(after), passages[before][after]));
                }
            }
        }
        return new Awards(
                total.count(""),
                counts(byTrack, code -> vocabulary.name(Domain.TRACK, code)),
                counts(byGrade, grade -> grade == 0 ? "" : String.valueOf(grade)),
                counts(byRegion, code -> code < 0 ? "" : vocabulary.name(Domain.REGION, code)),
                counted);
    }

    private Optional<String> className(int rank) {
        return rank == classes ? Optional.empty() : Optional.of(vocabulary.name(Domain.AWARD_CLASS, rank));
    }

    private static List<AwardCount> counts(
            Map<Integer, Counter> counters, java.util.function.IntFunction<String> name) {
        return counters.entrySet().stream()
                .map(entry -> entry.getValue().count(name.apply(entry.getKey())))
                .toList();
    }
}
