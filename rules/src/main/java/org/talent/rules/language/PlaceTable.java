package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Points by place: {@code "1: 100, 2: 90, 3..5: 80, 6..: 70"}; two dots without a number mean all places from there on.
 * Places without a row get nothing.
 */
public record PlaceTable(List<Range> rows) {

    private static final Pattern ROW =
            Pattern.compile("(\\d{1,7})(?:(\\.\\.)(\\d{1,7})?)? ?: ?(-?\\d{1,9}(?:\\.\\d{1,6})?)");

    public PlaceTable {
        rows = List.copyOf(rows);
    }

    /** Points for the places {@code from} to {@code to}. */
    public record Range(int from, int to, BigDecimal points) {

        /** Whether it holds for all places from its first on. */
        public boolean isOpen() {
            return to == Integer.MAX_VALUE;
        }
    }

    /** @throws TableFault where the text is not such a table */
    public static PlaceTable parse(String text) {
        var rows = new ArrayList<Range>();
        int next = 1;
        for (var cell : text.split(",", -1)) {
            var row = ROW.matcher(cell.strip());
            if (!row.matches()) {
                throw new TableFault("placeRow", cell.strip());
            }
            int from = Integer.parseInt(row.group(1));
            int to = row.group(2) == null
                    ? from
                    : row.group(3) == null ? Integer.MAX_VALUE : Integer.parseInt(row.group(3));
            if (from < next || to < from) {
                throw new TableFault("placeOrder", cell.strip());
            }
            next = to == Integer.MAX_VALUE ? to : to + 1;
            rows.add(new Range(from, to, new BigDecimal(row.group(4))));
        }
        return new PlaceTable(rows);
    }

    /** Points of the places {@code from} to {@code to}, shared evenly. */
    public double mean(int from, int to) {
        double sum = 0;
        for (var row : rows) {
            if (row.from() > to) {
                break; // rows stand in ascending order
            }
            int shared = Math.min(to, row.to()) - Math.max(from, row.from()) + 1;
            if (shared > 0) {
                sum += shared * row.points().doubleValue();
            }
        }
        return sum / (to - from + 1.0);
    }

    /** The rows that some of the places {@code from} to {@code to} fall in. */
    public List<Range> rows(int from, int to) {
        return rows.stream().filter(row -> row.from() <= to && row.to() >= from).toList();
    }
}
