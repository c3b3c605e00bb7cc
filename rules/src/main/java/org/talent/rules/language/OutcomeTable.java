package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Points by outcome: {@code "победитель: 100, призёр: 80"}. */
public record OutcomeTable(Map<String, BigDecimal> rows) {

    private static final Pattern ROW = Pattern.compile("([^:]{1,100}?) ?: ?(-?\\d{1,9}(?:\\.\\d{1,6})?)");

    public OutcomeTable {
        rows = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }

    /** @throws TableFault where the text is not such a table */
    public static OutcomeTable parse(String text) {
        var rows = new LinkedHashMap<String, BigDecimal>();
        for (var cell : text.split(",", -1)) {
            var row = ROW.matcher(cell.strip());
            if (!row.matches()) {
                throw new TableFault("outcomeRow", cell.strip());
            }
            if (rows.put(row.group(1), new BigDecimal(row.group(2))) != null) {
                throw new TableFault("outcomeTwice", row.group(1));
            }
        }
        return new OutcomeTable(rows);
    }
}
