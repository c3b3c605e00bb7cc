package org.talent.portal.association.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import org.talent.portal.components.SafeCell;
import org.talent.tenants.imports.BrowseImports;
import org.talent.tenants.imports.ImportBatchId;
import org.talent.tenants.imports.ImportReasons;

/** The rows of an import that need a look, as a file to mend and send again. */
final class FaultyRows {

    private final BrowseImports browseImports;
    private final UnaryOperator<String> words;
    private final ImportReasons reasons;

    FaultyRows(BrowseImports browseImports, UnaryOperator<String> words, ImportReasons reasons) {
        this.browseImports = browseImports;
        this.words = words;
        this.reasons = reasons;
    }

    void csv(ImportBatchId batch, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(writer)) {
            csv.writeRecord(
                    words.apply("association.imports.file"),
                    words.apply("association.import.row"),
                    words.apply("association.import.fate"),
                    words.apply("association.why"),
                    words.apply("association.import.raw"));
            browseImports.eachFaulty(
                    batch,
                    row -> csv.writeRecord(
                            SafeCell.of(row.place().file()),
                            Integer.toString(row.place().number()),
                            words.apply("association.import.fate." + row.fate()),
                            SafeCell.of(reasons.say(row.reason())),
                            SafeCell.of(row.place().raw())));
        }
    }
}
