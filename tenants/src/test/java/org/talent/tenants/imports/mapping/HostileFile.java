package org.talent.tenants.imports.mapping;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A broken or hostile file, with how a mapping would read it and why it refuses to.
 *
 * @param read lines under {@code read} of the mapping
 * @param reason key of the reason after {@code file.}
 */
public record HostileFile(String what, String name, Supplier<byte[]> content, String read, String reason) {

    private static final String HEAD = "Name,Points\n";
    private static final String RELATIONS = """
            <Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>""";
    private static final String BOOK = """
            <workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>""";
    private static final String SHEET =
            "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>";

    @Override
    public String toString() {
        return what;
    }

    /** The whole mapping. */
    public String mapping() {
        return Inline.mapping("format: " + read, "", "");
    }

    /** All that are known, and that are one single file. */
    public static List<HostileFile> all() {
        return Stream.of(kinds(), text(), trees(), pages(), archives(), workbooks())
                .flatMap(files -> files)
                .toList();
    }

    private static Stream<HostileFile> kinds() {
        return Stream.of(
                file("an empty file", "a.csv", "", "csv", "empty"),
                file("nothing but line ends", "a.csv", "\n".repeat(100), "csv", "empty"),
                file("a PDF", "a.csv", "%PDF-1.7 x", "csv", "otherKind"),
                file("an old XLS", "a.csv", latin("ÐÏ\u0011àabcdefgh"), "csv", "otherKind"),
                file("a GZIP", "a.csv", latin("\u001F\u008B\b\0abc"), "csv", "otherKind"),
                file("a picture", "a.csv", latin("\u0089PNG\r\n"), "csv", "otherKind"),
                file("a workbook under another name", "a.csv", () -> sheet(SHEET), "csv", "otherKind"),
                file("a document of another office", "a.csv", HostileFile::openDocument, "csv", "otherKind"),
                file("an XLS for a workbook", "a.xlsx", latin("ÐÏ\u0011àabcdefgh"), "xlsx", "notWorkbook"),
                file("a text for a workbook", "a.xlsx", HEAD, "xlsx", "notWorkbook"));
    }

    private static Stream<HostileFile> text() {
        return Stream.of(
                file("zero characters", "a.csv", HEAD + "Ада\0,5\n", "csv", "notText"),
                file("broken UTF-8 after good", "a.csv", HostileFile::broken, "csv\nencoding: UTF-8", "encoding"),
                file(
                        "half a character at the end",
                        "a.csv",
                        latin("Name,Points\nÐ"),
                        "csv\nencoding: UTF-8",
                        "encoding"),
                file("broken UTF-16", "a.csv", latin("þÿØ\0\0A"), "csv", "encoding"),
                file(
                        "a million columns",
                        "a.csv",
                        () -> bytes(",".repeat(1_000_000) + "\n1\n"),
                        "csv",
                        "tooManyColumns"),
                file(
                        "a hundred thousand header cells",
                        "a.csv",
                        () -> bytes("c,".repeat(100_000) + "\n1\n"),
                        "csv",
                        "tooManyColumns"),
                file(
                        "a cell of a megabyte",
                        "a.csv",
                        () -> bytes(HEAD + "a".repeat(1_000_000) + ",5\n"),
                        "csv",
                        "longCell"),
                file(
                        "a quote that never ends",
                        "a.csv",
                        () -> bytes(HEAD + "\"Ада,5\n" + "Бен,6\n".repeat(1_000_000)),
                        "csv",
                        "brokenQuotes"),
                file(
                        "nothing but delimiters",
                        "a.csv",
                        () -> bytes("\t".repeat(50_000_000)),
                        "tsv\nmerge delimiters: yes",
                        "empty"),
                file(
                        "a line without end",
                        "a.txt",
                        () -> bytes("a".repeat(5_000_000)),
                        "fixed width\ncolumns: {Name: 1-3, Points: 4-5}",
                        "longLine"),
                file("Markdown without tables", "a.md", "# title\n\ntext\n", "markdown", "noTable"),
                file(
                        "Markdown that opens a million links",
                        "a.md",
                        () -> bytes("|" + "[](".repeat(1_000_000) + "|\n|-|\n|1|\n"),
                        "markdown",
                        "noColumns"),
                file(
                        "Markdown with a ruler of spaces",
                        "a.md",
                        () -> bytes("|x|\n-|-" + " ".repeat(3_000_000) + "x\n"),
                        "markdown",
                        "noTable"),
                file(
                        "Markdown with a heading of spaces",
                        "a.md",
                        () -> bytes("# " + " # ".repeat(1_000_000) + "x\n"),
                        "markdown",
                        "noTable"),
                file("a header that is not there", "a.csv", HEAD, "csv\nheader: {row with: [ФИО]}", "noHeader"),
                file("a header below the end", "a.csv", HEAD, "csv\nheader: 5", "noHeaderRow"),
                file("columns that are not there", "a.csv", "Nmae,Points\nАда,5\n", "csv", "noColumns"));
    }

    private static Stream<HostileFile> trees() {
        return Stream.of(
                file("JSON without depth", "a.json", () -> bytes("[".repeat(100_000)), "json", "brokenJson"),
                file("JSON cut off", "a.json", "[{\"Name\": \"Ада\", \"Points\": 5}, {\"Na", "json", "brokenJson"),
                file("two JSON documents", "a.json", "[{\"Name\": \"Ада\", \"Points\": 5}] [1]", "json", "goesOn"),
                file(
                        "a JSON text of a megabyte",
                        "a.json",
                        () -> bytes("[{\"Name\": \"" + "a".repeat(1_000_000) + "\"}]"),
                        "json",
                        "brokenJson"),
                file(
                        "a number of a thousand digits",
                        "a.json",
                        "[{\"Points\": " + "9".repeat(1_000) + "}]",
                        "json",
                        "brokenJson"),
                file(
                        "a JSON row without end",
                        "a.json",
                        () -> bytes("[[" + "{},".repeat(10_000_000)),
                        "json",
                        "largeRow"),
                file(
                        "a JSON line without end",
                        "a.json",
                        () -> bytes("[" + "{},".repeat(1_300_000) + "1]\n"),
                        "json lines",
                        "largeRow"),
                file(
                        "a JSON document that is one row",
                        "a.json",
                        () -> bytes("{\"Name\": [" + "\"x\",".repeat(5_000_000) + "1]}"),
                        "json",
                        "largeRow"),
                file(
                        "a JSON row with more members than columns",
                        "a.json",
                        () -> bytes(members("", 20_000)),
                        "json",
                        "tooManyColumns"),
                file(
                        "JSON rows with no member in common",
                        "a.json",
                        () -> bytes(IntStream.range(0, 200)
                                .mapToObj(row -> members(row + "x", 5_000))
                                .collect(Collectors.joining(",", "[", ""))),
                        "json",
                        "brokenJson"),
                file("no JSON at all", "a.json", "Name,Points", "json", "brokenJson"),
                file(
                        "a key twice in JSON",
                        "a.json",
                        "[{\"Name\": \"Ада\", \"Name\": \"Бен\", \"Points\": 1}]",
                        "json",
                        "brokenJson"),
                file("a path that is not there", "a.json", "{\"users\": []}", "json\nrows: data.users", "noPath"),
                file("a list for a map", "a.json", "[]", "json\nkey: id", "listNotMap"),
                file("a YAML bomb of aliases", "a.yaml", HostileFile::bomb, "yaml", "yamlAlias"),
                file("YAML without depth", "a.yaml", () -> bytes("[".repeat(50_000)), "yaml", "brokenYaml"),
                file(
                        "a YAML row without end",
                        "a.yaml",
                        () -> bytes("- [" + "x, ".repeat(1_500_000)),
                        "yaml",
                        "largeRow"),
                file("broken YAML", "a.yaml", "- a: [1\n- b", "yaml", "brokenYaml"));
    }

    private static String members(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(member -> "\"%s%d\": 1".formatted(prefix, member))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static Stream<HostileFile> pages() {
        return Stream.of(
                file("a page without tables", "a.html", "<html><p>nothing</p></html>", "html", "noTable"),
                file(
                        "a page with too many columns",
                        "a.html",
                        "<table><tr>" + "<td colspan=1000>x</td>".repeat(100) + "</tr></table>",
                        "html",
                        "tooManyColumns"),
                file(
                        "a page whose cells hang down through all rows",
                        "a.html",
                        () -> bytes("<table><tr>" + "<td colspan=1000 rowspan=1000>".repeat(16) + "<tr>".repeat(5_000)),
                        "html",
                        "spans"),
                file("a page of tags", "a.html", () -> bytes("<b>".repeat(5_000_000)), "html", "largePage"),
                file(
                        "tables within tables",
                        "a.html",
                        () -> bytes("<table><tr><td>".repeat(60_000)),
                        "html\ntable: all",
                        "largePage"),
                file(
                        "boxes within boxes",
                        "a.html",
                        () -> bytes("<div>".repeat(90_000) + "<a><b><p>".repeat(60_000)),
                        "html",
                        "noTable"),
                file(
                        "a page of tags for a text",
                        "a.html",
                        () -> bytes("<i>".repeat(100_000)),
                        "csv\ninside: pre",
                        "largePage"),
                file(
                        "an encoding nobody can have",
                        "a.html",
                        latin("<meta charset=\"-\"><meta charset=\"--\"><p>Ð¤\u0098</p>"),
                        "html",
                        "noTable"),
                file(
                        "a page longer than a book",
                        "a.html",
                        () -> bytes("<table>" + "x".repeat(40_000_000)),
                        "html",
                        "bigDocument"));
    }

    private static Stream<HostileFile> archives() {
        return Stream.of(
                file("a broken ZIP", "a.zip", "PK\u0003\u0004 and nothing more", "csv", "brokenZip"),
                file("an empty ZIP", "a.zip", () -> zip(Map.of()), "csv", "empty"),
                file(
                        "a ZIP of two tables",
                        "a.zip",
                        () -> zip(Map.of("a.csv", bytes(HEAD), "b.csv", bytes(HEAD))),
                        "csv",
                        "whichFile"),
                file(
                        "a ZIP without the file",
                        "a.zip",
                        () -> zip(Map.of("a.csv", bytes(HEAD))),
                        "csv\nfile: '*.tsv'",
                        "noFileMatches"),
                file("a ZIP cut in its middle", "a.zip", HostileFile::cutZip, "csv", "brokenZip"),
                file("a ZIP packed in an unknown way", "a.zip", HostileFile::unknownPacking, "csv", "brokenZip"),
                file("a ZIP bomb", "a.zip", () -> zip(1, 64), "csv\nfile: '*.csv'", "swells"),
                file("a ZIP of many small bombs", "a.zip", () -> zip(10, 15), "csv\nfile: '*.csv'", "swells"),
                file("a header without rows", "a.csv", HEAD, "csv", "empty"),
                file("a ZIP of too many files", "a.zip", () -> zip(10_001, 0), "csv\nfile: '*.csv'", "tooManyFiles"));
    }

    private static Stream<HostileFile> workbooks() {
        return Stream.of(
                file(
                        "a workbook without sheets",
                        "a.xlsx",
                        () -> book(Map.of("xl/workbook.xml", "<workbook/>", "xl/_rels/workbook.xml.rels", RELATIONS)),
                        "xlsx",
                        "notWorkbook"),
                file(
                        "a workbook without its sheet",
                        "a.xlsx",
                        () -> book(Map.of("xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS)),
                        "xlsx",
                        "notWorkbook"),
                file(
                        "a workbook with a broken sheet",
                        "a.xlsx",
                        () -> sheet("<worksheet><sheetData><row><c"),
                        "xlsx",
                        "brokenWorkbook"),
                file(
                        "a workbook that reads a file",
                        "a.xlsx",
                        () -> sheet(
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>&e;</v></c></row></sheetData></worksheet>"),
                        "xlsx",
                        "brokenWorkbook"),
                file("a workbook of a billion laughs", "a.xlsx", () -> sheet(laughs()), "xlsx", "brokenWorkbook"),
                file(
                        "a workbook with a thousand attributes",
                        "a.xlsx",
                        () -> sheet("<worksheet"
                                + IntStream.range(0, 100_000)
                                        .mapToObj(" a%d=\"1\""::formatted)
                                        .collect(Collectors.joining())
                                + ">"),
                        "xlsx",
                        "brokenWorkbook"),
                file(
                        "a cell in column ZZZZZZ",
                        "a.xlsx",
                        () -> sheet(
                                "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row></sheetData></worksheet>"),
                        "xlsx",
                        "tooManyColumns"),
                file(
                        "a cell of a workbook without end",
                        "a.xlsx",
                        () -> sheet("<worksheet><sheetData><row><c t=\"str\"><v>"
                                + IntStream.range(0, 1_000_000)
                                        .mapToObj(Integer::toString)
                                        .collect(Collectors.joining())),
                        "xlsx",
                        "longText"),
                file("a workbook that swells", "a.xlsx", () -> swelling("<row></row>", 5_500_000), "xlsx", "swells"),
                file(
                        "a workbook of far cells",
                        "a.xlsx",
                        () -> swelling("<row><c r=\"XFD1\"><v>1</v></c></row>", 100_000),
                        "xlsx",
                        "swells"),
                file(
                        "a workbook of far empty cells",
                        "a.xlsx",
                        () -> swelling("<row><c r=\"XFD1\"/></row>", 1_500_000),
                        "xlsx",
                        "swells"),
                file(
                        "a workbook of a million styles",
                        "a.xlsx",
                        () -> book(Map.of(
                                "xl/workbook.xml",
                                BOOK,
                                "xl/_rels/workbook.xml.rels",
                                RELATIONS,
                                "xl/styles.xml",
                                "<styleSheet><cellXfs>" + "<xf/>".repeat(1_000_000) + "</cellXfs></styleSheet>",
                                "xl/worksheets/sheet1.xml",
                                SHEET)),
                        "xlsx",
                        "swells"),
                file(
                        "a workbook of a million sheets",
                        "a.xlsx",
                        () -> book(Map.of(
                                "xl/workbook.xml",
                                "<workbook><sheets>" + "<sheet name=\"S\"/>".repeat(500_000) + "</sheets></workbook>",
                                "xl/_rels/workbook.xml.rels",
                                RELATIONS)),
                        "xlsx",
                        "swells"),
                file(
                        "a format of a million brackets",
                        "a.xlsx",
                        () -> book(Map.of(
                                "xl/workbook.xml",
                                BOOK,
                                "xl/_rels/workbook.xml.rels",
                                RELATIONS,
                                "xl/styles.xml",
                                "<styleSheet><numFmts><numFmt numFmtId=\"200\" formatCode=\"" + "[".repeat(1_000_000)
                                        + "\"/></numFmts></styleSheet>",
                                "xl/worksheets/sheet1.xml",
                                SHEET)),
                        "xlsx",
                        "empty"),
                file(
                        "a sheet that is not there",
                        "a.xlsx",
                        () -> sheet("<worksheet/>"),
                        "xlsx\nsheet: Results",
                        "noSheet"));
    }

    private static HostileFile file(String what, String name, String content, String read, String reason) {
        return new HostileFile(what, name, () -> bytes(content), read, reason);
    }

    private static HostileFile file(String what, String name, byte[] content, String read, String reason) {
        return new HostileFile(what, name, content::clone, read, reason);
    }

    private static HostileFile file(String what, String name, Supplier<byte[]> content, String read, String reason) {
        return new HostileFile(what, name, content, read, reason);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] broken() {
        return latin("Name,Points\n" + new String(bytes("Ада"), StandardCharsets.ISO_8859_1) + ",5\n"
                + new String("Бен".getBytes(Charset.forName("windows-1251")), StandardCharsets.ISO_8859_1) + ",6\n");
    }

    private static byte[] bomb() {
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
        return bytes(bomb.toString());
    }

    private static String laughs() {
        var laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return laughs.append("]><worksheet><sheetData><row><c t=\"str\"><v>&a29;</v></c></row></sheetData></worksheet>")
                .toString();
    }

    private static byte[] openDocument() {
        return zip(Map.of("mimetype", bytes("application/vnd.oasis"), "content.xml", bytes("<x/>")));
    }

    private static byte[] sheet(String xml) {
        return book(Map.of(
                "xl/workbook.xml", BOOK, "xl/_rels/workbook.xml.rels", RELATIONS, "xl/worksheets/sheet1.xml", xml));
    }

    private static byte[] book(Map<String, String> parts) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("[Content_Types].xml", bytes("<Types/>"));
        parts.forEach((path, xml) -> files.put(path, bytes(xml)));
        return zip(files);
    }

    /** A sheet of the same row again and again. */
    private static byte[] swelling(String row, int times) {
        return sheet("<worksheet><sheetData>" + row.repeat(times) + "</sheetData></worksheet>");
    }

    private static byte[] cutZip() {
        var whole = zip(Map.of("a.csv", bytes(HEAD + "Ада,5\n".repeat(1_000))));
        // the end, with the list of files, stays; the packed bytes do not fit any more
        for (int i = 45; i < 70; i++) {
            whole[i] = (byte) (i * 37);
        }
        return whole;
    }

    private static byte[] unknownPacking() {
        var whole = zip(Map.of("a.csv", bytes(HEAD)));
        for (int i = 0; i + 12 < whole.length; i++) {
            if (whole[i] == 'P' && whole[i + 1] == 'K' && whole[i + 2] == 1 && whole[i + 3] == 2) {
                whole[i + 10] = 12;
            }
        }
        return whole;
    }

    /** So many files of so many megabytes of line ends each. */
    private static byte[] zip(int files, int megabytes) {
        var out = new ByteArrayOutputStream();
        var content = new byte[1024 * 1024];
        java.util.Arrays.fill(content, (byte) '\n');
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            for (int file = 0; file < files; file++) {
                zip.putNextEntry(new ZipEntry(file + ".csv"));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(content);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        zip(files, out, StandardCharsets.UTF_8);
        return out.toByteArray();
    }

    static void zip(Map<String, byte[]> files, OutputStream out, Charset names) {
        try (var zip = new ZipOutputStream(out, names)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
