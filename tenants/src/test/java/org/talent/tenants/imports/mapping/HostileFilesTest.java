package org.talent.tenants.imports.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.ImportReasons;
import org.talent.tenants.imports.mapping.table.UnreadableFile;

/** Broken and hostile files are refused with a plain sentence in both languages, and ask for no memory to speak of. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileFilesTest {

    private static final String HEAD = "Name,Points\n";
    private static final String RELATIONS = """
            <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""";
    private static final String BOOK = """
            <workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""";

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                named("an empty file", "a.csv", "", "csv", "empty"),
                named("a PDF", "a.csv", "%PDF-1.7 x", "csv", "otherKind"),
                named("an old XLS", "a.csv", latin("\u00D0\u00CF\u0011\u00E0abcdefgh"), "csv", "otherKind"),
                named("a GZIP", "a.csv", latin("\u001F\u008B\b\0abc"), "csv", "otherKind"),
                named("a picture", "a.csv", latin("\u0089PNG\r\n"), "csv", "otherKind"),
                named(
                        "an XLS for a workbook",
                        "a.xlsx",
                        latin("\u00D0\u00CF\u0011\u00E0abcdefgh"),
                        "xlsx",
                        "notWorkbook"),
                named("a text for a workbook", "a.xlsx", HEAD, "xlsx", "notWorkbook"),
                named("zero characters", "a.csv", HEAD + "Ада\0,5\n", "csv", "notText"),
                named("broken UTF-8 after good", "a.csv", broken(), "csv\nencoding: UTF-8", "encoding"),
                named(
                        "half a character at the end",
                        "a.csv",
                        latin("Name,Points\n\u00D0"),
                        "csv\nencoding: UTF-8",
                        "encoding"),
                named("broken UTF-16", "a.csv", latin("\u00FE\u00FF\u00D8\u0000\0A"), "csv", "encoding"),
                named(
                        "a million columns",
                        "a.csv",
                        ",".repeat(1_000_000) + "\n1\n",
                        "csv",
                        "tooManyColumns|brokenQuotes"),
                named(
                        "a hundred thousand header cells",
                        "a.csv",
                        "c,".repeat(100_000) + "\n1\n",
                        "csv",
                        "tooManyColumns|brokenQuotes"),
                named("a cell of a megabyte", "a.csv", HEAD + "a".repeat(1_000_000) + ",5\n", "csv", "longCell"),
                named(
                        "a quote that never ends",
                        "a.csv",
                        HEAD + "\"Ада,5\n" + "Бен,6\n".repeat(1_000_000),
                        "csv",
                        "brokenQuotes|longCell"),
                named(
                        "a line without end",
                        "a.txt",
                        "a".repeat(5_000_000),
                        "fixed width\ncolumns: {Name: 1-3, Points: 4-5}",
                        "longLine"),
                named("JSON without depth", "a.json", "[".repeat(100_000), "json", "brokenJson"),
                named("JSON cut off", "a.json", "[{\"Name\": \"Ада\", \"Points\": 5}, {\"Na", "json", "brokenJson"),
                named("two JSON documents", "a.json", "[{\"Name\": \"Ада\", \"Points\": 5}] [1]", "json", "goesOn"),
                named(
                        "a JSON text of a megabyte",
                        "a.json",
                        "[{\"Name\": \"" + "a".repeat(1_000_000) + "\"}]",
                        "json",
                        "brokenJson"),
                named(
                        "a number of a thousand digits",
                        "a.json",
                        "[{\"Points\": " + "9".repeat(1_000) + "}]",
                        "json",
                        "brokenJson"),
                named("no JSON at all", "a.json", "Name,Points", "json", "brokenJson"),
                named(
                        "a key twice in JSON",
                        "a.json",
                        "[{\"Name\": \"Ада\", \"Name\": \"Бен\", \"Points\": 1}]",
                        "json",
                        "brokenJson"),
                named("a path that is not there", "a.json", "{\"users\": []}", "json\nrows: data.users", "noPath"),
                named("a list for a map", "a.json", "[]", "json\nkey: id", "listNotMap"),
                named("a YAML bomb of aliases", "a.yaml", bomb(), "yaml", "yamlAlias"),
                named("YAML without depth", "a.yaml", "[".repeat(50_000), "yaml", "brokenYaml"),
                named("broken YAML", "a.yaml", "- a: [1\n- b", "yaml", "brokenYaml"),
                named("a page without tables", "a.html", "<html><p>nothing</p></html>", "html", "noTable"),
                named(
                        "a page with too many columns",
                        "a.html",
                        "<table><tr>" + "<td colspan=1000>x</td>".repeat(100) + "</tr></table>",
                        "html",
                        "tooManyColumns"),
                named("Markdown without tables", "a.md", "# title\n\ntext\n", "markdown", "noTable"),
                named("a header that is not there", "a.csv", HEAD, "csv\nheader: {row with: [ФИО]}", "noHeader"),
                named("a header below the end", "a.csv", HEAD, "csv\nheader: 5", "noHeaderRow"),
                named("columns that are not there", "a.csv", "Nmae,Points\nАда,5\n", "csv", "noColumns"),
                named("a broken ZIP", "a.zip", "PK\u0003\u0004 and nothing more", "csv", "brokenZip"),
                named("an empty ZIP", "a.zip", zip(Map.of()), "csv", "empty"),
                named(
                        "a ZIP of two tables",
                        "a.zip",
                        zip(Map.of("a.csv", bytes(HEAD), "b.csv", bytes(HEAD))),
                        "csv",
                        "whichFile"),
                named(
                        "a ZIP without the file",
                        "a.zip",
                        zip(Map.of("a.csv", bytes(HEAD))),
                        "csv\nfile: '*.tsv'",
                        "noFileMatches"),
                named("a ZIP bomb", "a.zip", zip(Map.of("a.csv", zeros(64))), "csv", "swells"),
                named(
                        "a workbook without sheets",
                        "a.xlsx",
                        book(Map.of("xl/workbook.xml", "<workbook/>", "xl/_rels/workbook.xml.rels", RELATIONS)),
                        "xlsx",
                        "notWorkbook"),
                named(
                        "a workbook without its sheet",
                        "a.xlsx",
                        book(Map.of("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS)),
                        "xlsx",
                        "notWorkbook"),
                named(
                        "a workbook with a broken sheet",
                        "a.xlsx",
                        sheet("<worksheet><sheetData><row><c"),
                        "xlsx",
                        "brokenWorkbook"),
                named(
                        "a workbook that reads a file",
                        "a.xlsx",
                        sheet(
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"),
                        "xlsx",
                        "brokenWorkbook|noColumns|empty"),
                named(
                        "a workbook of a billion laughs",
                        "a.xlsx",
                        sheet(laughs()),
                        "xlsx",
                        "brokenWorkbook|noColumns|empty"),
                named(
                        "a cell in column ZZZZZZ",
                        "a.xlsx",
                        sheet(
                                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"),
                        "xlsx",
                        "tooManyColumns"),
                named(
                        "a workbook that swells",
                        "a.xlsx",
                        book(Map.of(
                                "xl/workbook.xml",
                                BOOK,
                                "xl/_rels/workbook.xml.rels",
                                RELATIONS,
                                "xl/worksheets/sheet1.xml",
                                swelling())),
                        "xlsx",
                        "swells"),
                named("a sheet that is not there", "a.xlsx", sheet("<worksheet/>"), "xlsx\nsheet: Results", "noSheet"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_refused_in_words(String what, String name, byte[] content, String format, String reasons) {
        var inline = new Inline(folder).file(name, content);

        var refusal = refusal(() -> inline.readBy(name, "format: " + format, "", ""));

        assertThat(Arrays.stream(reasons.split("\\|")).map(reason -> "file." + reason))
                .contains(refusal.key());
        assertThat(new ImportReasons(Locale.ENGLISH).say(refusal)).endsWith(".");
        assertThat(new ImportReasons(Locale.of("ru")).say(refusal)).containsPattern("[а-я]");
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

    private static Arguments named(String what, String name, String content, String format, String reasons) {
        return Arguments.of(what, name, bytes(content), format, reasons);
    }

    private static Arguments named(String what, String name, byte[] content, String format, String reasons) {
        return Arguments.of(what, name, content, format, reasons);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] broken() {
        return latin("Name,Points\n" + new String(bytes("Ада"), StandardCharsets.ISO_8859_1) + ",5\n"
                + new String("Бен".getBytes(Charset.forName("windows-1251")), StandardCharsets.ISO_8859_1) + ",6\n");
    }

    private static String bomb() {
        var bomb = new StringBuilder("a: &a [x, x]\n");
        for (char c = 'b'; c <= 'z'; c++) {
            char before = (char) (c - 1);
            bomb.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + before + ", ").repeat(9))
                    .append("x]\n");
        }
        return bomb.toString();
    }

    private static String laughs() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return laughs.append("]><worksheet><sheetData><row><c t=\"str\"><v>&a29;</v></c></row></sheetData></worksheet>")
                .toString();
    }

    private static byte[] sheet(String xml) {
        return book(Map.of(
                "xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS, "xl/worksheets/sheet1.xml", xml));
    }

    private static byte[] book(Map<String, ?> parts) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("[Content_Types].xml", bytes("<Types/>"));
        parts.forEach((path, xml) -> files.put(path, xml instanceof byte[] content ? content : bytes(xml.toString())));
        return zip(files);
    }

    /** A sheet of empty rows, 60 MB of them. */
    private static byte[] swelling() {
        return bytes("<worksheet><sheetData>" + "<row></row>".repeat(5_500_000) + "</sheetData></worksheet>");
    }

    private static byte[] zeros(int megabytes) {
        var zeros = new byte[megabytes * 1024 * 1024];
        Arrays.fill(zeros, (byte) '\n');
        return zeros;
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }
}
