package org.talent.persistence.imports;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Writes lines as LOAD DATA reads them: tabs between fields, backslashes escaped, one growing buffer for all. */
final class StagedLine {

    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOTHING = {};

    private final MessageDigest digest;
    private byte[] bytes = new byte[64 * 1024];
    private int length;
    private int lineStart;

    StagedLine() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256. Maybe a security provider was taken away.", e);
        }
    }

    StagedLine add(long number) {
        return add(Long.toString(number));
    }

    StagedLine add(boolean yes) {
        return add(yes ? "1" : "0");
    }

    StagedLine add(@Nullable Object value) {
        return switch (value) {
            case null -> addNull();
            case BigDecimal number -> add(number.toPlainString());
            default -> add(value.toString());
        };
    }

    StagedLine add(@Nullable String text) {
        if (text == null) {
            return addNull();
        }
        startField();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            ensure(4);
            if (c < 0x80) {
                escaped((byte) c);
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | c >> 6);
                bytes[length++] = (byte) (0x80 | c & 0x3F);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                var point = Character.toCodePoint(c, text.charAt(++i));
                bytes[length++] = (byte) (0xF0 | point >> 18);
                bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
                bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | point & 0x3F);
            } else {
                var safe = Character.isSurrogate(c) ? '\uFFFD' : c;
                bytes[length++] = (byte) (0xE0 | safe >> 12);
                bytes[length++] = (byte) (0x80 | safe >> 6 & 0x3F);
                bytes[length++] = (byte) (0x80 | safe & 0x3F);
            }
        }
        return this;
    }

    /** A fingerprint of the text, or NULL where the text is empty. */
    StagedLine addKey(String text) {
        if (text.isEmpty()) {
            return addNull();
        }
        startField();
        ensure(32);
        var hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        for (var i = 0; i < 16; i++) {
            bytes[length++] = HEX[hash[i] >> 4 & 0xF];
            bytes[length++] = HEX[hash[i] & 0xF];
        }
        return this;
    }

    /** The fingerprint as {@link #addKey} writes it. */
    byte[] key(String text) {
        return Arrays.copyOf(digest.digest(text.getBytes(StandardCharsets.UTF_8)), 16);
    }

    static String hex(byte[] key) {
        return HexFormat.of().formatHex(key);
    }

    StagedLine addNull() {
        startField();
        ensure(2);
        bytes[length++] = '\\';
        bytes[length++] = 'N';
        return this;
    }

    void end() {
        ensure(1);
        bytes[length++] = '\n';
        lineStart = length;
    }

    int length() {
        return length;
    }

    /** Hands over what was written and starts anew. */
    int drainTo(byte[] target, int offset, int from, int limit) {
        var count = Math.min(limit, length - from);
        System.arraycopy(bytes, from, target, offset, count);
        return count;
    }

    void clear() {
        length = 0;
        lineStart = 0;
    }

    byte[] everything() {
        return length == 0 ? NOTHING : Arrays.copyOf(bytes, length);
    }

    private void startField() {
        if (length > lineStart) {
            ensure(1);
            bytes[length++] = '\t';
        }
    }

    private void escaped(byte c) {
        switch (c) {
            case '\\', '\t', '\n' -> {
                bytes[length++] = '\\';
                bytes[length++] = c == '\t' ? (byte) 't' : c == '\n' ? (byte) 'n' : c;
            }
            case 0 -> {
                bytes[length++] = '\\';
                bytes[length++] = '0';
            }
            default -> bytes[length++] = c;
        }
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
    }
}
