package org.talent.portal.command.demo;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * The school year of the demo season. {@code first} is the year it begins in.
 */
record SchoolYear(int first) {

    private static final DateTimeFormatter POINTS = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    /** The newest one that is over: it has all its results, and consents given in it still hold. */
    static SchoolYear before(LocalDate day) {
        return new SchoolYear(day.getMonth().compareTo(Month.JULY) >= 0 ? day.getYear() - 1 : day.getYear() - 2);
    }

    int second() {
        return first + 1;
    }

    String code() {
        return "%d-%02d".formatted(first, second() % 100);
    }

    String contestCode() {
        return "talent-" + second();
    }

    LocalDate day(int month, int day) {
        return LocalDate.of(month >= Month.SEPTEMBER.getValue() ? first : second(), month, day);
    }

    /** Year of leaving school; 0 where there is no grade. */
    int graduation(int grade) {
        return grade == 0 ? 0 : second() + 11 - grade;
    }

    /** As Russian lists write a date. */
    static String written(LocalDate day) {
        return POINTS.format(day);
    }
}
