package org.talent.portal.association.scoring;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.talent.portal.components.Figures;
import org.talent.portal.components.SafeCell;
import org.talent.tenants.scoring.BrowseRanking;
import org.talent.tenants.scoring.Rankings.Filter;
import org.talent.tenants.scoring.Rankings.RankingRow;
import org.talent.tenants.scoring.ScoringRunId;

/** A ranking as a file, written row by row; a spreadsheet takes none of its cells for a formula. */
final class RankingExport {

    private static final List<String> COLUMNS = List.of(
            "association.ranking.track",
            "association.ranking.group",
            "association.ranking.place",
            "association.ranking.entrant",
            "association.ranking.points",
            "association.ranking.counted",
            "association.ranking.best",
            "association.ranking.official",
            "association.ranking.proposed",
            "association.ranking.reason");
    private static final int FLUSHED = 1_000;
    private static final int PLACE = 2;
    private static final int POINTS = 4;

    private final BrowseRanking browseRanking;
    private final UnaryOperator<String> words;
    private final Locale locale;

    RankingExport(BrowseRanking browseRanking, UnaryOperator<String> words, Locale locale) {
        this.browseRanking = browseRanking;
        this.words = words;
        this.locale = locale;
    }

    /** With a byte order mark, so that spreadsheets read Cyrillic; semicolons, as Russian ones expect. */
    void csv(ScoringRunId run, Filter filter, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(writer)) {
            csv.writeRecord(COLUMNS.stream().map(words).toList());
            browseRanking.each(
                    run,
                    filter,
                    row -> csv.writeRecord(cells(row).stream().map(SafeCell::of).toList()));
        }
    }

    void xlsx(ScoringRunId run, Filter filter, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Talent", "1.0")) {
            var sheet = workbook.newWorksheet(words.apply("association.ranking.title"));
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.value(0, column, words.apply(COLUMNS.get(column)));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            var line = new AtomicInteger();
            browseRanking.each(run, filter, row -> {
                int at = line.incrementAndGet();
                var cells = cells(row);
                for (int column = 0; column < cells.size(); column++) {
                    sheet.value(at, column, SafeCell.of(cells.get(column)));
                }
                if (row.placeFrom() == row.placeTo()) {
                    sheet.value(at, PLACE, row.placeFrom());
                }
                sheet.value(at, POINTS, row.points().toDecimal());
                sheet.value(at, POINTS + 1, row.counted());
                sheet.value(at, POINTS + 2, row.bestSingle().toDecimal());
                if (at % FLUSHED == 0) {
                    flush(sheet);
                }
            });
            sheet.finish();
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> cells(RankingRow row) {
        return List.of(
                row.track(),
                row.group(),
                Figures.place(row.placeFrom(), row.placeTo(), locale),
                row.displayName(),
                plain(row.points().toDecimal().stripTrailingZeros().toPlainString()),
                Integer.toString(row.counted()),
                plain(row.bestSingle().toDecimal().stripTrailingZeros().toPlainString()),
                words.apply(row.official() ? "association.yes" : "association.no"),
                row.proposed().orElse(""),
                row.reason().orElse(""));
    }

    /** A number without thousands marks, with the decimal mark of the language. */
    private String plain(String number) {
        return locale.getLanguage().equals("ru") ? number.replace('.', ',') : number;
    }
}
