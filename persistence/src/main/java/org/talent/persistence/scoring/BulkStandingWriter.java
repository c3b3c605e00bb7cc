package org.talent.persistence.scoring;

import javax.sql.DataSource;
import org.talent.rules.StandingBatch;
import org.talent.tenants.scoring.ScoringStore.StandingWriter;

/** One LOAD DATA a batch; nobody sees the rows before the run is published or looked at. */
final class BulkStandingWriter implements StandingWriter {

    private static final String LOAD = """
            load data local infile 'standings' into table standing character set utf8mb4
            fields terminated by '\\t' escaped by '\\\\' lines terminated by '\\n'
            (track, grp, place_from, entrant, place_to, points, counted, best_single, finals, full_parts, last_day,
             official, reached, proposed, reason)
            set tenant = %d, run = %d""";

    private final DataSource dataSource;
    private final String load;

    BulkStandingWriter(DataSource dataSource, int tenant, long run) {
        this.dataSource = dataSource;
        this.load = LOAD.formatted(tenant, run);
    }

    @Override
    public void write(StandingBatch standings) {
        if (standings.rows == 0) {
            return;
        }
        var text = new StringBuilder(standings.rows * 64);
        for (int row = 0; row < standings.rows; row++) {
            text.append(standings.track[row]).append('\t');
            text.append(standings.group[row]).append('\t');
            text.append(standings.placeFrom[row]).append('\t');
            text.append(standings.entrant[row]).append('\t');
            text.append(standings.placeTo[row]).append('\t');
            text.append(standings.points[row]).append('\t');
            text.append(standings.counted[row]).append('\t');
            text.append(standings.bestSingle[row]).append('\t');
            text.append(standings.finals[row]).append('\t');
            text.append(standings.fullParts[row]).append('\t');
            text.append(standings.lastDay[row]).append('\t');
            text.append(standings.official[row] ? 1 : 0).append('\t');
            text.append(standings.reached[row]).append('\t');
            text.append(standings.proposed[row]).append('\t');
            reason(text, standings.reason[row]);
            text.append('\n');
        }
        BulkLoad.lines(dataSource, load, text);
    }

    private static void reason(StringBuilder text, @org.jspecify.annotations.Nullable String reason) {
        if (reason == null) {
            text.append("\\N");
            return;
        }
        var shown = reason.length() <= 300 ? reason : reason.substring(0, 299) + "…";
        text.append(shown.replace("\\", "\\\\").replace("\t", "\\\t").replace("\n", "\\\n"));
    }

    @Override
    public void close() {
        // every batch is in the database once it was written
    }
}
