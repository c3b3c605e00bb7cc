package org.talent.tenants.imports.mapping.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Stops a file that swells out of all proportion while it is unpacked. */
final class Unpacking extends FilterInputStream {

    private final long most;
    private long out;

    Unpacking(InputStream in, long packed) {
        super(in);
        most = Math.min(
                Limits.UNPACKED, Math.max(Limits.UNPACKED_FREELY, Math.max(0, packed) * Limits.UNPACKED_PER_BYTE));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        try {
            int count = super.read(target, offset, length);
            out += Math.max(0, count);
            if (out > most) {
                throw new UnreadableFile("swells");
            }
            return count;
        } catch (ZipException | java.io.EOFException broken) {
            throw new UnreadableFile("brokenZip");
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
