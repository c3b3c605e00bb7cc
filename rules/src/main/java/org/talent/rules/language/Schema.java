package org.talent.rules.language;

import java.util.List;
import java.util.Optional;
import org.talent.rules.Domain;

/**
 * The fact one kind of rule set speaks of: its properties and typed actions. The checker, the table, the documentation and
 * the engine text all read this one description; what each name means in words is in the bundle
 * {@code org.talent.rules.meanings}.
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

    public Optional<Parameter> parameter(String action, String name) {
        return action(action).stream()
                .flatMap(type -> type.parameters().stream())
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** What a value can be. */
    public sealed interface Type {

        /** A number with its unit and the bounds an argument must keep. */
        record Number(Unit unit, double least, double most) implements Type {}

        /** A whole number. */
        record Whole(Unit unit, long least, long most) implements Type {}

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

    /** What a number counts or measures. */
    public enum Unit {
        /** Points of our scale. */
        POINTS,
        /** Points in the event's own unit. */
        RAW_POINTS,
        PERCENT,
        /** 0..1. */
        SHARE,
        FACTOR,
        POWER,
        PLACE,
        STEPS,
        PEOPLE,
        RESULTS,
        MERITS,
        PARTS,
        GRADE,
        YEARS,
        DAYS
    }

    /** How a table in a text is written. */
    public enum TableForm {
        /** {@code "1: 100, 2: 90, 3..5: 80"}: places to points. */
        PLACES,
        /** {@code "победитель: 100, призёр: 80"}: outcomes of the season to points. */
        OUTCOMES,
        /** {@code "100 -1 61, 36 -0.15 190"}: start, step, count. */
        SEGMENTS,
        /** {@code "bestSingle, finals, earliest"}: tie-break keys in order. */
        TIE_KEYS
    }

    /** A property a condition may name. */
    public record PropertyType(String name, Type type) {}

    /** An argument of an action; a number's bounds are in its type. The last one of an action may be repeated. */
    public record Parameter(String name, Type type, boolean repeated) {}

    /**
     * A typed action. What it computes, and where the formula comes from, is in the bundle of meanings.
     *
     * @param ofWhole whether it settles something for all facts at once: its rule has no condition and reads no property
     */
    public record ActionType(String name, List<Parameter> parameters, boolean ofWhole) {

        public ActionType {
            parameters = List.copyOf(parameters);
        }

        /** The parameter an argument stands for; more arguments than parameters belong to the last, repeated one. */
        public Parameter parameter(int argument) {
            return parameters.get(Math.min(argument, parameters.size() - 1));
        }

        /** Whether so many arguments fit. */
        public boolean takes(int arguments) {
            boolean repeats = !parameters.isEmpty() && parameters.getLast().repeated();
            return arguments == parameters.size() || repeats && arguments > parameters.size();
        }
    }
}
