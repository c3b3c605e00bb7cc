package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.talent.tenants.imports.mapping.HostileFile.bytes;
import static org.talent.tenants.imports.mapping.HostileFile.zip;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.imports.mapping.table.RawTable;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.imports.mapping.table.UnreadableFile;

/** Broken and hostile files are refused with a plain sentence in both languages, and ask for no memory to speak of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {

    @TempDir
    Path folder;

    static List<HostileFile> files() {
        return HostileFile.all();
    }

    @ParameterizedTest
    @MethodSource("files")
    void is_refused_in_words(HostileFile file) {
        var inline = new Inline(folder).file(file.name(), file.content().get());

        var refusal = refusal(() -> inline.read(file.name(), file.mapping()));

        assertThat(refusal.key()).isEqualTo("file." + file.reason());
        assertThat(new ImportReasons(Locale.ENGLISH).say(refusal)).endsWith(".");
        assertThat(new ImportReasons(Locale.of("ru")).say(refusal)).endsWith(".");
    }

    /** Before there is a mapping the file is looked at as it stands. */
    @ParameterizedTest
    @MethodSource("files")
    void can_be_looked_at_or_is_refused_in_words(HostileFile file) {
        new Inline(folder).file(file.name(), file.content().get());

        try (var files = SourceFiles.of(folder.resolve(file.name()))) {
            assertThat(RawTable.of(files, 50).lines()).hasSizeLessThanOrEqualTo(51);
        } catch (UnreadableFile refused) {
            assertThat(new ImportReasons(Locale.ENGLISH).say(refused.reason())).endsWith(".");
        }
    }

    @Test
    void nothing_outside_the_folder_can_be_looked_into() {
        var inline = new Inline(folder).file("secret.csv", "id\n1\n").file("in/a.csv", "Name,Points\nАда,5\n");

        for (var path : new String[] {"../secret.csv", "/etc/hostname", "x/../../secret.csv", "\\0"}) {
            var refusal = refusal(() -> inline.readBy("in/a.csv", "format: csv", """
                    - join: {file: '%s', format: csv}
                      on: nothing
                      as: x
                    """.formatted(path), ""));
            assertThat(refusal.key()).isEqualTo("file.missing");
        }
    }

    @Test
    void hidden_files_of_a_zip_and_those_that_climb_out_are_not_there() {
        var inline = new Inline(folder)
                .file(
                        "a.zip",
                        zip(Map.of(
                                "a.csv", bytes("Name,Points\nАда,5\n"),
                                "../../evil.csv", bytes("Name,Points\nБен,6\n"),
                                ".hidden.csv", bytes("x"),
                                "__MACOSX/._x", bytes("x"))));

        assertThat(Inline.scores(inline.readBy("a.zip", "format: csv", "", ""))).containsExactly("Ада 5");
        assertThat(folder.getParent().getParent().resolve("evil.csv")).doesNotExist();
    }

    @Test
    void a_step_holds_no_more_than_it_may() {
        var row = bytes("Ada,5," + "t".repeat(200_000) + "\n");
        var file = new ByteArrayOutputStream();
        file.writeBytes(bytes("Name,Points,Text\n"));
        for (int i = 0; i < 700; i++) {
            file.writeBytes(row);
        }
        var inline = new Inline(folder).file("a.csv", file.toByteArray());

        assertThat(refusal(() -> inline.readBy("a.csv", "format: csv", "- rank: P\n  order: <Points>\n", ""))
                        .key())
                .isEqualTo("file.holdsTooMuch");
        assertThat(inline.readBy("a.csv", "format: csv", "", "").rows()).hasSize(700);
    }

    @Test
    void a_row_explodes_into_no_more_rows_than_it_may() {
        var inline =
                new Inline(folder).file("a.csv", "Name,Points,List\nАда,5," + "1;".repeat(110_000) + "\nБен,5,1;2\n");

        var read = inline.readBy(
                "a.csv", "format: csv\ndelimiter: comma", "- explode: {x: <List>}\n  separator: ';'\n", "");

        assertThat(read.rows()).hasSize(2);
        assertThat(Inline.reasons(read)).extracting(Phrase::key).containsExactly("explodesTooMuch");
    }

    @Test
    void a_cell_that_looks_like_a_formula_stays_a_text() {
        var inline = new Inline(folder).file("a.csv", "Name,Points\n=1+1,5\n");

        assertThat(Inline.scores(inline.readBy("a.csv", "format: csv", "", ""))).containsExactly("=1+1 5");
    }

    @Test
    void invisible_letters_do_not_get_through() {
        var inline = new Inline(folder).file("a.csv", "Name,Points\n\u202EАда\u200B\u00A0\u3000Бен\u0007,5\n");

        assertThat(Inline.scores(inline.readBy("a.csv", "format: csv", "", ""))).containsExactly("Ада Бен 5");
    }

    static Phrase refusal(ThrowingCallable reading) {
        return catchThrowableOfType(UnreadableFile.class, reading).reason();
    }
}
