package org.talent.tenants.scoring;

import static org.talent.tenants.scoring.Impact.AwardCount;
import static org.talent.tenants.scoring.Impact.Awards;
import static org.talent.tenants.scoring.Impact.CohortImpact;
import static org.talent.tenants.scoring.Impact.Passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.talent.rules.Cohort;
import org.talent.rules.Domain;
import org.talent.rules.ExplanationDifference.Award;
import org.talent.rules.Points;
import org.talent.rules.ResultBatch;
import org.talent.rules.StandingBatch;
import org.talent.rules.Vocabulary;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.scoring.AwardChange.Kind;
import org.talent.tenants.scoring.AwardChange.Stand;

/**
 * Counts what two rankings of one population make different, part by part in any order. It keeps counts, and a number of
 * changes that does not grow with the population: the largest of awards and of places, and a sample whose reasons are worth
 * asking for.
 */
final class ImpactTally {

    static final int LARGEST = 20;
    static final int SAMPLE = 2_000;

    private static final long SEED = 0x7A1E_2035L;

    private final Vocabulary vocabulary;
    private final int classes;
    private final Map<CohortKey, CohortTally> cohorts = new LinkedHashMap<>();
    private final Counter total = new Counter();
    private final Map<Integer, Counter> byTrack = new TreeMap<>();
    private final Map<Integer, Counter> byGrade = new TreeMap<>();
    private final Map<Integer, Counter> byRegion = new TreeMap<>();
    private final int[][] passages;
    private final PriorityQueue<Changed> largest = new PriorityQueue<>(Changed.SMALLEST_FIRST);
    private final PriorityQueue<Changed> movers = new PriorityQueue<>(Changed.LEAST_MOVED_FIRST);
    private final PriorityQueue<Changed> sample = new PriorityQueue<>(Comparator.comparingLong(Changed::lot)
            .thenComparing(Changed.SMALLEST_FIRST)
            .reversed());

    private record CohortKey(int track, int group) {}

    /**
     * A changed award or place, and where its entrant stands in the population.
     *
     * @param steps between the classes
     */
    record Changed(int part, int index, int track, int steps, Award award, AwardChange change) {

        static final Comparator<Changed> LEAST_MOVED_FIRST = Comparator.<Changed>comparingInt(
                        changed -> Math.abs(changed.change.moved()))
                .thenComparing(changed -> changed.change.entrant().value(), Comparator.reverseOrder())
                .thenComparing(Changed::track, Comparator.reverseOrder());
        static final Comparator<Changed> SMALLEST_FIRST =
                Comparator.comparingInt(Changed::steps).thenComparing(LEAST_MOVED_FIRST);

        /** A number drawn for the change; the same for every run over the same people. */
        long lot() {
            return Long.remainderUnsigned(mixed(SEED ^ change.entrant().value() * 31 + track), Long.MAX_VALUE);
        }

        /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
        private static long mixed(long number) {
            long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return mixed ^ (mixed >>> 31);
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
     * @return the changed awards
     */
    List<AwardChange> add(int part, ResultBatch people, StandingBatch before, StandingBatch after) {
        var changes = new ArrayList<AwardChange>();
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
                compare(part, index, people, before, left, after, right, changes);
                thenHas = then < before.rows && before.entrant[then] == entrant;
                nowHas = now < after.rows && after.entrant[now] == entrant;
            }
        }
        if (then != before.rows || now != after.rows) {
            throw new IllegalStateException("""
                    The standings of part %d must be those of its people.
                    Maybe a part was read as more than one batch.""".formatted(part));
        }
        return changes;
    }

    /** One entrant in one track; a row of -1 is not there. */
    private void compare(
            int part,
            int index,
            ResultBatch people,
            StandingBatch before,
            int then,
            StandingBatch after,
            int now,
            List<AwardChange> changes) {
        count(before, then, after, now);
        int classBefore = then < 0 ? -1 : before.proposed[then];
        int classAfter = now < 0 ? -1 : after.proposed[now];
        boolean movesFar = movesFar(before, then, after, now);
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
        var changed = new Changed(part, index, track, Math.abs(rank(classBefore) - rank(classAfter)), award, change);
        if (movesFar) {
            keepFirst(movers, changed, LARGEST);
        }
        if (classBefore == classAfter) {
            return;
        }
        changes.add(change);
        var kind = classBefore < 0
                ? Kind.GAINED
                : classAfter < 0 ? Kind.LOST : classAfter < classBefore ? Kind.RAISED : Kind.LOWERED;
        total.add(kind);
        byTrack.computeIfAbsent(track, _ -> new Counter()).add(kind);
        byGrade.computeIfAbsent(grade, _ -> new Counter()).add(kind);
        byRegion.computeIfAbsent(region, _ -> new Counter()).add(kind);
        passages[rank(classBefore)][rank(classAfter)]++;
        keepFirst(largest, changed, LARGEST);
        keepFirst(sample, changed, SAMPLE);
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
    private boolean movesFar(StandingBatch before, int then, StandingBatch after, int now) {
        if (then < 0
                || now < 0
                || !before.official[then]
                || !after.official[now]
                || before.group[then] != after.group[now]) {
            return false;
        }
        int moved = Math.abs(before.placeFrom[then] - after.placeFrom[now]);
        var least = movers.size() < LARGEST ? null : movers.peek();
        return moved > 0 && (least == null || moved >= Math.abs(least.change.moved()));
    }

    private static void keepFirst(PriorityQueue<Changed> kept, Changed changed, int most) {
        kept.add(changed);
        if (kept.size() > most) {
            kept.remove();
        }
    }

    /** Largest first. */
    List<Changed> largest() {
        return largest.stream().sorted(Changed.SMALLEST_FIRST.reversed()).toList();
    }

    /** Those who move most places among the same others, whatever becomes of their award; furthest first. */
    List<Changed> movers() {
        return movers.stream().sorted(Changed.LEAST_MOVED_FIRST.reversed()).toList();
    }

    /** All changes where they are few, else as many as were drawn. */
    List<Changed> sample() {
        return List.copyOf(sample);
    }

    int changed() {
        return total.count("").all();
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
