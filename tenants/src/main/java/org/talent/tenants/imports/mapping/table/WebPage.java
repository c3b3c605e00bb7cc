package org.talent.tenants.imports.mapping.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** A web page, held whole. Scripts are never run, nothing it refers to is fetched. */
final class WebPage {

    private WebPage() {}

    static Document parse(Reader text) {
        return parse(text, false);
    }

    /** Elements cost far more than their text, so they are counted before there are any. */
    private static Document parse(Reader text, boolean withLines) {
        var page = whole(text);
        int most = withLines ? Limits.TAGS_WITH_LINES : Limits.TAGS;
        if (count(page, "<", most) > most || count(page, "<table", Limits.TABLES) > Limits.TABLES) {
            throw new UnreadableFile("largePage", most);
        }
        return Jsoup.parse(
                page, "", Parser.htmlParser().setTrackPosition(withLines).setMaxDepth(Limits.PAGE_DEPTH));
    }

    private static int count(String page, String mark, int most) {
        int count = 0;
        for (int i = page.indexOf('<'); i >= 0 && count <= most; i = page.indexOf('<', i + 1)) {
            count += page.regionMatches(true, i, mark, 0, mark.length()) ? 1 : 0;
        }
        return count;
    }

    /** A text that has to be held whole. */
    static String whole(Reader text) {
        try {
            var whole = new StringBuilder();
            var buffer = new char[64 * 1024];
            for (int count = text.read(buffer); count >= 0; count = text.read(buffer)) {
                whole.append(buffer, 0, count);
                if (whole.length() > Limits.DOCUMENT) {
                    throw new UnreadableFile("bigDocument", Limits.DOCUMENT / (1024 * 1024));
                }
            }
            return whole.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A preformatted text of the page, with the number of lines above it. */
    static Preformatted preformatted(Reader page, int number) {
        var texts = parse(page, true).select("pre");
        if (number > texts.size()) {
            throw new UnreadableFile("noPreformatted", number, texts.size());
        }
        var pre = texts.get(number - 1);
        var text = pre.wholeText();
        int line = pre.sourceRange().start().lineNumber() - 1;
        // a line end right after the tag is no part of the text
        boolean startsBelow = !pre.textNodes().isEmpty()
                && pre.childNodes().getFirst().sourceRange().start().lineNumber() > line + 1;
        return new Preformatted(text, startsBelow ? line + 1 : line);
    }

    record Preformatted(String text, int linesAbove) {}
}
