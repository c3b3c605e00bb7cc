package org.talent.rules.scoring;

import org.talent.rules.Points;
import org.talent.rules.ResultBatch;
import org.talent.rules.facts.Attempts;
import org.talent.rules.facts.Path;
import org.talent.rules.facts.Path.Stages;
import org.talent.rules.facts.Track;

/**
 * The arithmetic of one entrant, used by the run and by the explanation alike. {@link #read} works out what each row is
 * worth; then {@link #track} is asked track by track which rows count, what each adds and what caps take away:
 *
 * <ol>
 *   <li>A row counts for the tracks that its event has a weight in. Its points are formula × factors × weight, rounded once
 *       to whole micro-points. Rows struck out by the organiser or excluded by an eligibility rule are left aside.
 *   <li>The remaining rows are put in order: most points first; of equal ones the event with the lower code, then the
 *       participation with the lower id. So the order in which rows were imported never matters.
 *   <li>Attempts: of the rows of one event, the first in order stays, or the last attempt where a rule says so.
 *   <li>Stages, where a rule speaks of them. Best stage: going through the order, a row stays unless a row that stayed
 *       belongs to an earlier or later stage of the same path. Last stage: a row stays unless another row belongs to a
 *       later stage of its path. Two finals fed by one selection are no stages of each other.
 *   <li>At most k rows of one umbrella, then at most k rows of the kinds that a rule names together: the first in order stay.
 *   <li>Adding up. Sum: every row that stayed. Best of n: the first n. Mean: the points divided by the number of rows.
 *       Decayed sum: row i (from 0) adds k · (1 − k)^i of its points. Each contribution is whole micro-points.
 *   <li>Caps in points take away what some kinds bring together beyond the cap. Then caps as a share: the total T is the
 *       number for which T = others + Σ min(kinds, share · T), so that after all caps a kind has at most its share.
 *   <li>Fewer counted rows than the minimum: the total is zero.
 * </ol>
 *
 * <p>Scratch arrays are reused; nothing is allocated per result. Arrays are indexed from 0, the entrant's first row.
 */
final class EntrantScore {

    /** Beyond this no points are believed: a mistyped factor or score would spoil every sum it enters. */
    private static final double MOST = 1e9 * Points.SCALE;

    /** Why a row does not count. */
    enum State {
        COUNTED,
        ELSEWHERE,
        DISQUALIFIED,
        EXCLUDED,
        OTHER_ATTEMPT,
        OTHER_STAGE,
        META_FULL,
        KIND_FULL,
        NOT_BEST
    }

    final State[] state;
    final long[] points;
    final long[] contribution;
    final double[] normalised;
    final double[] factor;
    /** Position among the counted rows, best first. */
    final int[] position;

    long total;
    int counted;
    long bestSingle;
    int finals;
    int fullParts;
    int lastDay;
    long penalty;
    long lastSuccess;
    boolean official;
    boolean tooFew;
    /** What caps changed, those in points first; never above zero. */
    long[] capChange = new long[4];

    /** What the kinds of each cap as a share bring before it. */
    private long[] capSum = new long[4];

    private final ScoringSetup setup;
    private final State[] before;
    private final int[] order;
    private ResultBatch batch;
    private int from;
    private int rows;

    EntrantScore(ScoringSetup setup, int mostRows) {
        this.setup = setup;
        this.batch = new ResultBatch(0, 0);
        state = new State[mostRows];
        before = new State[mostRows];
        points = new long[mostRows];
        contribution = new long[mostRows];
        normalised = new double[mostRows];
        factor = new double[mostRows];
        position = new int[mostRows];
        order = new int[mostRows];
    }

    /** Takes the rows {@code first} to before {@code end} of one entrant; {@code plans} has one plan a row of the batch. */
    void read(ResultBatch read, Plan[] plans, int first, int end) {
        batch = read;
        from = first;
        rows = end - first;
        for (int at = 0; at < rows; at++) {
            int row = first + at;
            var plan = plans[row];
            normalised[at] = 0;
            factor[at] = 0;
            if ((read.flags[row] & ResultBatch.DISQUALIFIED) != 0) {
                before[at] = State.DISQUALIFIED;
            } else if (plan.excluded) {
                before[at] = State.EXCLUDED;
            } else {
                before[at] = State.COUNTED;
                double value = plan.normalised(read, row, setup.seasonEnd);
                if (!Double.isNaN(value)) {
                    normalised[at] = value;
                    factor[at] = plan.factors(read, row, setup.seasonEnd);
                }
            }
        }
    }

    /** Adds up what was read for one track. */
    void track(int track) {
        int kept = 0;
        for (int at = 0; at < rows; at++) {
            double weight = setup.trackWeight(batch.event[from + at], track);
            contribution[at] = 0;
            points[at] = 0;
            if (weight == 0) {
                state[at] = State.ELSEWHERE;
                continue;
            }
            state[at] = before[at];
            if (before[at] == State.COUNTED) {
                points[at] = points(at, weight);
                insert(at, kept++);
            }
        }
        add(select(kept, setup.path(track)), setup.track(track));
    }

    private long points(int at, double weight) {
        double exact = normalised[at] * (factor[at] * weight) * Points.SCALE;
        if (Math.abs(exact) <= MOST) {
            return (long) Math.rint(exact);
        }
        setup.tooLarge(batch.event[from + at]);
        return 0;
    }

    /** Keeps the order: most points first, then event, then participation. */
    private void insert(int at, int kept) {
        int to = kept;
        while (to > 0 && isBefore(at, order[to - 1])) {
            order[to] = order[to - 1];
            to--;
        }
        order[to] = at;
    }

    private boolean isBefore(int left, int right) {
        if (points[left] != points[right]) {
            return points[left] > points[right];
        }
        int byEvent = Integer.compare(batch.event[from + left], batch.event[from + right]);
        return byEvent != 0 ? byEvent < 0 : batch.participation[from + left] < batch.participation[from + right];
    }

    private int select(int count, Path rules) {
        int kept = rules.attempts == Attempts.LAST ? lastAttempts(count) : bestAttempts(count);
        if (rules.stages != Stages.ALL && setup.paths.any) {
            kept = rules.stages == Stages.LAST ? lastStages(kept) : bestStages(kept);
        }
        if (rules.mostPerMeta != Integer.MAX_VALUE) {
            kept = perMeta(kept, rules.mostPerMeta);
        }
        for (int index = 0; index < rules.mostOf.size(); index++) {
            kept = perKinds(kept, rules.mostOf.get(index));
        }
        return kept;
    }

    private int event(int inOrder) {
        return batch.event[from + order[inOrder]];
    }

    private int bestAttempts(int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int at = order[i];
            int event = batch.event[from + at];
            boolean stays = true;
            for (int j = 0; j < kept && stays; j++) {
                stays = event(j) != event;
            }
            kept = decide(stays, State.OTHER_ATTEMPT, at, kept);
        }
        return kept;
    }

    private int lastAttempts(int count) {
        for (int i = 0; i < count; i++) {
            int at = order[i];
            for (int j = 0; j < count && state[at] == State.COUNTED; j++) {
                int later = batch.attempt[from + order[j]] - batch.attempt[from + at];
                if (j != i && event(j) == event(i) && (later > 0 || later == 0 && j < i)) {
                    state[at] = State.OTHER_ATTEMPT;
                }
            }
        }
        return compact(count);
    }

    private int bestStages(int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int at = order[i];
            int event = batch.event[from + at];
            boolean stays = true;
            for (int j = 0; j < kept && stays; j++) {
                stays = !setup.paths.stages(event(j), event);
            }
            kept = decide(stays, State.OTHER_STAGE, at, kept);
        }
        return kept;
    }

    private int lastStages(int count) {
        for (int i = 0; i < count; i++) {
            int at = order[i];
            for (int j = 0; j < count && state[at] == State.COUNTED; j++) {
                if (setup.paths.isLater(event(j), event(i))) {
                    state[at] = State.OTHER_STAGE;
                }
            }
        }
        return compact(count);
    }

    private int perMeta(int count, int most) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int at = order[i];
            int umbrella = setup.paths.umbrella(batch.event[from + at]);
            int same = 0;
            for (int j = 0; j < kept && umbrella >= 0; j++) {
                same += setup.paths.umbrella(event(j)) == umbrella ? 1 : 0;
            }
            kept = decide(same < most, State.META_FULL, at, kept);
        }
        return kept;
    }

    private int perKinds(int count, Path.MostOf rule) {
        int kept = 0;
        int same = 0;
        for (int i = 0; i < count; i++) {
            int at = order[i];
            boolean one = rule.kinds().has(setup.kind(batch.event[from + at]));
            boolean stays = !one || same < rule.most();
            same += one && stays ? 1 : 0;
            kept = decide(stays, State.KIND_FULL, at, kept);
        }
        return kept;
    }

    private int decide(boolean stays, State reason, int at, int kept) {
        if (stays) {
            order[kept] = at;
            return kept + 1;
        }
        state[at] = reason;
        return kept;
    }

    private int compact(int count) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (state[order[i]] == State.COUNTED) {
                order[kept++] = order[i];
            }
        }
        return kept;
    }

    private void add(int count, Track rules) {
        total = 0;
        bestSingle = 0;
        finals = 0;
        fullParts = 0;
        lastDay = 0;
        penalty = 0;
        lastSuccess = Long.MIN_VALUE + 1;
        official = false;
        tooFew = false;
        counted = Math.min(count, rules.best);
        for (int i = counted; i < count; i++) {
            state[order[i]] = State.NOT_BEST;
        }
        switch (rules.form) {
            case SUM, BEST_OF -> {
                for (int i = 0; i < counted; i++) {
                    contribute(i, points[order[i]]);
                }
            }
            case MEAN -> addMean();
            case DECAYED_SUM -> {
                double share = rules.decay;
                for (int i = 0; i < counted; i++) {
                    contribute(i, (long) Math.rint(points[order[i]] * share));
                    share *= 1 - rules.decay;
                }
            }
        }
        if (!rules.pointCaps.isEmpty() || !rules.shareCaps.isEmpty()) {
            cap(rules);
        }
        if (counted < rules.minimum) {
            tooFew = true;
            total = 0;
        }
    }

    /** Every row adds its share of the mean; the shares add up to the mean, rounded once. */
    private void addMean() {
        long sum = 0;
        long given = 0;
        for (int i = 0; i < counted; i++) {
            sum += points[order[i]];
            long upToHere = (long) Math.rint((double) sum / counted);
            contribute(i, upToHere - given);
            given = upToHere;
        }
    }

    private void contribute(int i, long adds) {
        int at = order[i];
        int row = from + at;
        position[at] = i;
        contribution[at] = adds;
        total += adds;
        bestSingle = i == 0 ? points[at] : Math.max(bestSingle, points[at]);
        fullParts += batch.fullParts[row];
        lastDay = Math.max(lastDay, batch.day[row]);
        int flags = batch.flags[row];
        official |= (flags & ResultBatch.OFFICIAL) != 0;
        finals += setup.paths.last(batch.event[row]) && (flags & ResultBatch.VERIFIED) != 0 ? 1 : 0;
        penalty = penalty == ResultBatch.NONE || batch.penalty[row] == ResultBatch.NONE
                ? ResultBatch.NONE
                : penalty + batch.penalty[row];
        lastSuccess = lastSuccess == ResultBatch.NONE || batch.lastSuccess[row] == ResultBatch.NONE
                ? ResultBatch.NONE
                : Math.max(lastSuccess, batch.lastSuccess[row]);
    }

    private void cap(Track rules) {
        int caps = rules.pointCaps.size() + rules.shareCaps.size();
        if (capChange.length < caps) {
            capChange = new long[caps];
        }
        int index = 0;
        for (int i = 0; i < rules.pointCaps.size(); i++) {
            var cap = rules.pointCaps.get(i);
            take(index++, sumOf(cap) - (long) Math.rint(cap.most() * Points.SCALE));
        }
        if (!rules.shareCaps.isEmpty()) {
            int shares = rules.shareCaps.size();
            if (capSum.length < shares) {
                capSum = new long[shares];
            }
            for (int i = 0; i < shares; i++) {
                capSum[i] = sumOf(rules.shareCaps.get(i));
            }
            double whole = afterShares(rules);
            for (int i = 0; i < shares; i++) {
                take(
                        index++,
                        capSum[i] - (long) Math.rint(rules.shareCaps.get(i).most() * whole));
            }
        }
    }

    private void take(int index, long over) {
        capChange[index] = -Math.max(0, over);
        total += capChange[index];
    }

    private long sumOf(Track.Cap cap) {
        long sum = 0;
        for (int i = 0; i < counted; i++) {
            sum += cap.kinds().has(setup.kind(event(i))) ? contribution[order[i]] : 0;
        }
        return sum;
    }

    /** The total for which every share cap holds: what stays below its share is added whole, until nothing changes. */
    private double afterShares(Track rules) {
        double whole = total;
        for (int round = 0; round <= rules.shareCaps.size(); round++) {
            double others = total;
            double shares = 0;
            for (int i = 0; i < rules.shareCaps.size(); i++) {
                var cap = rules.shareCaps.get(i);
                if (capSum[i] > cap.most() * whole) {
                    others -= capSum[i];
                    shares += cap.most();
                }
            }
            double next = shares >= 1 ? Double.POSITIVE_INFINITY : Math.max(0, others / (1 - shares));
            if (next == whole) {
                break;
            }
            whole = next;
        }
        return whole;
    }

    /** Whether the entrant took part officially in the track, though no result may count. */
    boolean tookPartOfficially() {
        for (int at = 0; at < rows; at++) {
            if (state[at] != State.ELSEWHERE
                    && state[at] != State.DISQUALIFIED
                    && (batch.flags[from + at] & ResultBatch.OFFICIAL) != 0) {
                return true;
            }
        }
        return false;
    }
}
