package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A long table said in segments of start, step and count: {@code "100 -1 61, 36 -0.15 190"}. */
public record SegmentTable(List<Segment> segments) {

    private static final String NUMBER = "(-?\\d{1,9}(?:\\.\\d{1,6})?)";
    private static final Pattern ROW = Pattern.compile(NUMBER + " " + NUMBER + " (\\d{1,6})");
    private static final int MOST = 100_000;

    public SegmentTable {
        segments = List.copyOf(segments);
    }

    public record Segment(BigDecimal start, BigDecimal step, int count) {}

    /** @throws TableFault where the text is not such a table */
    public static SegmentTable parse(String text) {
        var segments = new ArrayList<Segment>();
        int size = 0;
        for (var cell : text.split(",", -1)) {
            var row = ROW.matcher(cell.strip());
            if (!row.matches()) {
                throw new TableFault("segmentRow", cell.strip());
            }
            var segment = new Segment(
                    new BigDecimal(row.group(1)), new BigDecimal(row.group(2)), Integer.parseInt(row.group(3)));
            size += segment.count();
            if (size > MOST) {
                throw new TableFault("segmentSize", MOST);
            }
            segments.add(segment);
        }
        return new SegmentTable(segments);
    }

    /** Every step in order, exact. */
    public double[] steps() {
        var steps = new ArrayList<Double>();
        for (var segment : segments) {
            for (int index = 0; index < segment.count(); index++) {
                steps.add(segment.start()
                        .add(segment.step().multiply(BigDecimal.valueOf(index)))
                        .doubleValue());
            }
        }
        return steps.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
