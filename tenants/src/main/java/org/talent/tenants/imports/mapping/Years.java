package org.talent.tenants.imports.mapping;

/** Years and grades, as far as they can be true. */
final class Years {

    private static final int FIRST = 1900;
    private static final int LAST = 2100;
    private static final int HIGHEST_GRADE = 13;

    private Years() {}

    /** 0 where the text is empty. */
    static int of(String text, String where) {
        int year = text.isEmpty() ? 0 : number(text);
        if (year != 0 && (year < FIRST || year > LAST)) {
            throw new RowFault("notAYear", where);
        }
        return year;
    }

    /** The number a grade starts with: 9, 9 класс, 9А; 0 where the text is empty. */
    static int grade(String text, String where) {
        if (text.isEmpty()) {
            return 0;
        }
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        int grade = number(text.substring(0, end));
        if (grade < 1 || grade > HIGHEST_GRADE) {
            throw new RowFault("notAGrade", where);
        }
        return grade;
    }

    private static int number(String text) {
        var plain = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return !plain.isEmpty() && plain.length() <= 9 && plain.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(plain)
                : -1;
    }
}
