package org.talent.tenants.imports.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.StagedRow;

/** A few files written for one test, and a mapping beside them. */
final class Inline {

    private final Path folder;

    Inline(Path folder) {
        this.folder = folder;
    }

    Inline file(String name, String content) {
        return file(name, content, StandardCharsets.UTF_8);
    }

    Inline file(String name, String content, Charset charset) {
        return file(name, content.getBytes(charset));
    }

    Inline file(String name, byte[] content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The whole mapping is given. */
    Reading read(String file, String mapping) {
        return Reading.of(SharedData.understood(mapping), folder.resolve(file));
    }

    /** What the pupils of a table without special needs got: {@code Name}, and {@code Points} where it is not said otherwise. */
    Reading readBy(String read, String steps, String result) {
        return readBy("", read, steps, result);
    }

    Reading readBy(String file, String read, String steps, String result) {
        return read(file, mapping(read, steps, result));
    }

    static String mapping(String read, String steps, String result) {
        return "mapping: small\nread:\n" + read.indent(2) + (steps.isBlank() ? "" : "steps:\n" + steps.indent(2))
                + "result:\n  event: e\n  role: участник\n"
                + (result.contains("person:") || result.contains("team:")
                        ? ""
                        : "  person: {name: <Name>, order: last first}\n")
                + (result.contains("score:")
                                || result.contains("place:")
                                || result.contains("outcome:")
                                || result.contains("attended:")
                        ? ""
                        : "  score: <Points>\n")
                + result.indent(2);
    }

    /** Names with scores, as they come out: {@code Ада 5}. */
    static Stream<String> scores(Reading reading) {
        return reading.rows().stream()
                .map(row -> name(row) + " " + Reading.score(row).toPlainString());
    }

    static String name(StagedRow.Readable row) {
        return Reading.person(row).name().full();
    }

    static List<Phrase> reasons(Reading reading) {
        return reading.unreadable().stream().map(StagedRow.Unreadable::reason).toList();
    }
}
