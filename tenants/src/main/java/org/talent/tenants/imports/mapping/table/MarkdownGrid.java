package org.talent.tenants.imports.mapping.table;

import com.google.re2j.Pattern;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.mapping.table.TableFormat.Pick;

/**
 * Pipe tables of a Markdown text, read as a stream; bold, links and escapes become plain text. A table ends where GitHub
 * ends it: at an empty line or at the start of something else.
 */
final class MarkdownGrid implements Grid {

    private static final Pattern RULER = Pattern.compile("\\s*\\|?\\s*:?-+:?\\s*(\\|\\s*:?-+:?\\s*)*\\|?\\s*");
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)\\s*#*\\s*");
    private static final Pattern SOMETHING_ELSE = Pattern.compile("\\s*|#{1,6}\\s.*|>.*|(```|~~~).*|(- ?){3,}");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\([^)\\s]*\\)");
    private static final Pattern ESCAPE = Pattern.compile("\\\\([\\\\`*_{}\\[\\]()#+.!|<>~-])");

    private final Pick pick;
    private final Lines lines;
    private String heading = "";
    private int tables;
    private int found;
    private boolean inTable;
    private boolean meant;
    private @Nullable String previous;

    MarkdownGrid(Pick pick, Reader text) {
        this.pick = pick;
        lines = new Lines(text, 0);
    }

    @Override
    public @Nullable Line next() {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (inTable) {
                if (line.indexOf('|') < 0 && SOMETHING_ELSE.matcher(line).matches()) {
                    inTable = false;
                } else if (meant) {
                    return line(line, lines.number());
                }
            } else if (previous != null
                    && previous.indexOf('|') >= 0
                    && line.indexOf('|') >= 0
                    && RULER.matcher(line).matches()) {
                inTable = true;
                tables++;
                meant = isMeant();
                found += meant ? 1 : 0;
                var header = previous;
                previous = null;
                if (meant) {
                    return line(header, lines.number() - 1);
                }
            }
            var title = HEADING.matcher(line);
            if (title.matches()) {
                heading = plain(title.group(1));
            }
            previous = line;
        }
        if (found == 0) {
            throw new UnreadableFile("noTable", tables);
        }
        return null;
    }

    private boolean isMeant() {
        return switch (pick) {
            case Pick.All _ -> true;
            case Pick.Number(int number) -> number == tables;
            case Pick.Under(var headings) -> headings.stream().anyMatch(heading::equalsIgnoreCase);
            case Pick.Selected _ -> false;
        };
    }

    private Line line(String line, int number) {
        return new Line(tables, heading, number, cells(line), line.strip());
    }

    static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var text = line.strip();
        int start = text.startsWith("|") ? 1 : 0;
        boolean code = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '`') {
                code = !code;
            } else if (c == '|' && !code) {
                cells.add(plain(text.substring(start, i)));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            cells.add(plain(text.substring(start)));
        }
        return cells;
    }

    /** Marks around a whole cell go; those inside a name are part of it. */
    static String plain(String cell) {
        var text = LINK.matcher(Texts.fold(cell)).replaceAll("$1");
        for (var mark : List.of("**", "__", "~~", "*", "_", "`")) {
            if (text.length() > 2 * mark.length()
                    && text.startsWith(mark)
                    && text.endsWith(mark)
                    && !text.endsWith("\\" + mark)) {
                text = text.substring(mark.length(), text.length() - mark.length());
            }
        }
        return Texts.fold(ESCAPE.matcher(text).replaceAll("$1"));
    }

    @Override
    public void close() {
        lines.close();
    }
}
