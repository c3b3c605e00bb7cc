package org.talent.tenants.scoring;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.talent.rules.StandingBatch;

/**
 * Standings between scoring and ranking: places are known only once all totals are, and memory must not grow with the
 * contest. Written by several threads, read as often as somebody asks, gone when closed.
 */
final class StandingSpool implements AutoCloseable {

    private final ColumnFile file = new ColumnFile("standings");
    private final LongAdder rows = new LongAdder();
    private final AtomicInteger most = new AtomicInteger();

    /** Adds what one part of the input scored; parts that come as one batch keep their number as that of the block. */
    void add(int part, StandingBatch standings) {
        file.add(part, block -> write(standings, block));
        rows.add(standings.rows);
        most.accumulateAndGet(Math.max(standings.rows, standings.unranked), Math::max);
    }

    private static void write(StandingBatch standings, ColumnWriter block) {
        block.number(standings.rows);
        ranked(block, standings);
        block.number(standings.unranked);
        unranked(block, standings);
    }

    private static void ranked(Columns block, StandingBatch standings) {
        int rows = standings.rows;
        block.column(standings.entrant, rows);
        block.column(standings.track, rows);
        block.column(standings.group, rows);
        block.column(standings.points, rows);
        block.column(standings.counted, rows);
        block.column(standings.bestSingle, rows);
        block.column(standings.finals, rows);
        block.column(standings.fullParts, rows);
        block.column(standings.lastDay, rows);
        block.column(standings.penalty, rows);
        block.column(standings.lastSuccess, rows);
        block.column(standings.official, rows);
    }

    private static void unranked(Columns block, StandingBatch standings) {
        block.column(standings.unrankedTrack, standings.unranked);
        block.column(standings.unrankedGroup, standings.unranked);
    }

    long rows() {
        return rows.sum();
    }

    int blocks() {
        return file.blocks();
    }

    /** A batch that holds any block. */
    StandingBatch batch() {
        return new StandingBatch(most.get());
    }

    /** Fills the batch with a block as it was scored: nobody has a place in it. */
    void read(int number, StandingBatch batch) {
        var block = file.read(number);
        batch.rows = block.number();
        ranked(block, batch);
        batch.unranked = block.number();
        unranked(block, batch);
        Arrays.fill(batch.reason, 0, batch.rows, null);
    }

    /** Gives every block back, in one and the same batch. */
    void each(Consumer<StandingBatch> reader) {
        var batch = batch();
        for (int block = 0; block < blocks(); block++) {
            read(block, batch);
            reader.accept(batch);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
