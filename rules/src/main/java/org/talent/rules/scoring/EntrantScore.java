package org.talent.rules.scoring;

import java.util.Arrays;
import org.talent.rules.ResultBatch;
import org.talent.rules.facts.Attempts;
import org.talent.rules.facts.Path;
import org.talent.rules.facts.Track;

/**
 * The arithmetic of one entrant in one track, used by the run and by the explanation alike: which rows count, what each
 * adds, what caps take away. Scratch arrays are reused; nothing is allocated per result.
 */
final class EntrantScore {

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
    long total;
    int counted;
    long bestSingle;
    int finals;
    int fullParts;
    int lastDay;
    boolean official;
    boolean tooFew;
    long[] capChange = new long[4];

    private final ScoringSetup setup;
    private final int[] order;

    EntrantScore(ScoringSetup setup, int mostRows) {
        this.setup = setup;
        state = new State[mostRows];
        points = new long[mostRows];
        contribution = new long[mostRows];
        normalised = new double[mostRows];
        factor = new double[mostRows];
        order = new int[mostRows];
    }

    /** Works on the rows {@code from} (inclusive) to {@code to} (exclusive) of one entrant; arrays are indexed from 0 = {@code from}. */
    void score(ResultBatch batch, int[] plans, int from, int to, int track) {
        total = 0;
        counted = 0;
        bestSingle = 0;
        finals = 0;
        fullParts = 0;
        lastDay = 0;
        official = false;
        tooFew = false;
        int kept = 0;
        for (int row = from; row < to; row++) {
            int at = row - from;
            contribution[at] = 0;
            points[at] = 0;
            normalised[at] = 0;
            factor[at] = 1;
            double weight = setup.trackWeight(batch.event[row], track);
            if (weight == 0) {
                state[at] = State.ELSEWHERE;
                continue;
            }
            if ((batch.flags[row] & ResultBatch.DISQUALIFIED) != 0) {
                state[at] = State.DISQUALIFIED;
                continue;
            }
            var plan = setup.plan(plans[row]);
            if (plan.excluded) {
                state[at] = State.EXCLUDED;
                continue;
            }
            double value = plan.normalised(batch, row, setup.seasonEnd);
            normalised[at] = Double.isNaN(value) ? 0 : value;
            factor[at] = plan.factors(batch, row) * weight;
            points[at] = (long) Math.rint(normalised[at] * factor[at] * 1e6);
            state[at] = State.COUNTED;
            order[kept++] = at;
        }
        kept = select(batch, from, kept, setup.path(track));
        sum(batch, from, kept, setup.track(track));
    }

    private int select(ResultBatch batch, int from, int count, Path rules) {
        sortBestFirst(batch, from, count);
        int kept = attempts(batch, from, count, rules.attempts == Attempts.LAST.ordinal());
        if (rules.stage != 0) {
            kept = stages(batch, from, kept, rules.stage == 2);
        }
        if (rules.mostPerMeta != Integer.MAX_VALUE) {
            kept = perMeta(batch, from, kept, rules.mostPerMeta);
        }
        if (!rules.mostPerKind.isEmpty()) {
            kept = perKind(batch, from, kept, rules);
        }
        return kept;
    }

    /** Best points first; equal points by event code, then participation, so that order of input never matters. */
    private void sortBestFirst(ResultBatch batch, int from, int count) {
        for (int i = 1; i < count; i++) {
            int candidate = order[i];
            int j = i - 1;
            while (j >= 0 && before(batch, from, candidate, order[j])) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = candidate;
        }
    }

    private boolean before(ResultBatch batch, int from, int left, int right) {
        if (points[left] != points[right]) {
            return points[left] > points[right];
        }
        int byEvent = Integer.compare(batch.event[from + left], batch.event[from + right]);
        return byEvent != 0 ? byEvent < 0 : batch.participation[from + left] < batch.participation[from + right];
    }

    private int attempts(ResultBatch batch, int from, int count, boolean lastWins) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int at = order[i];
            boolean loses = false;
            for (int j = 0; j < count && !loses; j++) {
                int other = order[j];
                if (other != at && batch.event[from + other] == batch.event[from + at]) {
                    loses = lastWins
                            ? batch.attempt[from + other] > batch.attempt[from + at]
                                    || batch.attempt[from + other] == batch.attempt[from + at] && j < i
                            : j < i;
                }
            }
            if (loses) {
                state[at] = State.OTHER_ATTEMPT;
            } else {
                // rows that lose are only read by earlier positions, so compacting in place is safe for BEST;
                // for LAST the comparison runs over the untouched tail and the kept head, which hold the same rows
                swapDown(kept++, i);
            }
        }
        return kept;
    }

    /** Moves the row at {@code i} to {@code to}, keeping the order of the rows between. */
    private void swapDown(int to, int i) {
        int row = order[i];
        System.arraycopy(order, to, order, to + 1, i - to);
        order[to] = row;
    }

    private int stages(ResultBatch batch, int from, int count, boolean lastWins) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int at = order[i];
            int event = batch.event[from + at];
            boolean loses = false;
            for (int j = 0; j < count && !loses; j++) {
                int other = batch.event[from + order[j]];
                if (j != i && other != event) {
                    loses = lastWins
                            ? setup.paths.replaces(other, event)
                            : j < i && setup.paths.path[other] == setup.paths.path[event];
                }
            }
            if (loses) {
                state[at] = State.OTHER_STAGE;
            } else {
                swapDown(kept++, i);
            }
        }
        return kept;
    }

    private int perMeta(ResultBatch batch, int from, int count, int most) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int at = order[i];
            int meta = setup.meta(batch.event[from + at]);
            int same = 0;
            for (int j = 0; j < kept; j++) {
                same += meta >= 0 && setup.meta(batch.event[from + order[j]]) == meta ? 1 : 0;
            }
            if (same >= most) {
                state[at] = State.META_FULL;
            } else {
                swapDown(kept++, i);
            }
        }
        return kept;
    }

    private int perKind(ResultBatch batch, int from, int count, Path rules) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int at = order[i];
            int kind = setup.kind(batch.event[from + at]);
            int most = rules.mostPerKind.getOrDefault(kind, Integer.MAX_VALUE);
            int same = 0;
            for (int j = 0; j < kept; j++) {
                same += setup.kind(batch.event[from + order[j]]) == kind ? 1 : 0;
            }
            if (same >= most) {
                state[at] = State.KIND_FULL;
            } else {
                swapDown(kept++, i);
            }
        }
        return kept;
    }

    private void sum(ResultBatch batch, int from, int count, Track rules) {
        int in = rules.form == 1 ? Math.min(count, rules.best) : count;
        for (int i = in; i < count; i++) {
            state[order[i]] = State.NOT_BEST;
        }
        double share = rules.decay;
        for (int i = 0; i < in; i++) {
            int at = order[i];
            long adds = switch (rules.form) {
                case 2 -> meanShare(i, in);
                case 3 -> {
                    long decayed = (long) Math.rint(points[at] * share);
                    share *= 1 - rules.decay;
                    yield decayed;
                }
                default -> points[at];
            };
            contribution[at] = adds;
            total += adds;
            note(batch, from + at, at);
        }
        counted = in;
        caps(batch, from, in, rules);
        if (counted < rules.minimum) {
            tooFew = true;
            total = 0;
        }
    }

    /** The mean as contributions: each row its points divided by the number, the first carrying the rest of the rounding. */
    private long meanShare(int i, int in) {
        if (i > 0) {
            return Math.floorDiv(points[order[i]], in);
        }
        long sum = 0;
        long floors = 0;
        for (int j = 0; j < in; j++) {
            sum += points[order[j]];
            floors += j > 0 ? Math.floorDiv(points[order[j]], in) : 0;
        }
        return (long) Math.rint((double) sum / in) - floors;
    }

    private void note(ResultBatch batch, int row, int at) {
        bestSingle = Math.max(bestSingle, points[at]);
        fullParts += batch.fullParts[row];
        lastDay = Math.max(lastDay, batch.day[row]);
        official |= (batch.flags[row] & ResultBatch.OFFICIAL) != 0;
        finals += setup.paths.last[batch.event[row]] && (batch.flags[row] & ResultBatch.VERIFIED) != 0 ? 1 : 0;
    }

    private void caps(ResultBatch batch, int from, int in, Track rules) {
        int index = 0;
        if (capChange.length < rules.caps.size()) {
            capChange = new long[rules.caps.size()];
        }
        Arrays.fill(capChange, 0);
        for (var cap : rules.caps) {
            long ofKind = 0;
            for (int i = 0; i < in; i++) {
                ofKind += setup.kind(batch.event[from + order[i]]) == cap.kind() ? contribution[order[i]] : 0;
            }
            long most = Double.isNaN(cap.share())
                    ? (long) Math.rint(cap.points() * 1e6)
                    : (long) Math.rint(cap.share() / (1 - cap.share()) * (total - ofKind));
            long over = Math.max(0, ofKind - Math.max(0, most));
            capChange[index++] = -over;
            total -= over;
        }
    }
}
