package org.talent.tenants.scoring;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Writes columns of one block, one after another. A column is its smallest value and how far each value is above it, in
 * as few bytes as the farthest needs: a column in which all values are equal takes nothing more.
 */
final class ColumnWriter implements Columns {

    private static final int HEAD = 1 + Long.BYTES;
    private static final long BYTE = 0xFFL;
    private static final long SHORT = 0xFFFFL;
    private static final long INT = 0xFFFF_FFFFL;

    private ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    void clear() {
        buffer.clear();
    }

    ByteBuffer bytes() {
        return buffer.flip();
    }

    void number(int number) {
        room(Integer.BYTES);
        buffer.putInt(number);
    }

    @Override
    public void column(long[] values, int count) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int at = 0; at < count; at++) {
            least = Math.min(least, values[at]);
            most = Math.max(most, values[at]);
        }
        int width = head(least, most, count);
        for (int at = 0; at < count && width > 0; at++) {
            put(values[at] - least, width);
        }
    }

    @Override
    public void column(int[] values, int count) {
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int at = 0; at < count; at++) {
            least = Math.min(least, values[at]);
            most = Math.max(most, values[at]);
        }
        int width = head(least, most, count);
        for (int at = 0; at < count && width > 0; at++) {
            put((long) values[at] - least, width);
        }
    }

    @Override
    public void column(boolean[] values, int count) {
        room(count);
        for (int at = 0; at < count; at++) {
            buffer.put((byte) (values[at] ? 1 : 0));
        }
    }

    private int head(long least, long most, int count) {
        int width = count == 0 ? 0 : width(most - least);
        room(HEAD + width * count);
        buffer.put((byte) width).putLong(least);
        return width;
    }

    /** Bytes for distances up to this; one that is too far for the numbers of the machine shows as negative. */
    private static int width(long farthest) {
        if (farthest < 0 || farthest > INT) {
            return Long.BYTES;
        }
        if (farthest == 0) {
            return 0;
        }
        return farthest <= BYTE ? Byte.BYTES : farthest <= SHORT ? Short.BYTES : Integer.BYTES;
    }

    private void put(long distance, int width) {
        switch (width) {
            case Byte.BYTES -> buffer.put((byte) distance);
            case Short.BYTES -> buffer.putShort((short) distance);
            case Integer.BYTES -> buffer.putInt((int) distance);
            default -> buffer.putLong(distance);
        }
    }

    private void room(int bytes) {
        if (buffer.remaining() < bytes) {
            int size = Math.max(buffer.capacity() * 2, buffer.position() + bytes);
            buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN).put(buffer.flip());
        }
    }
}
