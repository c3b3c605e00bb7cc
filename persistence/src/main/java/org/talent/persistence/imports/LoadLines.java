package org.talent.persistence.imports;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes lines as LOAD DATA reads them: tabs between fields, backslashes escaped, one growing buffer for all. */
final class LoadLines {

    private byte[] bytes = new byte[64 * 1024];
    private int length;
    private int lineStart;

    LoadLines add(long number) {
        return add(Long.toString(number));
    }

    LoadLines add(boolean yes) {
        return add(yes ? "1" : "0");
    }

    LoadLines add(@Nullable Object value) {
        return switch (value) {
            case null -> addNull();
            case BigDecimal number -> add(number.toPlainString());
            default -> add(value.toString());
        };
    }

    LoadLines add(@Nullable String text) {
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

    /** A key, byte by byte. */
    LoadLines addKey(byte @Nullable [] key) {
        if (key == null) {
            return addNull();
        }
        startField();
        ensure(2 * key.length);
        for (var one : key) {
            escaped(one);
        }
        return this;
    }

    LoadLines addNull() {
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

    /** What was written so far; to be read before anything else is written. */
    InputStream stream() {
        return new ByteArrayInputStream(bytes, 0, length);
    }

    void clear() {
        length = 0;
        lineStart = 0;
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
