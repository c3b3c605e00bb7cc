package org.talent.rules.scoring;

import java.util.Arrays;
import java.util.List;
import org.talent.rules.ResultBatch;
import org.talent.rules.StandingBatch;
import org.talent.rules.language.TieKeys.TieKey;

/**
 * The official totals of one cohort as columns: points, and one column for each tie-break key that some quota rule names.
 * In every column the larger is better. Gathered in any order, then sorted once; from then on rank 0 is the best.
 */
final class Totals {

    private static final int FIRST = 256;

    /** Totals of one stretch of points, where points are spread evenly. */
    private static final int STRETCH = 16;

    private final List<TieKey> keys;
    private final long[][] columns;
    private int count;
    /** Official entrants of whom no result counts. */
    private int unranked;
    /** By stretch of 2^{@code shift} micro-points, the first that lies in it or above; filled by sorting. */
    private int[] starts = new int[0];

    private int shift;

    Totals(List<TieKey> keys) {
        this.keys = keys;
        this.columns = new long[1 + keys.size()][FIRST];
    }

    void add(StandingBatch standings, int row) {
        if (count == columns[0].length) {
            for (int column = 0; column < columns.length; column++) {
                columns[column] = Arrays.copyOf(columns[column], count + (count >> 1));
            }
        }
        columns[0][count] = standings.points[row];
        for (int key = 0; key < keys.size(); key++) {
            columns[key + 1][count] = value(keys.get(key), standings, row);
        }
        count++;
    }

    void addUnranked() {
        unranked++;
    }

    int size() {
        return count;
    }

    int official() {
        return count + unranked;
    }

    /** How many have more than zero points. */
    int positive() {
        int positive = 0;
        for (int index = 0; index < count; index++) {
            positive += columns[0][index] > 0 ? 1 : 0;
        }
        return positive;
    }

    /** The most points; zero where nobody is. */
    long best() {
        long best = count == 0 ? 0 : Long.MIN_VALUE;
        for (int index = 0; index < count; index++) {
            best = Math.max(best, columns[0][index]);
        }
        return best;
    }

    /** Points of a rank. */
    long points(int rank) {
        return columns[0][count - 1 - rank];
    }

    /** How many have at least so many points; what is sorted by more than points is sorted by points too. */
    int atOrAbove(long points) {
        var column = columns[0];
        if (count == 0 || points <= column[0]) {
            return count;
        }
        if (points > column[count - 1]) {
            return 0;
        }
        int stretch = stretch(points);
        int low = starts[stretch];
        int high = starts[stretch + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column[middle] < points) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return count - low;
    }

    /** Where in the column points of each stretch begin: a search in one of them touches little memory. */
    private void index() {
        var column = columns[0];
        if (count == 0) {
            return;
        }
        long span = column[count - 1] - column[0];
        int stretches = Math.max(1, count / STRETCH);
        while (span >>> shift >= stretches) {
            shift++;
        }
        starts = new int[stretch(column[count - 1]) + 2];
        int known = 0;
        for (int at = 0; at < count; at++) {
            for (int last = stretch(column[at]); known <= last; known++) {
                starts[known] = at;
            }
        }
        starts[known] = count;
    }

    private int stretch(long points) {
        return (int) (points - columns[0][0] >>> shift);
    }

    /** How many have more points, where so many have at least as many: few are equal, so it is near. */
    int above(long points, int atOrAbove) {
        var column = columns[0];
        int low = count - atOrAbove;
        int step = 1;
        while (low + step <= count && column[low + step - 1] <= points) {
            low += step;
            step *= 2;
        }
        int high = Math.min(count, low + step - 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (column[middle] <= points) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return count - low;
    }

    /** The columns of a key order, points first; the keys must be among those gathered. */
    int[] columns(List<TieKey> order) {
        var chosen = new int[order.size() + 1];
        for (int index = 0; index < order.size(); index++) {
            chosen[index + 1] = keys.indexOf(order.get(index)) + 1;
        }
        return chosen;
    }

    /** Sorts by the columns, worst first inside. Without keys this is the sort of the machine. */
    void sort(int[] by) {
        if (by.length == 1) {
            for (int column = 1; column < columns.length; column++) {
                columns[column] = new long[0];
            }
            Arrays.sort(columns[0], 0, count);
            index();
            return;
        }
        var order = sorted(by);
        for (int column = 0; column < columns.length; column++) {
            var from = columns[column];
            var to = new long[count];
            for (int index = 0; index < count; index++) {
                to[index] = from[order[index]];
            }
            columns[column] = to;
        }
        index();
    }

    /** Merges runs of growing length, bottom up. */
    private int[] sorted(int[] by) {
        var order = new int[count];
        for (int index = 0; index < count; index++) {
            order[index] = index;
        }
        var other = new int[count];
        for (int width = 1; width > 0 && width < count; width *= 2) {
            for (int from = 0; from < count; from += 2 * width) {
                merge(order, other, from, Math.min(count, from + width), Math.min(count, from + 2 * width), by);
            }
            var swap = order;
            order = other;
            other = swap;
        }
        return order;
    }

    private void merge(int[] from, int[] to, int left, int middle, int end, int[] by) {
        int right = middle;
        int next = left;
        for (int at = left; at < end; at++) {
            boolean takeLeft = next < middle && (right >= end || compareRows(from[next], from[right], by) <= 0);
            to[at] = takeLeft ? from[next++] : from[right++];
        }
    }

    private int compareRows(int left, int right, int[] by) {
        for (int column : by) {
            int order = Long.compare(columns[column][left], columns[column][right]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The values of a rank in the columns; from {@code depth} on the lowest possible, so that everybody equal so far reaches it. */
    long[] threshold(int rank, int[] by, int depth) {
        var values = new long[by.length];
        for (int index = 0; index < by.length; index++) {
            values[index] = index < depth ? columns[by[index]][count - 1 - rank] : Long.MIN_VALUE;
        }
        return values;
    }

    /** Whether two ranks are equal in the first columns. */
    boolean tied(int left, int right, int[] by, int depth) {
        for (int index = 0; index < depth; index++) {
            var column = columns[by[index]];
            if (column[count - 1 - left] != column[count - 1 - right]) {
                return false;
            }
        }
        return true;
    }

    /** How many reach the values in the columns they are sorted by. */
    int reaching(long[] values, int[] by) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, values, by, by.length) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return count - low;
    }

    /** How many are better than the values in the first columns. */
    int above(long[] values, int[] by, int depth) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, values, by, depth) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return count - low;
    }

    private int compare(int index, long[] values, int[] by, int depth) {
        for (int column = 0; column < depth; column++) {
            int order = Long.compare(columns[by[column]][index], values[column]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The values of a standing in the order of keys, points first. */
    static long[] values(StandingBatch standings, int row, List<TieKey> order) {
        var values = new long[order.size() + 1];
        values[0] = standings.points[row];
        for (int index = 0; index < order.size(); index++) {
            values[index + 1] = value(order.get(index), standings, row);
        }
        return values;
    }

    private static long value(TieKey key, StandingBatch standings, int row) {
        return switch (key) {
            case bestSingle -> standings.bestSingle[row];
            case finals -> standings.finals[row];
            case fullParts -> standings.fullParts[row];
            case counted -> standings.counted[row];
            case earliest -> -standings.lastDay[row];
            case penalty -> smallerWins(standings.penalty[row]);
            case lastSuccess -> smallerWins(standings.lastSuccess[row]);
        };
    }

    private static long smallerWins(long number) {
        return number == ResultBatch.NONE ? -Long.MAX_VALUE : -number;
    }
}
