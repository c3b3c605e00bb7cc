package org.talent.tenants.imports.mapping.table;

import org.talent.tenants.imports.RowPlace;

/**
 * Where a row stood.
 *
 * @param file path inside the import
 * @param part sheet, or heading above the table; empty where the file is one table
 * @param number as the file's own program shows it, from 1
 */
public record Origin(String file, String part, int number, String raw) {

    public RowPlace place() {
        return new RowPlace(part.isEmpty() ? file : file + ":" + part, number, raw);
    }
}
