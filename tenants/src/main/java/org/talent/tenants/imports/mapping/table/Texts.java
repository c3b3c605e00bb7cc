package org.talent.tenants.imports.mapping.table;

/** How the text of a cell is cleaned: one space for every run of any kind of space, none at the ends, nothing invisible. */
public final class Texts {

    private Texts() {}

    public static String fold(String text) {
        return isClean(text) ? text : folded(text);
    }

    private static boolean isClean(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ') {
                if (space) {
                    return false;
                }
                space = true;
            } else if (c < ' ' || c >= 0x7F && (isSpace(c) || isInvisible(c) || isHalf(text, i))) {
                return false;
            } else {
                space = false;
            }
        }
        return !space || text.isEmpty();
    }

    private static String folded(String text) {
        var clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c) && !isHalf(text, i)) {
                if (space && !clean.isEmpty()) {
                    clean.append(' ');
                }
                space = false;
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Half a character beyond the first 65,536: no text, and no database takes it. */
    private static boolean isHalf(String text, int index) {
        char c = text.charAt(index);
        if (!Character.isSurrogate(c)) {
            return c >= '\uFFFE';
        }
        return Character.isHighSurrogate(c)
                ? index + 1 == text.length() || !Character.isLowSurrogate(text.charAt(index + 1))
                : index == 0 || !Character.isHighSurrogate(text.charAt(index - 1));
    }

    private static boolean isInvisible(char c) {
        return Character.isISOControl(c)
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2069'
                || c == '\uFEFF'
                || c == '\u00AD';
    }
}
