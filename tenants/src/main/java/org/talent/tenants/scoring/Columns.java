package org.talent.tenants.scoring;

/** The columns of one block, in one order: whoever names them here both writes them and reads them back. */
sealed interface Columns permits ColumnReader, ColumnWriter {

    /** The first {@code count} places of the column. */
    void column(long[] values, int count);

    void column(int[] values, int count);

    void column(boolean[] values, int count);
}
