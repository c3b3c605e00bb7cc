package org.talent.tenants.scoring;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Columns of numbers that must not lie on the heap: a temporary file of blocks, written by several threads, then read by
 * several, as often as they like. The file has no name once it is open, so that nothing is left of it however the program
 * ends. It is read through memory: who is interrupted while reading does not close it for the others.
 */
final class ColumnFile implements AutoCloseable {

    private final FileChannel channel;
    private final Arena arena = Arena.ofShared();
    private final List<Block> blocks = new ArrayList<>();
    private final ThreadLocal<ColumnWriter> writers = ThreadLocal.withInitial(ColumnWriter::new);
    private long end;
    private @Nullable MemorySegment written;

    /** Where a block lies; {@code order} is the writer's. */
    private record Block(long order, long from, long length) {}

    ColumnFile(String name) {
        try {
            channel = FileChannel.open(Files.createTempFile(name, ".columns"), READ, WRITE, DELETE_ON_CLOSE);
        } catch (IOException broken) {
            throw full(broken);
        }
    }

    /** Adds a block. When the file is read, blocks lie by their order; those of one order as they came. */
    void add(long order, Consumer<ColumnWriter> columns) {
        var writer = writers.get();
        writer.clear();
        columns.accept(writer);
        write(order, writer);
    }

    private synchronized void write(long order, ColumnWriter writer) {
        if (written != null) {
            throw new IllegalStateException("A file that is being read must not be written any more.");
        }
        try {
            var bytes = writer.bytes();
            long length = bytes.remaining();
            for (long at = end; bytes.hasRemaining(); ) {
                at += channel.write(bytes, at);
            }
            blocks.add(new Block(order, end, length));
            end += length;
        } catch (IOException broken) {
            throw full(broken);
        }
    }

    /** From the first call on the file is only read. */
    int blocks() {
        written();
        return blocks.size();
    }

    ColumnReader read(int block) {
        var whole = written();
        var one = blocks.get(block);
        return new ColumnReader(whole.asSlice(one.from, one.length));
    }

    /** Bytes on the disk. */
    synchronized long size() {
        return end;
    }

    private synchronized MemorySegment written() {
        var known = written;
        if (known == null) {
            blocks.sort(Comparator.comparingLong(Block::order));
            try {
                known = end == 0 ? MemorySegment.NULL : channel.map(FileChannel.MapMode.READ_ONLY, 0, end, arena);
            } catch (IOException broken) {
                throw full(broken);
            }
            written = known;
        }
        return known;
    }

    @Override
    public void close() {
        try (channel) {
            arena.close();
        } catch (IOException broken) {
            throw full(broken);
        }
    }

    private static UncheckedIOException full(IOException broken) {
        return new UncheckedIOException(
                "The folder for temporary files cannot be written. Make room there, then try again.", broken);
    }
}
