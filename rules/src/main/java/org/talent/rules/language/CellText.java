package org.talent.rules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.talent.rules.Phrase;
import org.talent.rules.Vocabulary;
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
import org.talent.rules.language.RuleTable.Column;
import org.talent.rules.language.RuleTable.Row;
import org.talent.rules.language.Schema.Parameter;
import org.talent.rules.language.Schema.Type;

/**
 * The text of a table's cell, written and read: {@code олимпиада; хакатон}, {@code ≥ 10 & < 30}, {@code ≠ курс}, {@code не
 * курс; тест}, {@code да}. Values of a list are parted by a semicolon, several conditions by an ampersand; a name that would
 * be misread stands in quotes. Constants are words of the reader's language; their names in the language of rules are read
 * as well.
 */
public final class CellText {

    private static final String MARK = "✓";
    private static final List<Operator> SIGNS = List.of(
            Operator.NOT_EQUAL, Operator.AT_MOST, Operator.AT_LEAST, Operator.EQUAL, Operator.LESS, Operator.GREATER);

    private final Schema schema;
    private final Words meanings;

    /** {@code meanings} are the words of {@code org.talent.rules.meanings} in the reader's language. */
    public CellText(Schema schema, Words meanings) {
        this.schema = schema;
        this.meanings = meanings;
    }

    /** The fact and the actions that the cells speak of. */
    public Schema schema() {
        return schema;
    }

    /** What came of reading a cell. */
    public sealed interface Reading {

        /** The cells' values in order; none for an empty cell. */
        record Values(List<Expression> values) implements Reading {

            public Values {
                values = List.copyOf(values);
            }
        }

        /** Why the text is no cell of the column; said by the words of problems. */
        record Faulty(Phrase why) implements Reading {}
    }

    /** What stands in a column of a row; empty where nothing does. */
    public String write(Row.Cells row, Column column) {
        return write(row.in(column), column);
    }

    /** Conditions or values that {@link RuleTable#holds a cell of the column can hold}. */
    String write(List<Expression> values, Column column) {
        return switch (column) {
            case Column.Mark _ -> values.isEmpty() ? "" : MARK;
            case Column.Condition _ -> values.stream().map(this::condition).collect(Collectors.joining(" & "));
            case Column.Argument _ -> values.stream().map(this::value).collect(Collectors.joining("; "));
        };
    }

    private String condition(Expression condition) {
        return switch (condition) {
            case Property _ -> flag(true);
            case Not _ -> flag(false);
            case Binary(var operator, var _, BooleanLiteral(var value, var _), var _) ->
                sign(operator) + " " + flag(value);
            case Binary(var operator, var _, var value, var _) ->
                operator == Operator.EQUAL ? value(value) : sign(operator) + " " + value(value);
            case In(var _, var negated, var options, var _) ->
                (negated ? not() + " " : "") + options.stream().map(this::value).collect(Collectors.joining("; "));
            case NumberLiteral _, TextLiteral _, BooleanLiteral _, Constant _, Negative _, Call _ ->
                throw new IllegalArgumentException("This condition stands in no cell.");
        };
    }

    private String value(Expression value) {
        return switch (value) {
            case NumberLiteral(var number, var _) -> meanings.typed(number);
            case TextLiteral(var text, var _) -> quoted(text);
            case BooleanLiteral(var truth, var _) -> flag(truth);
            case Constant(var type, var name, var _) -> meanings.say("word." + type + "." + name);
            case Property _, Not _, Negative _, Binary _, In _, Call _ ->
                throw new IllegalArgumentException("This value stands in no cell.");
        };
    }

    private String quoted(String text) {
        boolean misread = text.isEmpty()
                || !text.equals(text.strip())
                || text.contains(";")
                || text.contains("&")
                || text.startsWith(not() + " ")
                || SIGNS.stream().anyMatch(sign -> text.startsWith(sign(sign)));
        return misread ? "\"" + text + "\"" : text;
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "≠";
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            case LESS, GREATER, OR, AND, PLUS, MINUS, TIMES, DIVIDED_BY -> operator.sign();
        };
    }

    private String flag(boolean value) {
        return meanings.say("cell." + value);
    }

    private String not() {
        return meanings.say("cell.not");
    }

    /** Reads a cell as one typed it. Whether the season has the names is for {@link RuleSetChecker} to say. */
    public Reading read(Column column, String text) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return new Reading.Values(List.of());
        }
        try {
            return new Reading.Values(
                    switch (column) {
                        case Column.Mark _ -> List.of(mark(typed));
                        case Column.Condition(var property) -> conditions(property, typed);
                        case Column.Argument(var action, var parameter) -> arguments(action, parameter, typed);
                    });
        } catch (TableFault fault) {
            return new Reading.Faulty(Phrase.of(fault.key(), fault.arguments()));
        }
    }

    /** What a cell can hold where that is a name of the season, a constant or a flag; empty for anything else. */
    public List<String> choices(Column column, Vocabulary vocabulary) {
        return switch (column) {
            case Column.Mark _ -> List.of(MARK);
            case Column.Condition(var property) -> choices(property(property), vocabulary);
            case Column.Argument(var action, var parameter) ->
                choices(parameter(action, parameter).type(), vocabulary);
        };
    }

    private List<String> choices(Type type, Vocabulary vocabulary) {
        return switch (type) {
            case Type.Name(var domain) ->
                vocabulary.names(domain).stream().map(this::quoted).toList();
            case Type.Enumerated(var constants, var _) -> words(constants);
            case Type.Flag _ -> List.of(flag(true), flag(false));
            case Type.Number _, Type.Whole _, Type.Words _, Type.Table _ -> List.of();
        };
    }

    private Expression mark(String typed) {
        if (typed.equals(MARK) || typed.equalsIgnoreCase(flag(true))) {
            return new BooleanLiteral(true, Position.NONE);
        }
        throw new TableFault("cellMark", typed);
    }

    private List<Expression> conditions(String name, String typed) {
        var type = property(name);
        var conditions = new ArrayList<Expression>();
        for (var one : split(typed, '&')) {
            conditions.add(condition(new Property(name, Position.NONE), type, one));
        }
        return conditions;
    }

    private Expression condition(Property property, Type type, String typed) {
        if (type instanceof Type.Flag && flagOf(typed).isPresent()) {
            return flagOf(typed).get() ? property : new Not(property, Position.NONE);
        }
        for (var operator : SIGNS) {
            for (var sign : List.of(sign(operator), operator.sign())) {
                if (typed.startsWith(sign)) {
                    return new Binary(
                            operator,
                            property,
                            value(type, typed.substring(sign.length()).strip()),
                            Position.NONE);
                }
            }
        }
        boolean negated = typed.startsWith(not() + " ");
        var options = split(negated ? typed.substring(not().length()).strip() : typed, ';').stream()
                .map(option -> value(type, option))
                .toList();
        if (options.size() > 1) {
            return new In(property, negated, options, Position.NONE);
        }
        return new Binary(negated ? Operator.NOT_EQUAL : Operator.EQUAL, property, options.getFirst(), Position.NONE);
    }

    private List<Expression> arguments(String action, String parameter, String typed) {
        var known = parameter(action, parameter);
        boolean list = known.repeated();
        return (list ? split(typed, ';') : List.of(typed))
                .stream().map(one -> value(known.type(), one)).toList();
    }

    private Type property(String name) {
        return schema.property(name)
                .orElseThrow(() -> new IllegalArgumentException("There is no column " + name))
                .type();
    }

    private Parameter parameter(String action, String name) {
        return schema.parameter(action, name)
                .orElseThrow(() -> new IllegalArgumentException("There is no column " + action + "." + name));
    }

    private Expression value(Type type, String typed) {
        return switch (type) {
            case Type.Number _, Type.Whole _ -> number(typed);
            case Type.Flag _ ->
                new BooleanLiteral(
                        flagOf(typed).orElseThrow(() -> new TableFault("cellFlag", typed, flag(true), flag(false))),
                        Position.NONE);
            case Type.Name _, Type.Words _, Type.Table _ -> new TextLiteral(unquoted(typed), Position.NONE);
            case Type.Enumerated(var constants, var _) -> {
                for (var constant : constants.getEnumConstants()) {
                    if (constant.name().equalsIgnoreCase(typed)
                            || word(constant).equalsIgnoreCase(typed)) {
                        yield new Constant(constants.getSimpleName(), constant.name(), Position.NONE);
                    }
                }
                throw new TableFault("constantOf", String.join("; ", words(constants)));
            }
        };
    }

    private List<String> words(Class<? extends Enum<?>> constants) {
        return Arrays.stream(constants.getEnumConstants()).map(this::word).toList();
    }

    private String word(Enum<?> constant) {
        return meanings.say("word." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private static Expression number(String typed) {
        var plain = typed.replaceAll("[\\s\u00a0\u202f]", "").replace('−', '-').replace(',', '.');
        if (!plain.matches("-?[0-9]{1,20}(\\.[0-9]{1,9})?")) {
            throw new TableFault("cellNumber", typed);
        }
        var value = new BigDecimal(plain);
        if (value.abs().compareTo(Limits.NUMBER) > 0) {
            throw new TableFault("numberOutOfRange", Limits.NUMBER, Limits.DECIMALS);
        }
        return new NumberLiteral(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros(), Position.NONE);
    }

    private Optional<Boolean> flagOf(String typed) {
        return typed.equalsIgnoreCase(flag(true))
                ? Optional.of(true)
                : typed.equalsIgnoreCase(flag(false)) ? Optional.of(false) : Optional.empty();
    }

    private static String unquoted(String typed) {
        boolean quoted = typed.length() >= 2 && typed.startsWith("\"") && typed.endsWith("\"");
        var text = quoted ? typed.substring(1, typed.length() - 1) : typed;
        if (text.contains("\"")) {
            throw new TableFault("cellQuotes", typed);
        }
        text.codePoints()
                .filter(character -> !Alphabet.inWords(character))
                .findFirst()
                .ifPresent(character -> {
                    throw new TableFault("strangeCharacter", "U+%04X".formatted(character));
                });
        return text;
    }

    /** Splits at a sign that stands outside quotes. */
    private static List<String> split(String text, char at) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        boolean quoted = false;
        for (int index = 0; index < text.length(); index++) {
            char c = text.charAt(index);
            quoted ^= c == '"';
            if (c == at && !quoted) {
                parts.add(part.toString().strip());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString().strip());
        return parts;
    }
}
