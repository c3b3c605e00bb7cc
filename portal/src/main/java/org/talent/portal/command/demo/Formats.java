package org.talent.portal.command.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import tools.jackson.databind.json.JsonMapper;

/** Writes tables the ways organisers do; the same table gives the same bytes. */
final class Formats {

    static final Charset WINDOWS = Charset.forName("windows-1251");

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(\\.\\d{1,6})?");
    private static final Pattern MADE_AT = Pattern.compile("(<dcterms:created[^>]*>)[^<]*<");

    private Formats() {}

    /** A sheet of a workbook, with lines above the table. */
    record Sheet(String name, List<String> above, Table table) {}

    static byte[] delimited(Table table, char delimiter, Charset charset) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().fieldSeparator(delimiter).build(new OutputStreamWriter(bytes, charset))) {
            csv.writeRecord(table.columns());
            table.rows().forEach(csv::writeRecord);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** With a byte order mark, as spreadsheets save it. */
    static byte[] withMark(byte[] text) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(text);
        return bytes.toByteArray();
    }

    /** A table under each heading. */
    static byte[] markdown(String title, SequencedMap<String, Table> tables) {
        var text = new StringBuilder("# ").append(title).append('\n');
        tables.forEach((heading, table) -> {
            text.append("\n## ").append(heading).append("\n\n");
            line(text, table.columns());
            line(text, table.columns().stream().map(_ -> "---").toList());
            table.rows().forEach(row -> line(text, row));
        });
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> cells) {
        text.append(
                cells.stream().map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    static byte[] html(String title, Table table) {
        var text = new StringBuilder("<!doctype html>\n<html lang=\"ru\">\n<head><meta charset=\"utf-8\"><title>")
                .append(escaped(title))
                .append("</title></head>\n<body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<table>\n");
        line(text, "th", table.columns());
        table.rows().forEach(row -> line(text, "td", row));
        return text.append("</table>\n</body>\n</html>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String tag, List<String> cells) {
        text.append("<tr>");
        cells.forEach(cell -> text.append('<')
                .append(tag)
                .append('>')
                .append(escaped(cell))
                .append("</")
                .append(tag)
                .append('>'));
        text.append("</tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    static byte[] json(Object tree) {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(tree);
    }

    static byte[] workbook(List<Sheet> sheets) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Talent", "1.0")) {
            for (var one : sheets) {
                var sheet = workbook.newWorksheet(one.name());
                int line = 0;
                for (var text : one.above()) {
                    sheet.value(line++, 0, text);
                }
                for (int column = 0; column < one.table().columns().size(); column++) {
                    sheet.value(line, column, one.table().columns().get(column));
                    sheet.style(line, column).bold().set();
                }
                for (var row : one.table().rows()) {
                    line++;
                    for (int column = 0; column < row.size(); column++) {
                        var cell = row.get(column);
                        if (NUMBER.matcher(cell).matches()) {
                            sheet.value(line, column, new BigDecimal(cell));
                        } else if (!cell.isEmpty()) {
                            sheet.value(line, column, cell);
                        }
                    }
                }
                sheet.finish();
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        try {
            return timeless(bytes.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The same workbook without the moment it was written at, and packed as everywhere else. */
    private static byte[] timeless(byte[] workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        // its parts tell their sizes in the directory at the end only, which takes a file to read
        var file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            try (var in = new ZipFile(file.toFile());
                    var out = new ZipOutputStream(bytes)) {
                for (var entry : Collections.list(in.entries())) {
                    var content = in.getInputStream(entry).readAllBytes();
                    if (entry.getName().equals("docProps/core.xml")) {
                        content = MADE_AT.matcher(new String(content, StandardCharsets.UTF_8))
                                .replaceAll("$12026-01-01T00:00:00Z<")
                                .getBytes(StandardCharsets.UTF_8);
                    }
                    stored(out, entry.getName(), content);
                }
            }
        } finally {
            Files.delete(file);
        }
        return bytes.toByteArray();
    }

    /** Not compressed, because that differs from one Java to the next. */
    private static void stored(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        var sum = new CRC32();
        sum.update(content);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
