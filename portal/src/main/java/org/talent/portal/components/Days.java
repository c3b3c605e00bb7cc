package org.talent.portal.components;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Locale;

/** Date pickers that speak the reader's language. */
public final class Days {

    private Days() {}

    public static void localise(DatePicker picker, String label, Locale locale) {
        var symbols = DateFormatSymbols.getInstance(locale);
        picker.setLabel(label);
        picker.setLocale(locale);
        picker.setI18n(new DatePicker.DatePickerI18n()
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(Arrays.asList(symbols.getWeekdays()).subList(Calendar.SUNDAY, Calendar.SATURDAY + 1))
                .setWeekdaysShort(
                        Arrays.asList(symbols.getShortWeekdays()).subList(Calendar.SUNDAY, Calendar.SATURDAY + 1))
                .setFirstDayOfWeek(1)
                .setToday(picker.getTranslation("parts.today"))
                .setCancel(picker.getTranslation("shell.cancel")));
    }
}
