package org.talent.tenants.imports.mapping.table;

import com.ibm.icu.text.CharsetDetector;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Finds out the encoding of a text and decodes it strictly: a byte that does not fit refuses the file instead of turning
 * into a wrong letter.
 */
final class Decoding {

    private static final int SAMPLE = 64 * 1024;
    private static final Charset CYRILLIC = Charset.forName("windows-1251");
    private static final Set<String> TRUSTED = Set.of(
            "windows-1251",
            "KOI8-R",
            "ISO-8859-5",
            "windows-1252",
            "windows-1250",
            "GB18030",
            "Big5",
            "Shift_JIS",
            "EUC-JP",
            "EUC-KR");
    private static final int SURE = 30;

    /** How files start that people take for a text, and what they are. */
    private static final Map<String, String> KINDS = Map.of(
            "PK\u0003\u0004", "XLSX / ZIP",
            "\u00D0\u00CF\u0011\u00E0", "XLS",
            "%PDF", "PDF",
            "\u001F\u008B", "GZIP",
            "Rar!", "RAR",
            "7z\u00BC\u00AF", "7Z",
            "\u0089PNG", "PNG",
            "\u00FF\u00D8\u00FF", "JPEG",
            "SQLite f", "SQLite",
            "{\\rtf", "RTF");

    private static final Pattern DECLARED =
            Pattern.compile("<(?:meta|\\?xml)[^>]{0,200}?(?:charset|encoding)\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,40})");

    private Decoding() {}

    /** The text, without its byte-order mark. */
    static Reader open(Supplier<InputStream> content, Optional<Charset> given) {
        try {
            refuseForeignKinds(content);
            var charset = given.isPresent() ? given.get() : detect(content);
            var in = new BufferedInputStream(content.get(), SAMPLE);
            skipMark(in, charset);
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return new Strict(new InputStreamReader(in, decoder), charset);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void refuseForeignKinds(Supplier<InputStream> content) throws IOException {
        try (var in = content.get()) {
            var start = new String(in.readNBytes(8), StandardCharsets.ISO_8859_1);
            for (var kind : KINDS.entrySet()) {
                if (start.startsWith(kind.getKey())) {
                    throw new UnreadableFile("otherKind", kind.getValue());
                }
            }
        }
    }

    /** Marks decide; else well-formed UTF-8 is UTF-8; else what the text declares; else what its letters look like. */
    static Charset detect(Supplier<InputStream> content) throws IOException {
        try (var in = content.get()) {
            var sample = in.readNBytes(SAMPLE);
            var marked = marked(sample);
            if (marked.isPresent()) {
                return marked.get();
            }
            var wide = wide(sample);
            if (wide.isPresent()) {
                return wide.get();
            }
            if (isUtf8(sample, in)) {
                return StandardCharsets.UTF_8;
            }
        }
        return looksLike(firstForeign(content));
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** UTF-16 without a mark: the spaces alone leave a zero in every second place, and other texts have none. */
    private static Optional<Charset> wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                if (i % 2 == 0) {
                    even++;
                } else {
                    odd++;
                }
            }
        }
        int many = Math.max(1, bytes.length / 50);
        if (odd > many && even == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return even > many && odd == 0 ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static void skipMark(BufferedInputStream in, Charset charset) throws IOException {
        in.mark(4);
        var start = in.readNBytes(3);
        in.reset();
        if (marked(start).filter(charset::equals).isPresent()) {
            in.skipNBytes(charset.equals(StandardCharsets.UTF_8) ? 3 : 2);
        }
    }

    private static boolean isUtf8(byte[] sample, InputStream rest) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var chars = CharBuffer.allocate(SAMPLE + 8);
        var bytes = ByteBuffer.allocate(SAMPLE + 8);
        bytes.put(sample);
        boolean end = sample.length < SAMPLE;
        while (true) {
            bytes.flip();
            chars.clear();
            var result = decoder.decode(bytes, chars, end);
            if (result.isError()) {
                return false;
            }
            bytes.compact();
            if (end) {
                return true;
            }
            int count = rest.read(bytes.array(), bytes.position(), bytes.remaining());
            end = count < 0;
            bytes.position(bytes.position() + Math.max(0, count));
        }
    }

    /** The bytes around the first that is not plain ASCII; detection on a plain start would see nothing. */
    private static byte[] firstForeign(Supplier<InputStream> content) throws IOException {
        try (var in = content.get()) {
            var bytes = in.readNBytes(SAMPLE);
            while (bytes.length > 0) {
                for (var b : bytes) {
                    if (b < 0) {
                        return bytes;
                    }
                }
                bytes = in.readNBytes(SAMPLE);
            }
            return bytes;
        }
    }

    private static Charset looksLike(byte[] sample) {
        var declared =
                DECLARED.matcher(new String(sample, 0, Math.min(sample.length, 4096), StandardCharsets.ISO_8859_1)
                        .toLowerCase(java.util.Locale.ROOT));
        if (declared.find() && isUsable(declared.group(1))) {
            return Charset.forName(declared.group(1));
        }
        return Arrays.stream(new CharsetDetector().setText(sample).detectAll())
                .filter(match -> match.getConfidence() >= SURE && TRUSTED.contains(match.getName()))
                .findFirst()
                .map(match -> Charset.forName(match.getName()))
                .orElse(CYRILLIC);
    }

    private static boolean isUsable(String name) {
        return !name.startsWith("utf") && Character.isLetterOrDigit(name.charAt(0)) && Charset.isSupported(name);
    }

    /** Refuses what does not fit the encoding, and zero characters, which no text has. */
    private static final class Strict extends Reader {

        private final Reader in;
        private final Charset charset;

        Strict(Reader in, Charset charset) {
            this.in = in;
            this.charset = charset;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            try {
                int count = in.read(target, offset, length);
                for (int i = offset; i < offset + count; i++) {
                    if (target[i] == 0) {
                        throw new UnreadableFile("notText");
                    }
                }
                return count;
            } catch (CharacterCodingException foreign) {
                throw new UnreadableFile("encoding", charset.name());
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
