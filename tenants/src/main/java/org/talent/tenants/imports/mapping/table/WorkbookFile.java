package org.talent.tenants.imports.mapping.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;

/** What the sheets of a workbook share: their names, the texts of their cells, which styles show a number as a date. */
final class WorkbookFile implements AutoCloseable {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465; // 9999-12-31
    private static final int SECONDS = 86_400;

    /** Fifteen digits is what a sheet's own program shows: 12.100000000000001 is 12.1. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final int LONGEST_NUMBER = 40;

    /** No spreadsheet program takes a longer one. */
    private static final int LONGEST_FORMAT = 255;

    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
    private static final Pattern TEMPORAL = Pattern.compile("[dyhsDYHS]");

    private final ZipFile zip;
    private final Unpacking.Budget budget;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final Set<Integer> dateStyles = new HashSet<>();
    private boolean since1904;
    private long textLength;

    WorkbookFile(Path file) {
        zip = open(file);
        budget = new Unpacking.Budget(file.toFile().length());
        try {
            readSheets();
            if (has("xl/sharedStrings.xml")) {
                Xml.each(open("xl/sharedStrings.xml"), this::readText);
            }
            if (has("xl/styles.xml")) {
                readStyles();
            }
        } catch (RuntimeException broken) {
            close();
            throw broken;
        }
    }

    private static ZipFile open(Path file) {
        try (var start = Files.newInputStream(file)) {
            if (SourceFiles.startsAsZip(start.readNBytes(4))) {
                return new ZipFile(file.toFile());
            }
        } catch (IOException broken) {
            throw new UnreadableFile("notWorkbook");
        }
        throw new UnreadableFile("notWorkbook");
    }

    private boolean has(String path) {
        return zip.getEntry(path) != null;
    }

    InputStream open(String path) {
        var entry = zip.getEntry(path);
        if (entry == null) {
            throw new UnreadableFile("notWorkbook");
        }
        try {
            return budget.open(zip, entry);
        } catch (UnreadableFile locked) {
            throw new UnreadableFile("brokenWorkbook");
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    private void readSheets() {
        var targets = new HashMap<String, String>();
        Xml.each(open("xl/_rels/workbook.xml.rels"), relation -> {
            if (relation.getLocalName().equals("Relationship")) {
                targets.put(Xml.attribute(relation, "Id"), Xml.attribute(relation, "Target"));
                bound(targets.size());
            }
        });
        Xml.each(open("xl/workbook.xml"), element -> {
            if (element.getLocalName().equals("sheet")) {
                var target = targets.getOrDefault(Xml.attribute(element, "id"), "");
                sheets.add(new Sheet(
                        Texts.fold(Xml.attribute(element, "name")),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target));
                bound(sheets.size());
            } else if (element.getLocalName().equals("workbookPr")) {
                since1904 = Set.of("1", "true").contains(Xml.attribute(element, "date1904"));
            }
        });
        if (sheets.isEmpty()) {
            throw new UnreadableFile("notWorkbook");
        }
    }

    private static void bound(int parts) {
        if (parts > Limits.BOOK_PARTS) {
            throw new UnreadableFile("swells");
        }
    }

    private void readText(XMLStreamReader element) {
        if (element.getLocalName().equals("si")) {
            var text = Texts.fold(Xml.text(element, "si"));
            textLength += text.length() + 16L;
            if (textLength > Limits.SHARED_TEXT) {
                throw new UnreadableFile("swells");
            }
            texts.add(text);
        }
    }

    private void readStyles() {
        var dateFormats = new HashMap<Integer, Boolean>();
        var styles = new ArrayList<Integer>();
        var list = new String[] {""};
        Xml.each(open("xl/styles.xml"), element -> {
            switch (element.getLocalName()) {
                case "numFmt" -> {
                    dateFormats.put(Xml.number(element, "numFmtId"), isTemporal(Xml.attribute(element, "formatCode")));
                    bound(dateFormats.size());
                }
                case "cellXfs", "cellStyleXfs", "cellStyles", "dxfs" -> list[0] = element.getLocalName();
                case "xf" -> {
                    if (list[0].equals("cellXfs")) {
                        styles.add(Xml.number(element, "numFmtId"));
                        bound(styles.size());
                    }
                }
                default -> {}
            }
        });
        for (int style = 0; style < styles.size(); style++) {
            int format = styles.get(style);
            if (dateFormats.getOrDefault(format, isBuiltInDate(format))) {
                dateStyles.add(style);
            }
        }
    }

    private static boolean isTemporal(String format) {
        return format.length() <= LONGEST_FORMAT
                && TEMPORAL.matcher(LITERAL.matcher(format).replaceAll("")).find();
    }

    private static boolean isBuiltInDate(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** What the cell shows, dates as 2024-05-31. */
    String shown(String type, int style, String value) {
        return switch (type) {
            case "s" -> {
                int index = Xml.number(value);
                yield value.isEmpty() || index >= texts.size() ? "" : texts.get(index);
            }
            case "b" -> value.equals("1") ? "true" : "false";
            case "e" -> ""; // such as #N/A
            case "", "n" -> value.isEmpty() ? "" : number(value, dateStyles.contains(style));
            case "d" -> value.endsWith("T00:00:00") ? value.substring(0, value.indexOf('T')) : value;
            default -> value;
        };
    }

    private String number(String value, boolean date) {
        if (value.length() > LONGEST_NUMBER) {
            return value;
        }
        try {
            var number = new BigDecimal(value).round(SHOWN);
            if (Math.abs((long) number.scale()) > 400) {
                return value;
            }
            return date && number.signum() >= 0 && number.doubleValue() <= LAST_DAY
                    ? date(number.doubleValue())
                    : Nodes.plain(number);
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    private String date(double days) {
        long seconds = Math.round((days - Math.floor(days)) * SECONDS);
        var day = (since1904 ? EPOCH_1904 : EPOCH).plusDays((long) Math.floor(days) + seconds / SECONDS);
        var time = LocalTime.ofSecondOfDay(seconds % SECONDS);
        if (days < 1) {
            return time.toString();
        }
        return time.equals(LocalTime.MIDNIGHT)
                ? day.toString()
                : LocalDateTime.of(day, time).toString();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException broken) {
            throw new UnreadableFile("brokenWorkbook");
        }
    }

    record Sheet(String name, String path) {}
}
