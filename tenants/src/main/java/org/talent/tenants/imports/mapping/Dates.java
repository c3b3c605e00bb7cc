package org.talent.tenants.imports.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.talent.tenants.imports.mapping.table.Row;

/**
 * A date as the file writes it.
 *
 * @param forms tried one after another
 * @param year where the file leaves it out
 */
record Dates(Value from, List<DateTimeFormatter> forms, Optional<Value> year) {

    /** Russian dates with points, ISO dates, words for months; times after them do not matter. */
    static final List<String> USUAL = List.of(
            "uuuu-MM-dd['T'][ ][H:mm[:ss]]",
            "d.M.uuuu[ H:mm[:ss]]",
            "d.M.uu",
            "d/M/uuuu",
            "d MMMM uuuu[ 'г.'][ H:mm[:ss]]",
            "d MMMM[ H:mm[:ss]]");

    private static final int LONGEST_FORM = 100;

    Dates {
        forms = List.copyOf(forms);
    }

    /**
     * With Russian words for months, and with English ones. A day that its month does not have is no date.
     *
     * @throws Fault where the form cannot be understood
     */
    static List<DateTimeFormatter> form(String text) {
        if (text.length() > LONGEST_FORM) {
            throw new Fault("dateForm", text.substring(0, LONGEST_FORM));
        }
        try {
            return Stream.of(Locale.of("ru"), Locale.ENGLISH)
                    .map(locale -> new DateTimeFormatterBuilder()
                            .parseCaseInsensitive()
                            .appendPattern(text)
                            .parseDefaulting(ChronoField.ERA, 1)
                            .toFormatter(locale)
                            .withResolverStyle(ResolverStyle.STRICT))
                    .toList();
        } catch (IllegalArgumentException wrong) {
            throw new Fault("dateForm", text);
        }
    }

    Optional<LocalDate> of(Row row, String where) {
        return read(row, where).map(LocalDateTime::toLocalDate);
    }

    /** Seconds from the start of 1970 to that moment, by the clock of the file. */
    Optional<BigDecimal> seconds(Row row, String where) {
        return read(row, where).map(moment -> BigDecimal.valueOf(moment.toEpochSecond(ZoneOffset.UTC)));
    }

    private Optional<LocalDateTime> read(Row row, String where) {
        var text = from.text(row);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (var form : forms) {
            try {
                var parsed = form.parse(text);
                return Optional.of(LocalDateTime.of(date(parsed, row, where), time(parsed)));
            } catch (DateTimeException other) {
                continue;
            }
        }
        throw new RowFault("notADate", where);
    }

    private LocalDate date(TemporalAccessor parsed, Row row, String where) {
        int given = parsed.isSupported(ChronoField.YEAR)
                ? parsed.get(ChronoField.YEAR)
                : year.map(value -> Years.of(value.text(row), where)).orElseThrow(() -> new RowFault("noYear", where));
        return LocalDate.of(given, parsed.get(ChronoField.MONTH_OF_YEAR), parsed.get(ChronoField.DAY_OF_MONTH));
    }

    private static LocalTime time(TemporalAccessor parsed) {
        var time = parsed.query(TemporalQueries.localTime());
        return time == null ? LocalTime.MIDNIGHT : time;
    }

    void columns(Value.Columns used) {
        from.columns(used);
        year.ifPresent(value -> value.columns(used));
    }
}
