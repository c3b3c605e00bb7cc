package org.talent.tenants.scoring;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Reads the columns of one block back, in the order in which {@link ColumnWriter} wrote them. */
final class ColumnReader implements Columns {

    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final MemorySegment block;
    private long at;

    ColumnReader(MemorySegment block) {
        this.block = block;
    }

    int number() {
        int number = block.get(INT, at);
        at += Integer.BYTES;
        return number;
    }

    @Override
    public void column(long[] values, int count) {
        int width = block.get(ValueLayout.JAVA_BYTE, at++);
        long least = block.get(LONG, at);
        at += Long.BYTES;
        for (int index = 0; index < count; index++) {
            values[index] = least + distance(width, index);
        }
        at += (long) width * count;
    }

    @Override
    public void column(int[] values, int count) {
        int width = block.get(ValueLayout.JAVA_BYTE, at++);
        int least = (int) block.get(LONG, at);
        at += Long.BYTES;
        for (int index = 0; index < count; index++) {
            values[index] = least + (int) distance(width, index);
        }
        at += (long) width * count;
    }

    @Override
    public void column(boolean[] values, int count) {
        for (int index = 0; index < count; index++) {
            values[index] = block.get(ValueLayout.JAVA_BYTE, at++) != 0;
        }
    }

    private long distance(int width, long index) {
        return switch (width) {
            case 0 -> 0;
            case Byte.BYTES -> Byte.toUnsignedLong(block.get(ValueLayout.JAVA_BYTE, at + index));
            case Short.BYTES -> Short.toUnsignedLong(block.get(SHORT, at + index * Short.BYTES));
            case Integer.BYTES -> Integer.toUnsignedLong(block.get(INT, at + index * Integer.BYTES));
            default -> block.get(LONG, at + index * Long.BYTES);
        };
    }
}
