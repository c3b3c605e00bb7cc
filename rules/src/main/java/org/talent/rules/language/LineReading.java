package org.talent.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.rules.Phrase;
import org.talent.rules.language.RuleSheet.Line;
import org.talent.rules.language.RuleTable.Column;

/**
 * What the cells of one line say.
 *
 * @param rule empty where a cell is faulty or missing
 * @param parts the column of each part of the rule in the order in which the printer tells where they stand: conditions,
 *     then each action followed by its arguments
 * @param faults why cells cannot be read, by column
 * @param acts whether any action is named
 */
record LineReading(Optional<Rule> rule, List<Column> parts, Map<Column, Phrase> faults, boolean acts) {

    static LineReading of(Line.Typed line, CellText cells) {
        var faults = new LinkedHashMap<Column, Phrase>();
        var values = new LinkedHashMap<Column, List<Expression>>();
        line.cells().forEach((column, text) -> {
            switch (cells.read(column, text)) {
                case CellText.Reading.Values(var read) -> values.put(column, read);
                case CellText.Reading.Faulty(var why) -> faults.put(column, why);
            }
        });
        var parts = new ArrayList<Column>();
        var conditions = new ArrayList<Expression>();
        values.forEach((column, read) -> {
            if (column instanceof Column.Condition) {
                conditions.addAll(read);
                read.forEach(_ -> parts.add(column));
            }
        });
        var actions = new ArrayList<Action>();
        for (var name : actions(line)) {
            actions.add(action(name, cells.schema(), values, parts, faults));
        }
        var rule = new Rule(
                line.id(), line.name(), line.comment(), cells.schema().binding(), conditions, actions, Position.NONE);
        boolean whole = faults.isEmpty() && !actions.isEmpty();
        return new LineReading(whole ? Optional.of(rule) : Optional.empty(), parts, faults, !actions.isEmpty());
    }

    private static List<String> actions(Line.Typed line) {
        return line.cells().keySet().stream()
                .flatMap(column -> switch (column) {
                    case Column.Condition _ -> Optional.<String>empty().stream();
                    case Column.Argument(var action, var _) -> Optional.of(action).stream();
                    case Column.Mark(var action) -> Optional.of(action).stream();
                })
                .distinct()
                .toList();
    }

    /** The action with its arguments in the order of the schema, whichever was typed first. */
    private static Action action(
            String name,
            Schema schema,
            Map<Column, List<Expression>> values,
            List<Column> parts,
            Map<Column, Phrase> faults) {
        var type = schema.action(name).orElseThrow(() -> new IllegalArgumentException("There is no action " + name));
        var arguments = new ArrayList<Expression>();
        parts.add(
                type.parameters().isEmpty()
                        ? new Column.Mark(name)
                        : new Column.Argument(name, type.parameter(0).name()));
        for (var parameter : type.parameters()) {
            var column = new Column.Argument(name, parameter.name());
            var read = values.getOrDefault(column, List.of());
            if (read.isEmpty()) {
                faults.putIfAbsent(column, Phrase.of("cellMissing"));
            }
            arguments.addAll(read);
            read.forEach(_ -> parts.add(column));
        }
        return new Action(name, arguments, Position.NONE);
    }
}
