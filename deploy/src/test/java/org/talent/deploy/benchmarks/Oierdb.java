package org.talent.deploy.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.RowPlace;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.mapping.SharedData;
import org.talent.tenants.participant.PersonName;
import org.talent.tenants.participation.Result;

/** The awards of OIerDb as staged rows, read in constant memory: one line of the file is one person with a list of awards. */
final class Oierdb implements Iterator<StagedRow>, AutoCloseable {

    private static final Pattern AWARD = Pattern.compile("\\{([^}]*)\\}");
    private static final Pattern FIELD = Pattern.compile("'(\\w+)': (?:'([^']*)'|([^,}]*))");

    private final ZipInputStream zip;
    private final CsvReader<CsvRecord> csv;
    private final Iterator<CsvRecord> lines;
    private final ArrayDeque<StagedRow> waiting = new ArrayDeque<>();

    Oierdb(Path file) {
        try {
            zip = new ZipInputStream(Files.newInputStream(file));
            zip.getNextEntry();
            csv = CsvReader.builder()
                    .ofCsvRecord(new BufferedReader(new InputStreamReader(zip, StandardCharsets.UTF_8)));
            lines = csv.iterator();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The file of the shared data, or nothing where that is not there. */
    static Optional<Path> file() {
        return SharedData.root()
                .map(folder -> folder.resolve("oierdb/result_2019-12-10.csv.zip"))
                .filter(Files::exists);
    }

    @Override
    public boolean hasNext() {
        while (waiting.isEmpty() && lines.hasNext()) {
            explode(lines.next());
        }
        return !waiting.isEmpty();
    }

    @Override
    public StagedRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return waiting.remove();
    }

    private void explode(CsvRecord line) {
        int entered = (int) Double.parseDouble(line.getField(10));
        var raw = line.getField(0) + "," + line.getField(1);
        var awards = AWARD.matcher(line.getField(7));
        while (awards.find()) {
            var contest = "";
            var province = "";
            var school = "";
            var score = "";
            var award = "";
            int rank = 0;
            var fields = FIELD.matcher(awards.group(1));
            while (fields.find()) {
                var value = fields.group(2) != null ? fields.group(2) : fields.group(3);
                switch (fields.group(1)) {
                    case "identity" -> contest = value;
                    case "province" -> province = value;
                    case "school" -> school = value;
                    case "score" -> score = value;
                    case "award_type" -> award = value;
                    case "rank" -> rank = Integer.parseInt(value);
                    default -> {
                        // not needed here
                    }
                }
            }
            waiting.add(new StagedRow.Readable(
                    new RowPlace("result.csv", (int) line.getStartingLineNumber(), raw),
                    new PersonFacts(
                            line.getField(0),
                            new PersonName(line.getField(1), "", ""),
                            null,
                            0,
                            entered + 6,
                            0,
                            school,
                            "",
                            province,
                            IdentityLevel.SELF_DECLARED),
                    contest,
                    "участник",
                    result(score, new Result.Place(rank, rank), award),
                    true,
                    true,
                    Optional.empty(),
                    1,
                    null,
                    Optional.empty()));
        }
    }

    private static Result result(String score, Result.Place place, String award) {
        var outcome = Optional.of(award).filter(text -> !text.isEmpty());
        try {
            return new Result.Scored(new BigDecimal(score), List.of(), Optional.of(place), outcome);
        } catch (NumberFormatException _) {
            return new Result.Placed(place, outcome);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
        zip.close();
    }
}
