package org.talent.tenants.imports.mapping.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Stops a file that swells out of all proportion while it is unpacked. */
final class Unpacking extends FilterInputStream {

    private final Budget budget;
    private long left;

    private Unpacking(InputStream in, long most, Budget budget) {
        super(in);
        this.budget = budget;
        left = most;
    }

    /**
     * How much may come out of one archive, however often and in whichever parts it is read: parts of an archive may
     * share the same packed bytes.
     */
    static final class Budget {

        private final long packed;
        private long left;

        Budget(long packed) {
            this.packed = packed;
            left = Math.max(Limits.UNPACKED_ALTOGETHER, Limits.UNPACKED_ALTOGETHER_PER_BYTE * packed);
        }

        /** @throws UnreadableFile also where the entry is locked, or packed in a way nobody here knows */
        InputStream open(ZipFile zip, ZipEntry entry) {
            try {
                long most = Math.min(packed, Math.max(0, entry.getCompressedSize())) * Limits.UNPACKED_PER_BYTE;
                return new Unpacking(
                        zip.getInputStream(entry),
                        Math.min(Limits.UNPACKED, Math.max(Limits.UNPACKED_FREELY, most)),
                        this);
            } catch (IOException broken) {
                throw new UnreadableFile("brokenZip");
            }
        }
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
            left -= Math.max(0, count);
            budget.left -= Math.max(0, count);
            if (left < 0 || budget.left < 0) {
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
