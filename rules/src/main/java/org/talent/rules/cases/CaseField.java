package org.talent.rules.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.talent.rules.ContestFacts.Base;
import org.talent.rules.ContestFacts.EventFacts;
import org.talent.rules.ResultBatch;

/**
 * Results of one event as its statistics see them: {@code 100*2, 90.5, place*3, —*4} are two results of 100, one of 90.5,
 * three with a place alone and four with neither score nor place.
 *
 * @param scores in micro-units, with the number of results that have each
 * @param placed results with a place and no score
 * @param absent results with neither
 */
record CaseField(SortedMap<Long, Long> scores, long placed, long absent) {

    static final CaseField EMPTY = new CaseField(Collections.emptySortedMap(), 0, 0);

    private static final String PLACE = "place";
    private static final int MOST = 10_000;

    CaseField {
        scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
    }

    /** @throws CaseCell.Unreadable where the cell is no such list */
    static CaseField parse(String cell) {
        var scores = new TreeMap<Long, Long>();
        long placed = 0;
        long absent = 0;
        var parts = cell.split(",(?![0-9])", -1);
        if (parts.length > MOST) {
            throw new CaseCell.Unreadable("tooManyScores", MOST);
        }
        for (var part : parts) {
            int star = part.indexOf('*');
            var what = (star < 0 ? part : part.substring(0, star)).strip();
            long count = star < 0 ? 1 : CaseCell.whole(part.substring(star + 1).strip());
            if (count == 0) {
                throw new CaseCell.Unreadable("noneOfThem", part.strip());
            }
            if (what.equals(PLACE)) {
                placed += count;
            } else if (CaseCell.isNone(what)) {
                absent += count;
            } else {
                scores.merge(CaseCell.number(what).movePointRight(6).longValueExact(), count, Long::sum);
            }
        }
        return new CaseField(scores, placed, absent);
    }

    /** The results of a batch at the event, as far as they belong to the base. */
    static CaseField of(ResultBatch results, int event, Base base) {
        var scores = new TreeMap<Long, Long>();
        long placed = 0;
        long absent = 0;
        for (int row = 0; row < results.rows; row++) {
            if (results.event[row] != event || !belongs(results, row, base)) {
                continue;
            }
            if (results.score[row] != ResultBatch.NONE) {
                scores.merge(results.score[row], 1L, Long::sum);
            } else if (results.placeFrom[row] > 0) {
                placed++;
            } else {
                absent++;
            }
        }
        return new CaseField(scores, placed, absent);
    }

    static boolean belongs(ResultBatch results, int row, Base base) {
        boolean official = (results.flags[row] & ResultBatch.OFFICIAL) != 0
                && (results.flags[row] & ResultBatch.DISQUALIFIED) == 0;
        return switch (base) {
            case ALL -> true;
            case OFFICIAL -> official;
            case RANKED -> official && (results.score[row] != ResultBatch.NONE || results.placeFrom[row] > 0);
        };
    }

    /** The official results of an event, out of its published numbers. */
    static CaseField official(EventFacts event) {
        var official = of(event, Base.OFFICIAL);
        long placed = of(event, Base.RANKED).absent;
        return new CaseField(official.scores, placed, Math.max(0, official.absent - placed));
    }

    /** The results of an event over a base; which of those without a score have a place is not known. */
    static CaseField of(EventFacts event, Base base) {
        var scores = new TreeMap<Long, Long>();
        var distribution = event.distributions().get(base);
        for (int at = 0; distribution != null && at < distribution.scores().length; at++) {
            scores.merge(distribution.scores()[at], distribution.counts()[at], Long::sum);
        }
        var statistics = event.statistics().get(base);
        var field = new CaseField(scores, 0, 0);
        return new CaseField(scores, 0, statistics == null ? 0 : Math.max(0, statistics.count() - field.count()));
    }

    CaseField plus(CaseField other) {
        var sum = new TreeMap<>(scores);
        other.scores.forEach((score, count) -> sum.merge(score, count, Long::sum));
        return new CaseField(sum, placed + other.placed, absent + other.absent);
    }

    /** What is left without the others, as far as they are there. */
    CaseField without(CaseField others) {
        var left = new TreeMap<Long, Long>();
        scores.forEach((score, count) -> {
            long rest = count - others.scores.getOrDefault(score, 0L);
            if (rest > 0) {
                left.put(score, rest);
            }
        });
        return new CaseField(left, Math.max(0, placed - others.placed), Math.max(0, absent - others.absent));
    }

    /** The same results with nobody known to have a place. */
    CaseField unplaced() {
        return new CaseField(scores, 0, placed + absent);
    }

    /** Only those with a score or a place. */
    CaseField ranked() {
        return new CaseField(scores, placed, 0);
    }

    long scored() {
        return scores.values().stream().mapToLong(Long::longValue).sum();
    }

    long count() {
        return scored() + placed + absent;
    }

    /** The best first; {@link #parse} reads it back equal, but for an empty one. */
    String text() {
        var parts = new ArrayList<String>();
        scores.forEach((score, count) ->
                part(parts, BigDecimal.valueOf(score, 6).stripTrailingZeros().toPlainString(), count));
        Collections.reverse(parts);
        part(parts, PLACE, placed);
        part(parts, CaseCell.NONE, absent);
        return String.join(", ", parts);
    }

    private static void part(List<String> parts, String what, long count) {
        if (count > 0) {
            parts.add(count == 1 ? what : what + "*" + count);
        }
    }
}
