package org.talent.tenants.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.talent.rules.Words;
import org.talent.tenants.support.UseCase;

/** UC-202: the rows of an import that need a look, as a file to mend; a spreadsheet takes none of its cells for a formula. */
@UseCase
public class FaultyRowsFile {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final BrowseImports browseImports;

    public FaultyRowsFile(BrowseImports browseImports) {
        this.browseImports = browseImports;
    }

    /** Writes CSV in UTF-8 with a mark, as spreadsheets expect it, and leaves {@code out} open. */
    public void write(ImportBatchId batch, Locale locale, OutputStream out) throws IOException {
        write(List.of(batch), locale, out);
    }

    /** The same for several imports, one below the other. */
    public void write(List<ImportBatchId> batches, Locale locale, OutputStream out) throws IOException {
        var words = new Words("org.talent.tenants.imports.faultyrows", locale);
        var reasons = new ImportReasons(locale);
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        var csv = CsvWriter.builder().fieldSeparator(';').build(writer);
        csv.writeRecord(words.say("file"), words.say("row"), words.say("fate"), words.say("reason"), words.say("raw"));
        for (var batch : batches) {
            browseImports.eachFaulty(
                    batch,
                    row -> csv.writeRecord(
                            safe(row.place().file()),
                            Integer.toString(row.place().number()),
                            words.say("fate." + row.fate()),
                            safe(reasons.say(row.reason())),
                            safe(row.place().raw())));
        }
        csv.flush();
    }

    static String safe(String cell) {
        return cell.isEmpty() || FORMULA_STARTS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
