package org.talent.rules.cases;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.rules.cases.CaseColumn.Part;

/**
 * One case: what is given and what is expected of it, as tables of cells.
 *
 * @param comment why the case is there
 */
public record RuleCase(String name, String comment, Map<Part, List<Row>> rows) {

    public RuleCase {
        var all = new EnumMap<Part, List<Row>>(Part.class);
        for (var part : Part.values()) {
            all.put(part, List.copyOf(rows.getOrDefault(part, List.of())));
        }
        rows = Map.copyOf(all);
    }

    /** With a number behind its name where one of the others has the name. */
    public RuleCase amongst(List<RuleCase> others) {
        var names = others.stream().map(RuleCase::name).toList();
        var free = name;
        for (int number = 2; names.contains(free); number++) {
            free = "%s (%d)".formatted(name, number);
        }
        return called(free);
    }

    public RuleCase called(String other) {
        return new RuleCase(other, comment, rows);
    }

    public RuleCase commented(String other) {
        return new RuleCase(name, other, rows);
    }

    /** With other rows in the table. */
    public RuleCase with(Part part, List<Row> others) {
        var all = new EnumMap<Part, List<Row>>(rows);
        all.put(part, others);
        return new RuleCase(name, comment, all);
    }

    public List<Row> rows(Part part) {
        return rows.getOrDefault(part, List.of());
    }

    /**
     * One row of a table; a cell that is not there is empty.
     *
     * @param line where it stands in the text, from 1; 0 where it was not read from one
     */
    public record Row(int line, Map<CaseColumn, String> cells) {

        public Row {
            var filled = new LinkedHashMap<CaseColumn, String>();
            for (var column : CaseColumn.values()) {
                var cell = cells.getOrDefault(column, "").strip();
                if (!cell.isEmpty()) {
                    filled.put(column, cell);
                }
            }
            cells = java.util.Collections.unmodifiableMap(filled);
        }

        public Optional<String> cell(CaseColumn column) {
            return Optional.ofNullable(cells.get(column));
        }
    }
}
