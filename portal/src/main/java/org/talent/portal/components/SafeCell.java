package org.talent.portal.components;

/** A cell of a file that no spreadsheet takes for a formula. */
public final class SafeCell {

    private static final String STARTS = "=+-@\t\r\n";

    private SafeCell() {}

    /** A text that could start a formula gets an apostrophe in front. */
    public static String of(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
