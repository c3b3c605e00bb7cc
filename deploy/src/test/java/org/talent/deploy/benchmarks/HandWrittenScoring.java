package org.talent.deploy.benchmarks;

import org.talent.deploy.benchmarks.ScoringSeason.Numbers;
import org.talent.rules.IdentityLevel;
import org.talent.rules.ResultBatch;
import org.talent.rules.StandingBatch;

/**
 * The policy of {@link ScoringSeason#RULES} as a programmer would write it into a program: straight loops, every number a
 * constant. Knows nothing of rules, plans or explanations.
 */
final class HandWrittenScoring {

    private static final double[] LEVELS = {0.2, 0.4, 0.6, 0.8, 1};
    private static final double[] OUTCOMES = {100, 80, 60, 30};
    private static final int OLYMPIAD = 0;
    private static final int HACKATHON = 1;
    private static final int SCHOOL = 2;
    private static final int COURSE = 3;
    private static final int CAPTAIN = 1;
    private static final int MENTOR = 2;
    private static final int NEEDED = ResultBatch.VERIFIED | ResultBatch.INSIDE_SEASON;

    private final Numbers events;
    private final double[] normalised = new double[64];
    private final double[] factor = new double[64];
    private final boolean[] out = new boolean[64];
    private final long[] points = new long[64];
    private final int[] order = new int[64];
    private final int[] kept = new int[5];

    HandWrittenScoring(Numbers events) {
        this.events = events;
    }

    void score(ResultBatch results, StandingBatch standings) {
        standings.clear();
        for (int entrant = 0; entrant < results.entrants; entrant++) {
            int from = results.firstRow[entrant];
            int count = results.firstRow[entrant + 1] - from;
            if (results.identity[entrant] < IdentityLevel.MODERATOR_CHECKED.ordinal()) {
                continue;
            }
            for (int at = 0; at < count; at++) {
                worth(results, from + at, at);
            }
            for (int track = 0; track < ScoringSeason.TRACKS; track++) {
                track(results, entrant, from, count, track, standings);
            }
        }
    }

    private void worth(ResultBatch results, int row, int at) {
        int flags = results.flags[row];
        int role = results.role[row];
        out[at] = (flags & ResultBatch.DISQUALIFIED) != 0 || (flags & NEEDED) != NEEDED || role == MENTOR;
        if (out[at]) {
            return;
        }
        int event = results.event[row];
        double score = results.score[row] / 1e6;
        normalised[at] = switch (events.kind[event]) {
            case OLYMPIAD -> olympiad(event, score, results.placeFrom[row]);
            case HACKATHON -> place(results.placeFrom[row]);
            case SCHOOL -> OUTCOMES[results.outcome[row]];
            case COURSE -> course(100 * score / events.maximum[event]);
            default -> events.best[event] > 0 ? Math.clamp(100 * score / events.best[event], 0, 100) : 0;
        };
        double product = LEVELS[events.level[event]];
        if (role == CAPTAIN) {
            product *= 1.1;
        }
        if (events.year[event] == 2026) {
            product *= 0.8;
        }
        int team = results.teamSize[row];
        factor[at] = team > 1 ? product * (1 / Math.sqrt(team)) : product;
    }

    private double olympiad(int event, double score, int place) {
        if (events.maximum[event] > 0) {
            return Math.clamp(100 * score / events.maximum[event], 0, 100);
        }
        double best = events.best[event];
        double n = events.n[event];
        if (n >= 60) {
            return best > 0 ? Math.clamp(100 * (score / best) * (Math.max(0, n - place + 1) / n), 0, 100) : 0;
        }
        double deviation = events.deviation[event];
        return Math.clamp(deviation > 0 ? 50 + 15 * (score - events.mean[event]) / deviation : 50, 0, 100);
    }

    private static double place(int place) {
        if (place <= 3) {
            return place == 1 ? 100 : place == 2 ? 85 : 75;
        }
        return place <= 5 ? 60 : place <= 10 ? 45 : 30;
    }

    private static double course(double percent) {
        return percent < 60 ? 0 : Math.min(percent, 100);
    }

    private void track(ResultBatch results, int entrant, int from, int count, int track, StandingBatch standings) {
        int ordered = 0;
        for (int at = 0; at < count; at++) {
            double weight = events.weight[results.event[from + at] * ScoringSeason.TRACKS + track];
            if (!out[at] && weight > 0) {
                points[at] = (long) Math.rint(normalised[at] * (factor[at] * weight) * 1e6);
                int to = ordered++;
                while (to > 0 && better(results, from, at, order[to - 1])) {
                    order[to] = order[to - 1];
                    to--;
                }
                order[to] = at;
            }
        }
        int best = 0;
        for (int i = 0; i < ordered && best < 5; i++) {
            int event = results.event[from + order[i]];
            int meta = events.meta[event];
            boolean again = false;
            int series = 0;
            for (int j = 0; j < best; j++) {
                int other = results.event[from + kept[j]];
                again |= other == event;
                series += meta >= 0 && events.meta[other] == meta ? 1 : 0;
            }
            if (!again && series < 2) {
                kept[best++] = order[i];
            }
        }
        if (best > 0) {
            add(results, entrant, from, best, track, standings);
        }
    }

    private boolean better(ResultBatch results, int from, int left, int right) {
        if (points[left] != points[right]) {
            return points[left] > points[right];
        }
        int leftEvent = results.event[from + left];
        int rightEvent = results.event[from + right];
        return leftEvent != rightEvent
                ? leftEvent < rightEvent
                : results.participation[from + left] < results.participation[from + right];
    }

    private void add(ResultBatch results, int entrant, int from, int best, int track, StandingBatch standings) {
        long total = 0;
        long courses = 0;
        int finals = 0;
        int day = 0;
        for (int i = 0; i < best; i++) {
            long worth = points[kept[i]];
            int row = from + kept[i];
            total += worth;
            courses += events.kind[results.event[row]] >= COURSE ? worth : 0;
            finals++;
            day = Math.max(day, results.day[row]);
        }
        if (courses > 0.3 * total) {
            total -= courses - (long) Math.rint(0.3 * ((total - courses) / (1 - 0.3)));
        }
        int row = standings.rows++;
        standings.entrant[row] = results.entrant[entrant];
        standings.track[row] = track;
        standings.group[row] = results.grade[entrant] <= 8 ? 0 : 1;
        standings.points[row] = total;
        standings.counted[row] = best;
        standings.bestSingle[row] = points[kept[0]];
        standings.finals[row] = finals;
        standings.lastDay[row] = day;
    }
}
