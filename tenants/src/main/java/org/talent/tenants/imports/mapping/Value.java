package org.talent.tenants.imports.mapping;

import java.util.List;
import java.util.Optional;
import org.talent.tenants.imports.mapping.table.Nodes;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Texts;

/** Something a row says, or is told: a text, or a list or map. */
sealed interface Value permits Template, Value.Shaped, Value.Computed, Value.Moment, Value.Chosen {

    Object of(Row row);

    default String text(Row row) {
        return Row.text(of(row));
    }

    /** Tells which columns it looks at. */
    void columns(Columns used);

    /** Collects names of columns. */
    interface Columns {

        void add(String name);
    }

    /**
     * A text on its way through a pattern, a table of values, and what stands in for a missing one.
     *
     * @param otherwise for a text that the pattern or the table does not know; without it such a row is not taken
     * @param missing for an empty text
     */
    record Shaped(
            Value from,
            Optional<Pattern> extract,
            Optional<ValueTable> values,
            Optional<Value> otherwise,
            Optional<Value> missing,
            String where)
            implements Value {

        @Override
        public Object of(Row row) {
            var cell = from.of(row);
            if (extract.isEmpty() && values.isEmpty()) {
                return cell instanceof String text && text.isEmpty() ? missing(row) : cell;
            }
            var text = Texts.fold(Row.text(cell));
            if (text.isEmpty()) {
                return missing(row);
            }
            var found = extract.isPresent() ? extract.get().find(text) : Optional.of(text);
            if (found.isPresent() && values.isPresent()) {
                found = values.get().find(found.get());
            }
            if (found.isPresent()) {
                return found.get().isEmpty() ? missing(row) : found.get();
            }
            return otherwise
                    .orElseThrow(() -> new RowFault(values.isPresent() ? "unknownValue" : "unknownForm", where))
                    .of(row);
        }

        private Object missing(Row row) {
            return missing.isPresent() ? missing.get().of(row) : "";
        }

        @Override
        public void columns(Columns used) {
            from.columns(used);
            otherwise.ifPresent(value -> value.columns(used));
            missing.ifPresent(value -> value.columns(used));
        }
    }

    /** A number worked out from others; empty where one of them is. */
    record Computed(Arithmetic arithmetic) implements Value {

        @Override
        public Object of(Row row) {
            return arithmetic.of(row).map(Nodes::plain).orElse("");
        }

        @Override
        public void columns(Columns used) {
            arithmetic.columns(used);
        }
    }

    /** A moment as a number of seconds, so that moments can be compared. */
    record Moment(Dates dates, String where) implements Value {

        @Override
        public Object of(Row row) {
            return dates.seconds(row, where).map(Nodes::plain).orElse("");
        }

        @Override
        public void columns(Columns used) {
            dates.columns(used);
        }
    }

    /** The first branch whose condition holds. */
    record Chosen(List<Branch> branches, Value otherwise) implements Value {

        public Chosen {
            branches = List.copyOf(branches);
        }

        @Override
        public Object of(Row row) {
            for (var branch : branches) {
                if (branch.when.holds(row)) {
                    return branch.then.of(row);
                }
            }
            return otherwise.of(row);
        }

        @Override
        public void columns(Columns used) {
            for (var branch : branches) {
                branch.when.columns(used);
                branch.then.columns(used);
            }
            otherwise.columns(used);
        }

        /** One way out. */
        record Branch(Condition when, Value then) {}
    }
}
