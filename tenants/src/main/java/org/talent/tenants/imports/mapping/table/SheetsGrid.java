package org.talent.tenants.imports.mapping.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.mapping.table.TableFormat.Workbook;
import org.talent.tenants.imports.mapping.table.WorkbookFile.Sheet;

/**
 * Sheets of a workbook, read as a stream. Formulas are not looked at: a cell is the value its program saved last. See
 * decision 0040.
 */
final class SheetsGrid implements Grid {

    private final Workbook format;
    private final WorkbookFile book;
    private final Iterator<Sheet> sheets;
    private @Nullable Open open;
    private @Nullable Line waiting;
    private int table;
    private long gaps;

    SheetsGrid(Workbook format, Path file) {
        this.format = format;
        book = new WorkbookFile(file);
        sheets = meant(format, book.sheets()).iterator();
    }

    private static List<Sheet> meant(Workbook format, List<Sheet> all) {
        if (format.all()) {
            return all;
        }
        if (format.sheets().isEmpty()) {
            return all.subList(0, 1);
        }
        return format.sheets().stream().map(name -> named(name, all)).toList();
    }

    private static Sheet named(String name, List<Sheet> all) {
        for (var sheet : all) {
            if (sheet.name().equalsIgnoreCase(name)) {
                return sheet;
            }
        }
        boolean isNumber = name.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = isNumber ? Xml.number(name) : 0;
        if (number >= 1 && number <= all.size()) {
            return all.get(number - 1);
        }
        throw new UnreadableFile(
                "noSheet", name, String.join(", ", all.stream().map(Sheet::name).toList()));
    }

    @Override
    public @Nullable Line next() {
        if (waiting != null) {
            var line = waiting;
            waiting = null;
            return line;
        }
        try {
            while (open != null || sheets.hasNext()) {
                if (open == null) {
                    open = open(sheets.next());
                }
                var line = line(open);
                if (line != null) {
                    return line;
                }
                closeSheet();
            }
            return null;
        } catch (XMLStreamException broken) {
            throw Xml.refusal(broken);
        }
    }

    private Open open(Sheet sheet) throws XMLStreamException {
        table++;
        var content = book.open(sheet.path());
        return new Open(sheet.name(), content, Xml.open(content), format.firstRow() - 1);
    }

    /** The next line; one empty line stands for rows that the file leaves out. */
    private @Nullable Line line(Open sheet) throws XMLStreamException {
        var xml = sheet.xml;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("sheetData")) {
                return null;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("row")) {
                int given = Xml.number(xml, "r");
                int number = given == 0 ? sheet.lastRow + 1 : given;
                var cells = cells(xml, number);
                if (number >= format.firstRow()) {
                    var line = new Line(
                            table,
                            sheet.name,
                            number,
                            cells,
                            String.join("\t", cells).stripTrailing());
                    int missing = sheet.lastRow + 1;
                    sheet.lastRow = number;
                    if (number > missing) {
                        waiting = line;
                        return new Line(table, sheet.name, missing, List.of(), "");
                    }
                    return line;
                }
            }
        }
        return null;
    }

    private List<String> cells(XMLStreamReader xml, int row) throws XMLStreamException {
        var cells = new ArrayList<String>();
        int column = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                var place = Xml.attribute(xml, "r");
                column = place.isEmpty() ? column + 1 : Columns.place(letters(place));
                if (column == 0 || column > Limits.COLUMNS) {
                    throw new UnreadableFile("tooManyColumns", row, Limits.COLUMNS);
                }
                var text = text(xml);
                int index = column - format.firstColumn();
                if (index >= 0) {
                    gaps += Math.max(0, index - cells.size());
                    if (gaps > Limits.GAPS) {
                        throw new UnreadableFile("swells");
                    }
                    while (cells.size() <= index) {
                        cells.add("");
                    }
                    cells.set(index, text);
                }
            }
        }
        return cells;
    }

    private String text(XMLStreamReader xml) throws XMLStreamException {
        var type = Xml.attribute(xml, "t");
        int style = Xml.number(xml, "s");
        var value = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && (xml.getLocalName().equals("v") || xml.getLocalName().equals("is"))) {
                value = Texts.fold(Xml.text(xml, xml.getLocalName()));
            }
        }
        return book.shown(type, style, value);
    }

    private static String letters(String place) {
        int end = 0;
        while (end < place.length() && place.charAt(end) >= 'A' && place.charAt(end) <= 'Z') {
            end++;
        }
        return place.substring(0, end);
    }

    private void closeSheet() throws XMLStreamException {
        if (open != null) {
            open.xml.close();
            try {
                open.content.close();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            open = null;
        }
    }

    @Override
    public void close() {
        try {
            closeSheet();
        } catch (XMLStreamException broken) {
            throw Xml.refusal(broken);
        } finally {
            book.close();
        }
    }

    /** A sheet that is being read. */
    private static final class Open {

        private final String name;
        private final InputStream content;
        private final XMLStreamReader xml;
        private int lastRow;

        Open(String name, InputStream content, XMLStreamReader xml, int lastRow) {
            this.name = name;
            this.content = content;
            this.xml = xml;
            this.lastRow = lastRow;
        }
    }
}
