package org.talent.tenants.imports.mapping.table;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a file is read as rows.
 *
 * @param file pattern of the paths inside a folder or ZIP; empty for the import's own file
 * @param encoding empty to find it out
 * @param columns names given by the mapping instead of a header
 * @param rename other names of the same column, for tables that differ from year to year
 * @param mayLack columns that some of the tables do not have
 * @param untilEmptyRow whether the first empty row below the header ends the table
 */
public record TableSpec(
        String file,
        TableFormat format,
        Optional<Charset> encoding,
        Header header,
        List<String> columns,
        Map<String, String> rename,
        Set<String> mayLack,
        boolean untilEmptyRow) {

    public TableSpec {
        columns = List.copyOf(columns);
        rename = Map.copyOf(rename);
        mayLack = Set.copyOf(mayLack);
    }

    /** Where the names of the columns stand. */
    public sealed interface Header {

        /** The first row that is not empty. */
        record First() implements Header {}

        /** The row of that number, or several rows that make up the names together. */
        record At(List<Integer> rows) implements Header {

            public At {
                rows = List.copyOf(rows);
            }
        }

        /** The first row in which all these texts stand. */
        record Containing(List<String> texts) implements Header {

            public Containing {
                texts = List.copyOf(texts);
            }
        }

        record None() implements Header {}
    }
}
