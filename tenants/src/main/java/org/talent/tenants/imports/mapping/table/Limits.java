package org.talent.tenants.imports.mapping.table;

/** What a file may ask of the machine; beyond it the file is refused in words. */
public final class Limits {

    /** Columns of a sheet in the programs people use. */
    public static final int COLUMNS = 16_384;

    public static final int CELL = 256 * 1024;
    public static final int LINE = 4 * 1024 * 1024;

    /** Characters of a file that has to be held whole: HTML, YAML. */
    public static final int DOCUMENT = 32 * 1024 * 1024;

    /** Tags of a web page. */
    static final int TAGS = 300_000;

    static final int TABLES = 5_000;

    /** Of a web page in which the lines are counted, which costs more. */
    static final int TAGS_WITH_LINES = 30_000;

    /** How large one row of a tree may be: each value counts eight, and each of its characters one. */
    static final int TREE_ROW = 8 * 1024 * 1024;

    /** Bytes that come out of one packed file. */
    static final long UNPACKED = 2L * 1024 * 1024 * 1024;

    /** How many bytes may come out of one packed byte, once {@link #UNPACKED_FREELY} came out. */
    static final long UNPACKED_PER_BYTE = 200;

    static final long UNPACKED_FREELY = 16L * 1024 * 1024;

    static final long UNPACKED_ALTOGETHER = 64L * 1024 * 1024;
    static final long UNPACKED_ALTOGETHER_PER_BYTE = 100;

    /** Sheets, formats and styles of a workbook, of each. */
    static final int BOOK_PARTS = 100_000;

    /** Characters of the texts a workbook shares among its cells. */
    static final long SHARED_TEXT = 64L * 1024 * 1024;

    /** Empty cells that a workbook implies by naming far columns. */
    static final long GAPS = 30_000_000;

    /** Cells of a web page that stand in several columns or rows, each time they do. */
    static final long SPANNED = 2_000_000;

    static final int FILES = 10_000;
    static final int DEPTH = 64;

    static final int PAGE_DEPTH = 200;

    /** Rows a step may hold in memory: joined tables, groups, ranks. */
    public static final int HELD_ROWS = 1_000_000;

    /** How much of cells a step may hold in memory, as {@link Row#weight} tells it. */
    public static final long HELD_WEIGHT = 128L * 1024 * 1024;

    /** Rows that one row may become. */
    public static final int EXPLODED = 100_000;

    /** Rows that steps may make beyond those that are in the files. */
    public static final long ADDED = 50_000_000;

    private Limits() {}
}
