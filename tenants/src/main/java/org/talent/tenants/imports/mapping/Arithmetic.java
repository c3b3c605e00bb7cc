package org.talent.tenants.imports.mapping;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talent.tenants.imports.mapping.table.Nodes;
import org.talent.tenants.imports.mapping.table.Row;
import tools.jackson.databind.JsonNode;

/**
 * Numbers with + − × ÷, brackets and a handful of functions: {@code sum(<P1>..<P6>) / 100}. Where a number is missing, so
 * is the outcome; functions over many pass over missing ones.
 */
sealed interface Arithmetic {

    /** Twenty digits on the way; scores keep six decimals in the end. */
    MathContext PRECISION = new MathContext(20, RoundingMode.HALF_EVEN);

    Optional<BigDecimal> of(Row row);

    void columns(Value.Columns used);

    static Arithmetic parse(String text, Numbers numbers) {
        return new ArithmeticParser(text, numbers).parse();
    }

    record Constant(BigDecimal number) implements Arithmetic {

        @Override
        public Optional<BigDecimal> of(Row row) {
            return Optional.of(number);
        }

        @Override
        public void columns(Value.Columns used) {}
    }

    record Cell(String name, Numbers numbers) implements Arithmetic {

        @Override
        public Optional<BigDecimal> of(Row row) {
            var text = row.text(name);
            return text.isEmpty() ? Optional.empty() : Optional.of(numbers.require(text, name));
        }

        @Override
        public void columns(Value.Columns used) {
            used.add(name);
        }
    }

    record Binary(char operator, Arithmetic left, Arithmetic right) implements Arithmetic {

        @Override
        public Optional<BigDecimal> of(Row row) {
            var one = left.of(row);
            var other = right.of(row);
            return one.isEmpty() || other.isEmpty() ? Optional.empty() : Optional.of(of(one.get(), other.get()));
        }

        private BigDecimal of(BigDecimal one, BigDecimal other) {
            return switch (operator) {
                case '+' -> one.add(other, PRECISION);
                case '-' -> one.subtract(other, PRECISION);
                case '*' -> one.multiply(other, PRECISION);
                case '/' -> {
                    if (other.signum() == 0) {
                        throw new RowFault("divisionByZero");
                    }
                    yield one.divide(other, PRECISION);
                }
                default ->
                    throw new IllegalStateException(
                            "The operator (%s) is unknown. Maybe the parser grew.".formatted(operator));
            };
        }

        @Override
        public void columns(Value.Columns used) {
            left.columns(used);
            right.columns(used);
        }
    }

    /** One of one number. */
    record Rounded(Function function, Arithmetic of, int digits) implements Arithmetic {

        @Override
        public Optional<BigDecimal> of(Row row) {
            return of.of(row).map(number -> switch (function) {
                case FLOOR -> number.setScale(0, RoundingMode.FLOOR);
                case CEILING -> number.setScale(0, RoundingMode.CEILING);
                case ROUND -> number.setScale(digits, RoundingMode.HALF_UP);
                case ABS -> number.abs();
            });
        }

        @Override
        public void columns(Value.Columns used) {
            of.columns(used);
        }

        enum Function {
            FLOOR,
            CEILING,
            ROUND,
            ABS
        }
    }

    /** A time of day or a duration, 1:02:03 or 62:03, in seconds. */
    record Seconds(String name) implements Arithmetic {

        @Override
        public Optional<BigDecimal> of(Row row) {
            var text = row.text(name).replace(" ", "");
            if (text.isEmpty()) {
                return Optional.empty();
            }
            long seconds = 0;
            for (var part : text.split(":", -1)) {
                if (part.isEmpty() || part.length() > 6 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    throw new RowFault("notATime", name);
                }
                seconds = seconds * 60 + Long.parseLong(part);
            }
            return Optional.of(BigDecimal.valueOf(seconds));
        }

        @Override
        public void columns(Value.Columns used) {
            used.add(name);
        }
    }

    /** One of many numbers: of columns, and of what stands in lists and maps. */
    record Overall(Function function, List<Argument> arguments, Numbers numbers) implements Arithmetic {

        public Overall {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Optional<BigDecimal> of(Row row) {
            var texts = new ArrayList<Object>();
            for (var argument : arguments) {
                argument.collect(row, texts);
            }
            if (function == Function.COUNT) {
                return Optional.of(BigDecimal.valueOf(
                        texts.stream().filter(text -> !text.equals("")).count()));
            }
            return function.of(texts.stream()
                    .filter(text -> !text.equals(""))
                    .map(text -> text instanceof BigDecimal number
                            ? number
                            : numbers.require(
                                    Row.text(text), arguments.getFirst().name()))
                    .toList());
        }

        @Override
        public void columns(Value.Columns used) {
            arguments.forEach(argument -> argument.columns(used));
        }

        enum Function {
            SUM,
            COUNT,
            MIN,
            MAX,
            MEAN;

            Optional<BigDecimal> of(List<BigDecimal> numbers) {
                return switch (this) {
                    case SUM -> numbers.stream().reduce((one, other) -> one.add(other, PRECISION));
                    case COUNT -> Optional.of(BigDecimal.valueOf(numbers.size()));
                    case MIN -> numbers.stream().reduce(BigDecimal::min);
                    case MAX -> numbers.stream().reduce(BigDecimal::max);
                    case MEAN -> SUM.of(numbers).map(sum -> sum.divide(BigDecimal.valueOf(numbers.size()), PRECISION));
                };
            }
        }
    }

    /** What a function over many takes in. */
    sealed interface Argument {

        void collect(Row row, List<Object> numbers);

        void columns(Value.Columns used);

        String name();

        record Columns(String first, String last) implements Argument {

            @Override
            public void collect(Row row, List<Object> numbers) {
                for (int index : row.columns().between(first, last)) {
                    numbers.add(row.cell(index));
                }
            }

            @Override
            public void columns(Value.Columns used) {
                used.add(first);
                used.add(last);
            }

            @Override
            public String name() {
                return first + ".." + last;
            }
        }

        record One(Arithmetic number) implements Argument {

            @Override
            public void collect(Row row, List<Object> numbers) {
                if (number instanceof Cell column) {
                    var cell = row.cell(column.name());
                    if (cell instanceof JsonNode node) {
                        numbers.addAll(Nodes.elements(node));
                    } else {
                        numbers.add(cell);
                    }
                } else {
                    number.of(row).ifPresent(numbers::add);
                }
            }

            @Override
            public void columns(Value.Columns used) {
                number.columns(used);
            }

            @Override
            public String name() {
                return number instanceof Cell cell ? cell.name() : "";
            }
        }
    }
}
