package org.talent.portal.components;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.talent.rules.Points;

/** Numbers and dates as people of a language write them. */
public final class Figures {

    private static final int SHORT = 2;
    private static final int EXACT = 6;

    private Figures() {}

    public static String count(long number, Locale locale) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Two decimals at most, for lists. */
    public static String points(Points points, Locale locale) {
        return decimal(points.toDecimal(), SHORT, locale);
    }

    /** All six decimals where they are there, so that sums add up. */
    public static String exact(Points points, Locale locale) {
        return decimal(points.toDecimal(), EXACT, locale);
    }

    public static String decimal(BigDecimal number, Locale locale) {
        return decimal(number, EXACT, locale);
    }

    public static String decimal(BigDecimal number, int digits, Locale locale) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(digits);
        return format.format(number).replace('-', '−');
    }

    /** A place; a tie is a range. */
    public static String place(int from, int to, Locale locale) {
        return from == to ? count(from, locale) : count(from, locale) + "–" + count(to, locale);
    }

    public static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    /** From one day to another, saying month and year once where they are the same. */
    public static String days(LocalDate from, LocalDate to, Locale locale) {
        if (from.equals(to)) {
            return day(from, locale);
        }
        return locale.getLanguage().equals("ru") && from.withDayOfMonth(1).equals(to.withDayOfMonth(1))
                ? from.getDayOfMonth() + "–" + day(to, locale)
                : day(from, locale) + " – " + day(to, locale);
    }

    /** In the time zone of the server. */
    public static String moment(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault())
                .format(moment);
    }
}
