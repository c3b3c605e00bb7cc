package org.talent.tenants.imports;

/**
 * Where a row stood, so that staff find it again.
 *
 * @param file name of the file, with the sheet or inner table after a colon where there is one
 * @param number line or row number as the file's own program shows it, from 1
 * @param raw the row as it was written, shortened to what is kept
 */
public record RowPlace(String file, int number, String raw) {

    private static final int KEPT = 2000;

    public RowPlace {
        raw = raw.length() <= KEPT ? raw : raw.substring(0, KEPT - 1) + "…";
    }
}
