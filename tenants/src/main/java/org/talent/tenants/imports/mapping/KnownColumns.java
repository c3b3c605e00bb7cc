package org.talent.tenants.imports.mapping;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.rules.language.Suggestion;
import org.talent.tenants.imports.mapping.table.Columns;
import org.talent.tenants.imports.mapping.table.Ledger;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Rows;
import org.talent.tenants.imports.mapping.table.TableFormat;
import org.talent.tenants.imports.mapping.table.TableSpec;
import org.talent.tenants.imports.mapping.table.UnreadableFile;

/**
 * Lets a table through if it has the columns its mapping looks at. In JSON and YAML any row may leave some out: there only
 * a column that no row had is remarked on.
 */
final class KnownColumns implements Rows {

    /** Names of columns, in all shapes of rows together. */
    private static final int REMEMBERED = 100_000;

    private final Rows rows;
    private final boolean everyRow;
    private final WantedColumns wanted;
    private final Ledger ledger;
    private final Set<Columns> seen = new HashSet<>();
    private int names;
    private @Nullable Columns last;
    private @Nullable Set<String> unseen;

    KnownColumns(Rows rows, TableSpec table, WantedColumns wanted, Ledger ledger) {
        this.rows = rows;
        this.everyRow = !(table.format() instanceof TableFormat.Tree);
        this.wanted = wanted;
        this.ledger = ledger;
    }

    @Override
    public @Nullable Row next() {
        var row = rows.next();
        if (row == null) {
            if (unseen != null && !unseen.isEmpty()) {
                ledger.remark(Phrase.of("neverSeen", String.join(", ", unseen)));
            }
            return null;
        }
        if (row.fault() == null && row.columns() != last) {
            last = row.columns();
            if (!seen.contains(last)) {
                check(last);
                names += 1 + last.size();
                if (names <= REMEMBERED) {
                    seen.add(last);
                }
            }
        }
        return row;
    }

    private void check(Columns columns) {
        var missing = wanted.missing(columns);
        if (!everyRow) {
            if (unseen == null) {
                unseen = new LinkedHashSet<>(missing);
            }
            unseen.retainAll(missing);
        } else if (!missing.isEmpty()) {
            throw new UnreadableFile("noColumns", described(missing, columns));
        }
    }

    private static String described(List<String> missing, Columns columns) {
        return String.join(
                ", ",
                missing.stream()
                        .map(name -> Suggestion.nearest(name, columns.names())
                                .map(near -> "«%s» (→ «%s»?)".formatted(name, near))
                                .orElse("«%s»".formatted(name)))
                        .toList());
    }

    @Override
    public void close() {
        rows.close();
    }
}
