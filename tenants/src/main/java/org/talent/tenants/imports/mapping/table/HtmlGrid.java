package org.talent.tenants.imports.mapping.table;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.mapping.table.TableFormat.Pick;

/**
 * Tables of a web page; a cell that spans several stands in each of them. Rows are counted through all tables that are
 * read: nobody sees the lines of a page's text.
 */
final class HtmlGrid implements Grid {

    private static final int SPAN = 1_000;

    private final Iterator<Titled> tables;
    private Iterator<Element> rows = Collections.emptyIterator();
    private int table;
    private int number;
    private String heading = "";
    private long spanned;

    /** Cells that reach down from rows above, by their column. */
    private final TreeMap<Integer, Hanging> hanging = new TreeMap<>();

    HtmlGrid(Pick pick, Reader text) {
        var page = WebPage.parse(text);
        var all = tables(page);
        var meant = meant(pick, page, all);
        if (meant.isEmpty()) {
            throw new UnreadableFile("noTable", all.size());
        }
        tables = meant.iterator();
    }

    private static List<Titled> tables(Document page) {
        var tables = new ArrayList<Titled>();
        var heading = "";
        for (var element : page.select("h1, h2, h3, h4, h5, h6, table")) {
            if (element.is("table")) {
                var caption = element.selectFirst("> caption");
                tables.add(new Titled(caption == null ? heading : Texts.fold(caption.text()), element));
            } else {
                heading = Texts.fold(element.text());
            }
        }
        return tables;
    }

    private static List<Titled> meant(Pick pick, Document page, List<Titled> tables) {
        return switch (pick) {
            case Pick.All _ -> tables;
            case Pick.Number(int number) -> number <= tables.size() ? List.of(tables.get(number - 1)) : List.of();
            case Pick.Under(var headings) ->
                tables.stream()
                        .filter(table -> headings.stream().anyMatch(table.heading()::equalsIgnoreCase))
                        .toList();
            case Pick.Selected(var selector) -> {
                var found = Collections.newSetFromMap(new java.util.IdentityHashMap<Element, Boolean>());
                found.addAll(page.select(selector));
                yield tables.stream()
                        .filter(table -> found.contains(table.element()))
                        .toList();
            }
        };
    }

    @Override
    public @Nullable Line next() {
        while (!rows.hasNext()) {
            if (!tables.hasNext()) {
                return null;
            }
            var next = tables.next();
            table++;
            heading = next.heading();
            hanging.clear();
            rows = next.element().select("tr").stream()
                    .filter(row -> row.closest("table") == next.element())
                    .iterator();
        }
        return line(rows.next());
    }

    private Line line(Element row) {
        number++;
        var cells = new ArrayList<String>();
        for (var cell : row.children()) {
            if (!cell.is("td, th")) {
                continue;
            }
            fillFromAbove(cells);
            var text = Texts.fold(cell.text());
            if (text.length() > Limits.CELL) {
                throw new UnreadableFile("longCell", number, Limits.CELL);
            }
            int down = span(cell, "rowspan");
            for (int i = span(cell, "colspan"); i > 0 && cells.size() <= Limits.COLUMNS; i--) {
                if (down > 1) {
                    hanging.put(cells.size(), new Hanging(text, down - 1));
                }
                cells.add(text);
                spanned();
            }
        }
        fillFromAbove(cells);
        return new Line(table, heading, number, cells, String.join(" | ", cells));
    }

    private void fillFromAbove(List<String> cells) {
        for (var above = hanging.remove(cells.size()); above != null; above = hanging.remove(cells.size())) {
            if (above.rows() > 1) {
                hanging.put(cells.size(), new Hanging(above.text(), above.rows() - 1));
            }
            cells.add(above.text());
            spanned();
        }
    }

    private void spanned() {
        spanned++;
        if (spanned > Limits.SPANNED) {
            throw new UnreadableFile("spans", Limits.SPANNED);
        }
    }

    private static int span(Element cell, String attribute) {
        var text = cell.attr(attribute).strip();
        int span = text.isEmpty() || text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? 1
                : Integer.parseInt(text);
        return Math.clamp(span, 1, SPAN);
    }

    private record Titled(String heading, Element element) {}

    private record Hanging(String text, int rows) {}
}
