package org.talent.tenants.scoring;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.talent.rules.StandingBatch;

/**
 * Standings between scoring and ranking: places are known only once all totals are, and memory must not grow with the
 * contest. A temporary file, written by several threads, read once, gone when closed.
 */
final class StandingSpool implements AutoCloseable {

    private static final int ROWS = 8_192;

    private final Path file;
    private final DataOutputStream out;
    private long rows;

    StandingSpool() {
        try {
            file = Files.createTempFile("standings", ".spool");
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 18));
        } catch (IOException broken) {
            throw full(broken);
        }
    }

    synchronized void add(StandingBatch standings) {
        try {
            for (int row = 0; row < standings.rows; row++) {
                out.writeLong(standings.entrant[row]);
                out.writeInt(standings.track[row]);
                out.writeInt(standings.group[row]);
                out.writeLong(standings.points[row]);
                out.writeInt(standings.counted[row]);
                out.writeLong(standings.bestSingle[row]);
                out.writeInt(standings.finals[row]);
                out.writeInt(standings.fullParts[row]);
                out.writeInt(standings.lastDay[row]);
                out.writeLong(standings.penalty[row]);
                out.writeLong(standings.lastSuccess[row]);
                out.writeBoolean(standings.official[row]);
            }
            rows += standings.rows;
        } catch (IOException broken) {
            throw full(broken);
        }
    }

    long rows() {
        return rows;
    }

    /** Gives everything back, some thousands of rows at a time, in one and the same batch. */
    void each(Consumer<StandingBatch> reader) {
        var batch = new StandingBatch(ROWS);
        try {
            out.close();
            try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 18))) {
                for (long left = rows; left > 0; left -= batch.rows) {
                    batch.clear();
                    while (batch.rows < Math.min(ROWS, left)) {
                        read(in, batch);
                    }
                    reader.accept(batch);
                }
            }
        } catch (EOFException broken) {
            throw new IllegalStateException("The spool file (%s) was cut short.".formatted(file), broken);
        } catch (IOException broken) {
            throw full(broken);
        }
    }

    private static void read(DataInputStream in, StandingBatch batch) throws IOException {
        int row = batch.rows++;
        batch.entrant[row] = in.readLong();
        batch.track[row] = in.readInt();
        batch.group[row] = in.readInt();
        batch.points[row] = in.readLong();
        batch.counted[row] = in.readInt();
        batch.bestSingle[row] = in.readLong();
        batch.finals[row] = in.readInt();
        batch.fullParts[row] = in.readInt();
        batch.lastDay[row] = in.readInt();
        batch.penalty[row] = in.readLong();
        batch.lastSuccess[row] = in.readLong();
        batch.official[row] = in.readBoolean();
        batch.reason[row] = null;
    }

    @Override
    public void close() {
        try {
            out.close();
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw full(broken);
        }
    }

    private static UncheckedIOException full(IOException broken) {
        return new UncheckedIOException(
                "The folder for temporary files cannot be written. Make room there, then run the scoring again.",
                broken);
    }
}
