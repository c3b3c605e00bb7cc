package org.talent.portal.studio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.talent.portal.components.Figures;
import org.talent.portal.components.SafeCell;
import org.talent.rules.RuleSetKind;
import org.talent.rules.facts.Schemas;
import org.talent.rules.language.ChangeWords;
import org.talent.rules.language.RuleSetDifference.Change;
import org.talent.tenants.rulebook.BrowseRuleSets;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.rulebook.VersionTerm;

/** The versions of a rule set as a spreadsheet: who, when, why, and below each what it changed, by rule and cell. */
final class HistoryExport {

    private static final int CHANGES = 8;

    private final BrowseRuleSets browseRuleSets;
    private final RuleSetKind kind;
    private final UnaryOperator<String> words;
    private final Locale locale;

    HistoryExport(BrowseRuleSets browseRuleSets, RuleSetKind kind, UnaryOperator<String> words, Locale locale) {
        this.browseRuleSets = browseRuleSets;
        this.kind = kind;
        this.words = words;
        this.locale = locale;
    }

    /** Newest version first. */
    byte[] xlsx(List<VersionTerm> terms) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Talent", "1.0")) {
            var sheet = workbook.newWorksheet(words.apply("association.rules.history"));
            row(
                    sheet,
                    0,
                    words.apply("studio.version"),
                    words.apply("studio.term"),
                    words.apply("studio.from"),
                    words.apply("studio.until"),
                    words.apply("association.when"),
                    words.apply("association.who"),
                    words.apply("studio.approver"),
                    words.apply("association.why"),
                    words.apply("studio.changed"));
            sheet.range(0, 0, 0, CHANGES).style().bold().set();
            sheet.freezePane(0, 1);
            int line = 1;
            for (int index = 0; index < terms.size(); index++) {
                var term = terms.get(index);
                var version = term.version();
                row(
                        sheet,
                        line++,
                        Integer.toString(version.number()),
                        words.apply("studio.term." + term.state()),
                        Figures.day(version.effectiveFrom(), locale),
                        term.lastDay().map(day -> Figures.day(day, locale)).orElse(""),
                        Figures.moment(version.publishedAt(), locale),
                        version.author(),
                        version.approver().orElse(""),
                        version.reason(),
                        "");
                if (index + 1 < terms.size()) {
                    for (var change : changes(terms.get(index + 1).version(), version)) {
                        sheet.value(line++, CHANGES, SafeCell.of(change));
                    }
                }
            }
            sheet.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    private List<String> changes(RuleSetVersion before, RuleSetVersion after) {
        var said = new ChangeWords(kind, Schemas.of(kind), locale);
        return browseRuleSets
                .difference(kind, before.text(), after.text())
                .map(difference -> difference.changes().stream()
                        .flatMap(change -> lines(said, change))
                        .toList())
                .orElse(List.of());
    }

    private static Stream<String> lines(ChangeWords said, Change change) {
        var details = said.details(change);
        return details.isEmpty()
                ? Stream.of(said.say(change))
                : details.stream().map(detail -> said.say(change) + " — " + detail);
    }

    private static void row(Worksheet sheet, int line, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(line, column, SafeCell.of(cells[column]));
        }
    }
}
