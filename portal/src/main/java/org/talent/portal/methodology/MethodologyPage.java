package org.talent.portal.methodology;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.talent.portal.components.Figures;
import org.talent.portal.words.PortalWords;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.tenants.rulebook.ShowMethodology.InForce;
import org.talent.tenants.rulebook.ShowMethodology.Methodology;
import org.talent.tenants.rulebook.ShowMethodology.ScoredContest;
import org.talent.tenants.rulebook.ShowMethodology.Step;

/** UC-402: what the public reads about the scoring of contests, in one language. */
final class MethodologyPage {

    private static final List<String> SYMBOLS =
            List.of("x", "maximum", "best", "n", "place", "mean", "team", "age", "s", "total");
    private static final List<String> ROUNDING = List.of("result", "sum", "share", "shown");
    private static final List<String> TIES = List.of("place", "order", "guests", "boundary");

    private final PortalWords words;
    private final Locale locale;
    private final Words meanings;

    MethodologyPage(PortalWords words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.meanings = new Words("org.talent.rules.meanings", locale);
    }

    /** All contests, each a link. */
    String all(List<ScoredContest> contests) {
        var page = page(say("methodology.all.title"), MethodologyPaths::all);
        if (contests.isEmpty()) {
            page.main().appendElement("p").text(say("methodology.all.none"));
            return page.markup();
        }
        page.main().appendElement("p").text(say("methodology.all.what"));
        var list = page.main().appendElement("ul");
        contests.forEach(one -> {
            var item = list.appendElement("li");
            item.appendElement("a")
                    .attr("href", MethodologyPaths.contest(one.season(), one.contest(), locale))
                    .text(one.contest().title());
            item.appendElement("div").addClass("soft").text(one.season().title());
        });
        return page.markup();
    }

    /** That there is no such contest, and where to find those that are. */
    String missing() {
        var page = page(say("methodology.missing.title"), MethodologyPaths::all);
        page.main().appendElement("p").text(say("methodology.missing.words"));
        page.main()
                .appendElement("p")
                .appendElement("a")
                .attr("href", MethodologyPaths.all(locale))
                .text(say("methodology.missing.all"));
        return page.markup();
    }

    /** How one contest is scored, step by step. */
    String of(Methodology methodology) {
        var season = methodology.scored().season();
        var contest = methodology.scored().contest();
        var page = page(
                say("methodology.title", contest.title()),
                language -> MethodologyPaths.contest(season, contest, language));
        var main = page.main();
        main.appendElement("p").addClass("soft").text(season.title());
        main.appendElement("p").text(say("methodology.what"));
        contents(main, methodology);
        methodology.steps().forEach(step -> step(main, step));
        symbols(section(main, "symbols", say("methodology.symbols.title")));
        statements(section(main, "rounding", say("methodology.rounding.title")), "methodology.rounding.", ROUNDING);
        statements(section(main, "ties", say("methodology.ties.title")), "methodology.ties.", TIES);
        return page.markup();
    }

    private PublicPage page(String title, Function<Locale, String> address) {
        return new PublicPage(words, locale, title, address);
    }

    private void contents(Element main, Methodology methodology) {
        var contents = main.appendElement("nav").attr("aria-label", say("methodology.contents"));
        var steps = contents.appendElement("ol");
        methodology
                .steps()
                .forEach(step -> steps.appendElement("li")
                        .appendElement("a")
                        .attr("href", "#" + id(step.kind()))
                        .text(title(step.kind())));
    }

    private void step(Element main, Step step) {
        var section = section(main, id(step.kind()), title(step.kind()));
        section.appendElement("p").text(say("association.rules.kind.%s.what".formatted(step.kind())));
        step.inForce()
                .ifPresentOrElse(
                        inForce -> rules(section, inForce),
                        () -> section.appendElement("p")
                                .text(say("methodology.default", meanings.say("default." + step.kind()))));
    }

    private void rules(Element section, InForce inForce) {
        section.appendElement("p")
                .addClass("soft")
                .text(say("methodology.version", inForce.number(), Figures.day(inForce.firstDay(), locale)));
        if (inForce.rules().rules().isEmpty()) {
            section.appendElement("p").text(say("methodology.noRules"));
            return;
        }
        var said = new SaidRules(inForce.rules(), words, locale);
        said.sentences(section);
        said.table(section);
        said.formulas(section);
    }

    private void symbols(Element section) {
        section.appendElement("p").text(say("methodology.symbols.what"));
        statements(section, "methodology.symbol.", SYMBOLS);
    }

    private void statements(Element section, String key, List<String> names) {
        var list = section.appendElement("ul");
        names.forEach(name -> list.appendElement("li").text(say(key + name)));
    }

    private static Element section(Element main, String id, String title) {
        var section = main.appendElement("section").attr("id", id).attr("aria-labelledby", id + "-title");
        section.appendElement("h2").attr("id", id + "-title").text(title);
        return section;
    }

    private String title(RuleSetKind kind) {
        return say("association.rules.kind." + kind);
    }

    private static String id(RuleSetKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String say(String key, Object... arguments) {
        return words.getTranslation(key, locale, arguments);
    }
}
