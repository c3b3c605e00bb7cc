package org.talent.portal.methodology;

import java.util.Locale;
import java.util.function.Function;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.talent.portal.words.PortalWords;
import org.talent.portal.words.Preferences;

/** A page for whoever comes by. It is built node by node: what people typed is text, whatever it looks like. */
final class PublicPage {

    private final Document document = Document.createShell("");
    private final Element main;

    /** @param address of this page in a language */
    PublicPage(PortalWords words, Locale locale, String title, Function<Locale, String> address) {
        document.outputSettings().prettyPrint(false);
        document.prependChild(new DocumentType("html", "", ""));
        document.selectStream("html").forEach(root -> root.attr("lang", locale.getLanguage()));
        head(words.getTranslation("methodology.pageTitle", locale, title));
        var bar = document.body().addClass("public").appendElement("header");
        bar.appendElement("a")
                .addClass("brand-name")
                .attr("href", MethodologyPaths.all(locale))
                .text(words.getTranslation("shell.brand", locale));
        var other = locale.getLanguage().equals("ru") ? Locale.ENGLISH : Preferences.RUSSIAN;
        bar.appendElement("a")
                .attr("href", address.apply(other))
                .attr("lang", other.getLanguage())
                .attr("hreflang", other.getLanguage())
                .text(words.getTranslation("methodology.language", other));
        main = document.body().appendElement("main");
        main.appendElement("h1").text(title);
    }

    private void head(String title) {
        var head = document.head();
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("meta").attr("name", "color-scheme").attr("content", "light dark");
        head.appendElement("title").text(title);
        head.appendElement("link").attr("rel", "icon").attr("href", "/icon.svg");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/talent.css");
        head.appendElement("link").attr("rel", "stylesheet").attr("href", "/public.css");
    }

    /** Where its content goes, below the title. */
    Element main() {
        return main;
    }

    String markup() {
        return document.outerHtml();
    }
}
