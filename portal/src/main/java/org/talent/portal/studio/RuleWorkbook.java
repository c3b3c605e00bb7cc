package org.talent.portal.studio;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.talent.portal.components.SafeCell;
import org.talent.tenants.imports.mapping.table.Ledger;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.SourceFiles;
import org.talent.tenants.imports.mapping.table.TableFormat;
import org.talent.tenants.imports.mapping.table.TableSpec;
import org.talent.tenants.imports.mapping.table.TableSpec.Header;
import org.talent.tenants.imports.mapping.table.Tables;

/**
 * A table of rules as a spreadsheet file, and back. It is read by the same bounded reader as results are. Line ends inside
 * a cell travel as a sign, since that reader takes any run of spaces for one.
 */
final class RuleWorkbook {

    private static final String NAME = "rules.xlsx";
    private static final String LINE_END = " ¶ ";
    private static final TableSpec FIRST_SHEET = new TableSpec(
            "",
            new TableFormat.Workbook(List.of(), false, 1, 1),
            Optional.empty(),
            new Header.First(),
            List.of(),
            Map.of(),
            Set.of(),
            false);

    private RuleWorkbook() {}

    /** {@code grid} has the titles first. */
    static byte[] write(String sheetName, List<List<String>> grid) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Talent", "1.0")) {
            var sheet = workbook.newWorksheet(sheetName);
            for (int row = 0; row < grid.size(); row++) {
                for (int column = 0; column < grid.get(row).size(); column++) {
                    sheet.value(
                            row, column, SafeCell.of(grid.get(row).get(column).replace("\n", LINE_END)));
                }
            }
            sheet.range(0, 0, 0, Math.max(0, grid.getFirst().size() - 1))
                    .style()
                    .bold()
                    .set();
            sheet.freezePane(0, 1);
            sheet.finish();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** @throws org.talent.tenants.imports.mapping.table.UnreadableFile where it is no workbook, or too large a one */
    static List<List<String>> read(byte[] bytes) {
        try (var files = SourceFiles.sent(NAME, new ByteArrayInputStream(bytes));
                var rows = Tables.open(files, List.of(files.name()), FIRST_SHEET, new Ledger())) {
            var grid = new ArrayList<List<String>>();
            for (var row = rows.next(); row != null; row = rows.next()) {
                if (grid.isEmpty()) {
                    grid.add(row.columns().names());
                }
                grid.add(cells(row, grid.getFirst().size()));
            }
            return grid;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> cells(Row row, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column -> Row.text(row.cell(column)))
                .map(text ->
                        text.startsWith("'") && SafeCell.of(text.substring(1)).equals(text) ? text.substring(1) : text)
                .map(text -> text.replace(LINE_END, "\n"))
                .toList();
    }
}
