package org.talent.rules.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.talent.rules.RuleSetKind;
import org.talent.rules.Words;
import org.talent.rules.language.Expression.Binary;
import org.talent.rules.language.Expression.BooleanLiteral;
import org.talent.rules.language.Expression.Call;
import org.talent.rules.language.Expression.Constant;
import org.talent.rules.language.Expression.In;
import org.talent.rules.language.Expression.Negative;
import org.talent.rules.language.Expression.Not;
import org.talent.rules.language.Expression.NumberLiteral;
import org.talent.rules.language.Expression.Operator;
import org.talent.rules.language.Expression.Property;
import org.talent.rules.language.Expression.TextLiteral;
import org.talent.rules.language.Schema.ActionType;
import org.talent.rules.language.Schema.Type;

/**
 * A rule set as a table: a row a rule, a column a property that conditions name or an argument of an action. Cells keep
 * the author's order, so that {@link #tree} gives back what {@link #of} was given. A rule that does not fit, because a
 * condition joins or calculates or an action comes twice, is a row of text.
 */
public record RuleTable(RuleSetKind kind, List<Column> columns, List<Row> rows, String ending) {

    public RuleTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What the cells below each other speak of. */
    public sealed interface Column {

        /** Conditions on one property. */
        record Condition(String property) implements Column {}

        /** One argument of an action; a repeated one holds all its values. */
        record Argument(String action, String parameter) implements Column {}

        /** An action without arguments: done or not. */
        record Mark(String action) implements Column {}
    }

    /** One rule. */
    public sealed interface Row {

        /** The rule with the places of the text forgotten. */
        Rule rule();

        /** A rule that fits the columns; a column may have several cells, joined by "and". */
        record Cells(int id, String name, String comment, String binding, List<Cell> cells) implements Row {

            public Cells {
                cells = List.copyOf(cells);
            }

            /** What stands in a column; empty where nothing does. */
            public List<Expression> in(Column column) {
                return cells.stream()
                        .filter(cell -> cell.column().equals(column))
                        .map(Cell::value)
                        .toList();
            }

            @Override
            public Rule rule() {
                var conditions = new ArrayList<Expression>();
                var actions = new LinkedHashMap<String, List<Expression>>();
                for (var cell : cells) {
                    switch (cell.column()) {
                        case Column.Condition _ -> conditions.add(cell.value());
                        case Column.Argument(var action, var _) ->
                            actions.computeIfAbsent(action, _ -> new ArrayList<>())
                                    .add(cell.value());
                        case Column.Mark(var action) -> actions.put(action, new ArrayList<>());
                    }
                }
                var list = actions.entrySet().stream()
                        .map(action -> new Action(action.getKey(), action.getValue(), Position.NONE))
                        .toList();
                return new Rule(id, name, comment, binding, conditions, list, Position.NONE);
            }
        }

        /** A rule that does not fit. */
        record Text(Rule rule) implements Row {}
    }

    /** One condition or one argument; a mark is true. */
    public record Cell(Column column, Expression value) {}

    public static RuleTable of(RuleSetTree tree, Schema schema) {
        var rows = new ArrayList<Row>();
        var used = new LinkedHashSet<Column>();
        for (var rule : tree.rules()) {
            var cells = cells(rule, schema);
            cells.ifPresent(found -> found.forEach(cell -> used.add(cell.column())));
            rows.add(cells.<Row>map(
                            found -> new Row.Cells(rule.id(), rule.name(), rule.comment(), rule.binding(), found))
                    .orElseGet(() -> new Row.Text(rule)));
        }
        return new RuleTable(tree.kind(), inOrder(used, schema), rows, tree.ending());
    }

    /** The way back: the same rules in the same order, with their ids and comments. */
    public RuleSetTree tree() {
        return new RuleSetTree(kind, rows.stream().map(Row::rule).toList(), ending);
    }

    /** All columns a table of this kind can have, in the order of the schema. */
    public static List<Column> possible(Schema schema) {
        var columns = new ArrayList<Column>();
        schema.properties().forEach(property -> columns.add(new Column.Condition(property.name())));
        for (var action : schema.actions()) {
            if (action.parameters().isEmpty()) {
                columns.add(new Column.Mark(action.name()));
            }
            action.parameters().forEach(parameter -> columns.add(new Column.Argument(action.name(), parameter.name())));
        }
        return columns;
    }

    /** What stands above a column, in words of {@code org.talent.rules.meanings}. */
    public static String title(Column column, Schema schema, Words meanings) {
        return switch (column) {
            case Column.Condition(var property) -> meanings.say("property." + schema.fact() + "." + property);
            case Column.Mark(var action) -> meanings.say("action." + action);
            case Column.Argument(var action, var parameter) -> {
                int parameters = schema.action(action)
                        .map(type -> type.parameters().size())
                        .orElse(0);
                var words = meanings.say("action." + action);
                yield parameters == 1 ? words : words + ": " + meanings.say("parameter." + action + "." + parameter);
            }
        };
    }

    private static List<Column> inOrder(LinkedHashSet<Column> used, Schema schema) {
        return possible(schema).stream().filter(used::contains).toList();
    }

    private static Optional<List<Cell>> cells(Rule rule, Schema schema) {
        var cells = new ArrayList<Cell>();
        for (var condition : rule.conditions()) {
            var property = property(condition, schema);
            if (property.isEmpty()) {
                return Optional.empty();
            }
            cells.add(new Cell(new Column.Condition(property.get()), condition));
        }
        var done = new LinkedHashSet<String>();
        for (var action : rule.actions()) {
            var type = schema.action(action.name());
            if (type.isEmpty() || !done.add(action.name()) || !fits(action, type.get())) {
                return Optional.empty();
            }
            if (action.arguments().isEmpty()) {
                cells.add(new Cell(new Column.Mark(action.name()), new BooleanLiteral(true, Position.NONE)));
            }
            for (int index = 0; index < action.arguments().size(); index++) {
                var parameter = type.get().parameter(index);
                cells.add(new Cell(
                        new Column.Argument(action.name(), parameter.name()),
                        action.arguments().get(index)));
            }
        }
        return Optional.of(cells);
    }

    private static boolean fits(Action action, ActionType type) {
        if (!type.takes(action.arguments().size())) {
            return false;
        }
        for (int index = 0; index < action.arguments().size(); index++) {
            if (!fits(action.arguments().get(index), type.parameter(index).type())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell of the column can hold a condition or a value. */
    static boolean holds(Column column, Expression value, Schema schema) {
        return switch (column) {
            case Column.Condition(var name) ->
                property(value, schema).filter(name::equals).isPresent();
            case Column.Argument(var action, var name) ->
                schema.parameter(action, name)
                        .filter(parameter -> fits(value, parameter.type()))
                        .isPresent();
            case Column.Mark _ -> value instanceof BooleanLiteral;
        };
    }

    /** The one property of the fact that a simple condition speaks of. */
    private static Optional<String> property(Expression condition, Schema schema) {
        return switch (condition) {
            case Property(var name, var _) -> flag(name, schema);
            case Not(Property(var name, var _), var _) -> flag(name, schema);
            case Binary(Operator operator, Property(var name, var _), var value, var _) ->
                type(name, schema)
                        .filter(type -> comparable(operator, type) && fits(value, type))
                        .map(_ -> name);
            case In(Property(var name, var _), var _, var options, var _) ->
                type(name, schema)
                        .filter(type -> !(type instanceof Type.Flag)
                                && options.size() > 1
                                && options.stream().allMatch(option -> fits(option, type)))
                        .map(_ -> name);
            case NumberLiteral _,
                    TextLiteral _,
                    BooleanLiteral _,
                    Constant _,
                    Not _,
                    Negative _,
                    Binary _,
                    In _,
                    Call _ -> Optional.empty();
        };
    }

    private static Optional<String> flag(String name, Schema schema) {
        return type(name, schema).filter(Type.Flag.class::isInstance).map(_ -> name);
    }

    private static Optional<Type> type(String name, Schema schema) {
        return schema.property(name).map(Schema.PropertyType::type);
    }

    private static boolean comparable(Operator operator, Type type) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL -> true;
            case LESS, AT_MOST, GREATER, AT_LEAST -> !(type instanceof Type.Flag) && !(type instanceof Type.Name);
            case OR, AND, PLUS, MINUS, TIMES, DIVIDED_BY -> false;
        };
    }

    /** Whether a value is one that a cell of the type can hold. */
    private static boolean fits(Expression value, Type type) {
        return switch (type) {
            case Type.Number _, Type.Whole _ -> value instanceof NumberLiteral;
            case Type.Flag _ -> value instanceof BooleanLiteral;
            case Type.Name _, Type.Words _, Type.Table _ -> value instanceof TextLiteral;
            case Type.Enumerated(var constants, var _) ->
                value instanceof Constant constant && constant.type().equals(constants.getSimpleName());
        };
    }
}
