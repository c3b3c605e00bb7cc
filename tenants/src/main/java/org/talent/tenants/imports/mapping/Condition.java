package org.talent.tenants.imports.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Texts;

/** Something that holds for a row or not, said in a sentence: {@code <Award> is one of gold, silver}. */
sealed interface Condition {

    boolean holds(Row row);

    void columns(Value.Columns used);

    record Constant(boolean value) implements Condition {

        @Override
        public boolean holds(Row row) {
            return value;
        }

        @Override
        public void columns(Value.Columns used) {}
    }

    record All(List<Condition> parts) implements Condition {

        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Row row) {
            for (var part : parts) {
                if (!part.holds(row)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void columns(Value.Columns used) {
            parts.forEach(part -> part.columns(used));
        }
    }

    record Any(List<Condition> parts) implements Condition {

        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Row row) {
            for (var part : parts) {
                if (part.holds(row)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void columns(Value.Columns used) {
            parts.forEach(part -> part.columns(used));
        }
    }

    record Not(Condition part) implements Condition {

        @Override
        public boolean holds(Row row) {
            return !part.holds(row);
        }

        @Override
        public void columns(Value.Columns used) {
            part.columns(used);
        }
    }

    /** Whether the row's table has the column at all. */
    record Exists(String column) implements Condition {

        @Override
        public boolean holds(Row row) {
            return row.columns().has(column);
        }

        @Override
        public void columns(Value.Columns used) {}
    }

    record Empty(Template left) implements Condition {

        @Override
        public boolean holds(Row row) {
            return left.text(row).isEmpty();
        }

        @Override
        public void columns(Value.Columns used) {
            left.columns(used);
        }
    }

    record Number(Template left, Numbers numbers) implements Condition {

        @Override
        public boolean holds(Row row) {
            return numbers.parse(left.text(row)).isPresent();
        }

        @Override
        public void columns(Value.Columns used) {
            left.columns(used);
        }
    }

    /** Case and width of spaces do not matter. */
    record OneOf(Template left, List<Template> right) implements Condition {

        public OneOf {
            right = List.copyOf(right);
        }

        @Override
        public boolean holds(Row row) {
            var text = Texts.fold(left.text(row));
            for (var one : right) {
                if (text.equalsIgnoreCase(Texts.fold(one.text(row)))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public void columns(Value.Columns used) {
            left.columns(used);
            right.forEach(one -> one.columns(used));
        }
    }

    record Fits(Template left, Pattern pattern) implements Condition {

        @Override
        public boolean holds(Row row) {
            return pattern.fits(left.text(row));
        }

        @Override
        public void columns(Value.Columns used) {
            left.columns(used);
        }
    }

    record Has(Template left, Place place, Template right) implements Condition {

        @Override
        public boolean holds(Row row) {
            var text = Texts.fold(left.text(row)).toLowerCase(java.util.Locale.ROOT);
            var part = Texts.fold(right.text(row)).toLowerCase(java.util.Locale.ROOT);
            return switch (place) {
                case START -> text.startsWith(part);
                case END -> text.endsWith(part);
                case ANYWHERE -> text.contains(part);
            };
        }

        @Override
        public void columns(Value.Columns used) {
            left.columns(used);
            right.columns(used);
        }

        enum Place {
            START,
            END,
            ANYWHERE
        }
    }

    /** Of two numbers; does not hold where one of them is empty. */
    record Compared(Template left, Order order, Template right, Numbers numbers) implements Condition {

        @Override
        public boolean holds(Row row) {
            var one = number(left, row);
            var other = number(right, row);
            return one.isPresent() && other.isPresent() && order.holds(one.get().compareTo(other.get()));
        }

        private Optional<BigDecimal> number(Template side, Row row) {
            var text = side.text(row);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(numbers.require(text, side.column().orElse("")));
        }

        @Override
        public void columns(Value.Columns used) {
            left.columns(used);
            right.columns(used);
        }

        enum Order {
            GREATER,
            LESS,
            AT_LEAST,
            AT_MOST;

            boolean holds(int comparison) {
                return switch (this) {
                    case GREATER -> comparison > 0;
                    case LESS -> comparison < 0;
                    case AT_LEAST -> comparison >= 0;
                    case AT_MOST -> comparison <= 0;
                };
            }
        }
    }

    /** The sentence as it is written; longer phrases first, so that "is not" is not taken for "is". */
    static Condition parse(String sentence, Numbers numbers) {
        var text = sentence.strip();
        switch (text) {
            case "always" -> {
                return new Constant(true);
            }
            case "never" -> {
                return new Constant(false);
            }
            default -> {}
        }
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            open = c == '<' ? i : c == '>' ? -1 : open;
            if (c == ' ' && open < 0) {
                for (var phrase : Phrases.ALL) {
                    if (phrase.standsAt(text, i + 1)) {
                        var right =
                                text.substring(i + 1 + phrase.words().length()).strip();
                        if (right.isEmpty() == phrase.needsRight()) {
                            throw new Fault(phrase.needsRight() ? "sentenceCut" : "sentenceLong", text);
                        }
                        return phrase.condition()
                                .of(Template.parse(text.substring(0, i).strip()), right, numbers);
                    }
                }
            }
        }
        throw new Fault("sentence", text);
    }

    /** The words between the two sides of a sentence. */
    record Phrases(String words, boolean needsRight, Maker condition) {

        private static final List<Phrases> ALL = List.of(
                bare("is not empty", (left, _, _) -> new Not(new Empty(left))),
                bare("is empty", (left, _, _) -> new Empty(left)),
                bare("is not a number", (left, _, numbers) -> new Not(new Number(left, numbers))),
                bare("is a number", (left, _, numbers) -> new Number(left, numbers)),
                bare("does not exist", (left, _, _) -> new Not(exists(left))),
                bare("exists", (left, _, _) -> exists(left)),
                with("is not one of", (left, right, _) -> new Not(new OneOf(left, list(right)))),
                with("is one of", (left, right, _) -> new OneOf(left, list(right))),
                with(
                        "is greater than",
                        (left, right, numbers) -> compared(left, Compared.Order.GREATER, right, numbers)),
                with("is less than", (left, right, numbers) -> compared(left, Compared.Order.LESS, right, numbers)),
                with("is at least", (left, right, numbers) -> compared(left, Compared.Order.AT_LEAST, right, numbers)),
                with("is at most", (left, right, numbers) -> compared(left, Compared.Order.AT_MOST, right, numbers)),
                with("does not match", (left, right, _) -> new Not(new Fits(left, Pattern.of(right)))),
                with("matches", (left, right, _) -> new Fits(left, Pattern.of(right))),
                with("does not contain", (left, right, _) -> new Not(has(left, Has.Place.ANYWHERE, right))),
                with("contains", (left, right, _) -> has(left, Has.Place.ANYWHERE, right)),
                with("starts with", (left, right, _) -> has(left, Has.Place.START, right)),
                with("ends with", (left, right, _) -> has(left, Has.Place.END, right)),
                with("is not", (left, right, _) -> new Not(new OneOf(left, List.of(text(right))))),
                with("is", (left, right, _) -> new OneOf(left, List.of(text(right)))));

        private static Phrases bare(String words, Maker condition) {
            return new Phrases(words, false, condition);
        }

        private static Phrases with(String words, Maker condition) {
            return new Phrases(words, true, condition);
        }

        boolean standsAt(String text, int index) {
            int end = index + words.length();
            return text.startsWith(words, index) && (end == text.length() || text.charAt(end) == ' ');
        }

        private static Condition exists(Template left) {
            return new Exists(left.column().orElseThrow(() -> new Fault("existsOfColumn")));
        }

        private static Condition compared(Template left, Compared.Order order, String right, Numbers numbers) {
            var template = Template.parse(right);
            if (template.isConstant() && numbers.parse(right).isEmpty()) {
                throw new Fault("numberWanted", right);
            }
            return new Compared(left, order, template, numbers);
        }

        private static Condition has(Template left, Has.Place place, String right) {
            return new Has(left, place, text(right));
        }

        /** Quotes keep a comma, or a space at the ends. */
        private static Template text(String text) {
            return Template.parse(
                    text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                            ? text.substring(1, text.length() - 1)
                            : text);
        }

        private static List<Template> list(String text) {
            var items = new ArrayList<Template>();
            int start = 0;
            boolean quoted = false;
            for (int i = 0; i <= text.length(); i++) {
                char c = i == text.length() ? ',' : text.charAt(i);
                quoted ^= c == '"';
                if (c == ',' && (!quoted || i == text.length())) {
                    items.add(text(text.substring(start, i).strip()));
                    start = i + 1;
                }
            }
            return items;
        }

        /** Makes a condition from both sides. */
        interface Maker {

            Condition of(Template left, String right, Numbers numbers);
        }
    }
}
