package org.talent.rules.language;

import java.util.List;
import java.util.Optional;
import org.talent.rules.Domain;

/**
 * The fact one kind of rule set speaks of: its properties and typed actions. The parser, the checker, the table, the
 * documentation and the engine text all read this one description.
 *
 * @param fact simple name of the fact, such as {@code ResultClass}
 * @param binding the variable the printer writes, such as {@code $r}
 */
public record Schema(String fact, String binding, List<PropertyType> properties, List<ActionType> actions) {

    public Schema {
        properties = List.copyOf(properties);
        actions = List.copyOf(actions);
    }

    public Optional<PropertyType> property(String name) {
        return properties.stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    public Optional<ActionType> action(String name) {
        return actions.stream().filter(action -> action.name().equals(name)).findFirst();
    }

    /** What a value can be. */
    public sealed interface Type {

        /** A number with its unit in words ("points", "results", "0..1") and the bounds an argument must keep. */
        record Number(String unit, double least, double most) implements Type {}

        /** A whole number. */
        record Whole(String unit, long least, long most) implements Type {}

        record Flag() implements Type {}

        /** A name of the season. */
        record Name(Domain domain) implements Type {}

        /** A constant of the language; ordered constants can be compared by less and greater. */
        record Enumerated(Class<? extends Enum<?>> type, boolean ordered) implements Type {}

        /** Words that a person reads, such as a reason. */
        record Words(int longest) implements Type {}

        /** A table in a text, such as {@code "1: 100, 2: 90, 3..5: 80"}; the checker parses it. */
        record Table(TableForm form) implements Type {}
    }

    /** How a table in a text is written. */
    public enum TableForm {
        /** {@code "1: 100, 2: 90, 3..5: 80"}: places to points. */
        PLACES,
        /** {@code "winner: 100, prize: 80"}: outcomes of the season to points. */
        OUTCOMES,
        /** {@code "100 -1 61, 36 -0.15 190"}: start, step, count. */
        SEGMENTS,
        /** {@code "bestSingle, finals, earliest"}: tie-break keys in order. */
        TIE_KEYS
    }

    /** A property a condition may name. {@code meaning} is one sentence for the documentation. */
    public record PropertyType(String name, Type type, String meaning) {}

    /** An argument of an action; a number's bounds are in its type. */
    public record Parameter(String name, Type type, String meaning) {}

    /**
     * A typed action. {@code formula} is what it computes, in the notation of the documentation; {@code source} where the
     * formula comes from; both may be empty for actions that compute nothing.
     */
    public record ActionType(String name, List<Parameter> parameters, String meaning, String formula, String source) {

        public ActionType {
            parameters = List.copyOf(parameters);
        }
    }
}
