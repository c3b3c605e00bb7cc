package org.talent.tenants.imports.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.mapping.table.Nodes;
import org.talent.tenants.imports.mapping.table.Row;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is said of many rows at once: {@code sum of <Points>}, {@code count}, {@code map of <Task> to <Points>}. */
sealed interface Aggregate {

    /** What the row adds to the figure; empty where it adds nothing. Looking changes nothing, so that it may fail. */
    Optional<Object> look(Row row);

    Gathering gather();

    void columns(Value.Columns used);

    /** One group's figure while its rows come in. */
    interface Gathering {

        /** Takes what {@link #look} saw; tells how much more memory that needs. */
        long add(Object seen);

        Object cell();
    }

    /** How many rows, or how many where the cell is not empty. */
    record Count(Optional<Template> of) implements Aggregate {

        @Override
        public Optional<Object> look(Row row) {
            return of.isEmpty() || !of.get().text(row).isEmpty() ? Optional.of(row) : Optional.empty();
        }

        @Override
        public Gathering gather() {
            return new Gathering() {

                private long count;

                @Override
                public long add(Object seen) {
                    count++;
                    return 0;
                }

                @Override
                public Object cell() {
                    return Long.toString(count);
                }
            };
        }

        @Override
        public void columns(Value.Columns used) {
            of.ifPresent(cell -> cell.columns(used));
        }
    }

    /** Of numbers; missing ones are passed over, and of none there is none. */
    record Figure(Kind kind, Arithmetic of) implements Aggregate {

        enum Kind {
            SUM,
            MEAN,
            MIN,
            MAX
        }

        @Override
        public Optional<Object> look(Row row) {
            return of.of(row).map(number -> number);
        }

        @Override
        public Gathering gather() {
            return new Gathering() {

                private @Nullable BigDecimal sofar;
                private long count;

                @Override
                public long add(Object seen) {
                    var number = (BigDecimal) seen;
                    sofar = sofar == null ? number : together(sofar, number);
                    count++;
                    return 0;
                }

                private BigDecimal together(BigDecimal one, BigDecimal other) {
                    return switch (kind) {
                        case SUM, MEAN -> one.add(other, Arithmetic.PRECISION);
                        case MIN -> one.min(other);
                        case MAX -> one.max(other);
                    };
                }

                @Override
                public Object cell() {
                    if (sofar == null) {
                        return "";
                    }
                    return Nodes.plain(
                            kind == Kind.MEAN ? sofar.divide(BigDecimal.valueOf(count), Arithmetic.PRECISION) : sofar);
                }
            };
        }

        @Override
        public void columns(Value.Columns used) {
            of.columns(used);
        }
    }

    /** The first or last that is not empty. */
    record One(Template of, boolean last) implements Aggregate {

        @Override
        public Optional<Object> look(Row row) {
            return Optional.of(of.of(row)).filter(cell -> !cell.equals(""));
        }

        @Override
        public Gathering gather() {
            return new Gathering() {

                private Object one = "";

                @Override
                public long add(Object seen) {
                    if (last || one.equals("")) {
                        one = seen;
                    }
                    return 0;
                }

                @Override
                public Object cell() {
                    return one;
                }
            };
        }

        @Override
        public void columns(Value.Columns used) {
            of.columns(used);
        }
    }

    record ListOf(Template of) implements Aggregate {

        @Override
        public Optional<Object> look(Row row) {
            return Optional.of(of.of(row)).filter(cell -> !cell.equals(""));
        }

        @Override
        public Gathering gather() {
            return new Gathering() {

                private final ArrayNode list = JsonNodeFactory.instance.arrayNode();

                @Override
                public long add(Object seen) {
                    list.add(node(seen));
                    return Row.text(seen).length();
                }

                @Override
                public Object cell() {
                    return list;
                }
            };
        }

        @Override
        public void columns(Value.Columns used) {
            of.columns(used);
        }
    }

    /** The last one of a key stands. */
    record MapOf(Template key, Template of) implements Aggregate {

        @Override
        public Optional<Object> look(Row row) {
            var cell = of.of(row);
            return cell.equals("") ? Optional.empty() : Optional.of(Map.entry(key.text(row), cell));
        }

        @Override
        public Gathering gather() {
            return new Gathering() {

                private final ObjectNode map = JsonNodeFactory.instance.objectNode();

                @Override
                public long add(Object seen) {
                    var entry = (Map.Entry<?, ?>) seen;
                    var name = entry.getKey().toString();
                    map.set(name, node(entry.getValue()));
                    return name.length() + Row.text(entry.getValue()).length();
                }

                @Override
                public Object cell() {
                    return map;
                }
            };
        }

        @Override
        public void columns(Value.Columns used) {
            key.columns(used);
            of.columns(used);
        }
    }

    private static JsonNode node(Object cell) {
        return cell instanceof JsonNode node ? node : JsonNodeFactory.instance.stringNode(cell.toString());
    }

    /** The words as they are written. */
    static Aggregate parse(String text, Numbers numbers) {
        var words = text.strip();
        if (words.equals("count")) {
            return new Count(Optional.empty());
        }
        int of = words.indexOf(" of ");
        if (of < 0) {
            throw new Fault("aggregate", words);
        }
        var what = words.substring(of + 4).strip();
        return switch (words.substring(0, of).strip()) {
            case "count" -> new Count(Optional.of(Template.parse(what)));
            case "sum" -> new Figure(Figure.Kind.SUM, Arithmetic.parse(what, numbers));
            case "mean" -> new Figure(Figure.Kind.MEAN, Arithmetic.parse(what, numbers));
            case "min" -> new Figure(Figure.Kind.MIN, Arithmetic.parse(what, numbers));
            case "max" -> new Figure(Figure.Kind.MAX, Arithmetic.parse(what, numbers));
            case "first" -> new One(Template.parse(what), false);
            case "last" -> new One(Template.parse(what), true);
            case "list" -> new ListOf(Template.parse(what));
            case "map" -> {
                int to = what.indexOf("> to <");
                if (to < 0) {
                    throw new Fault("aggregate", words);
                }
                yield new MapOf(Template.parse(what.substring(0, to + 1)), Template.parse(what.substring(to + 5)));
            }
            default -> throw new Fault("aggregate", words);
        };
    }
}
