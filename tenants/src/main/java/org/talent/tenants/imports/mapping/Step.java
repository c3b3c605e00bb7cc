package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.mapping.table.Ledger;
import org.talent.tenants.imports.mapping.table.Origin;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Rows;
import org.talent.tenants.imports.mapping.table.SourceFiles;

/** One thing done to the rows of a table before they become results. Steps follow each other in the order written. */
sealed interface Step
        permits Step.Skip,
                Step.Reject,
                Step.End,
                Step.Put,
                Step.Extract,
                Step.Split,
                Step.FillDown,
                Explode,
                Join,
                Group,
                Rank {

    Rows apply(Rows input, Work work);

    /** Tells which columns it looks at. */
    void columns(Value.Columns used);

    /** Names of the columns it makes; one that ends in a dot stands for all that start with it. */
    List<String> makes();

    /** What a reading works with. */
    record Work(SourceFiles files, Ledger ledger, Held.Budget memory) {}

    /** Rows that are no results, counted under a name. */
    record Skip(String name, Condition when) implements Step {

        @Override
        public Rows apply(Rows input, Work work) {
            var counted = Phrase.of("skipped.named", name);
            return each(input, row -> {
                if (when.holds(row)) {
                    work.ledger().skipped(counted);
                    return null;
                }
                return row;
            });
        }

        @Override
        public void columns(Value.Columns used) {
            when.columns(used);
        }

        @Override
        public List<String> makes() {
            return List.of();
        }
    }

    /** Rows that should be results and are wrong: kept with the reason. */
    record Reject(String reason, Condition when) implements Step {

        @Override
        public Rows apply(Rows input, Work work) {
            return each(input, row -> {
                if (when.holds(row)) {
                    throw new RowFault("rejectedByMapping", reason);
                }
                return row;
            });
        }

        @Override
        public void columns(Value.Columns used) {
            when.columns(used);
        }

        @Override
        public List<String> makes() {
            return List.of();
        }
    }

    /** The first such row ends its table. */
    record End(String name, Condition when) implements Step {

        @Override
        public Rows apply(Rows input, Work work) {
            var counted = Phrase.of("skipped.named", name);
            var table = new TableBorder();
            var ended = new boolean[1];
            return each(input, row -> {
                ended[0] &= !table.isNew(row.origin());
                ended[0] |= when.holds(row);
                if (ended[0]) {
                    work.ledger().skipped(counted);
                    return null;
                }
                return row;
            });
        }

        @Override
        public void columns(Value.Columns used) {
            when.columns(used);
        }

        @Override
        public List<String> makes() {
            return List.of();
        }
    }

    /** New or changed cells; all are worked out before any is changed. */
    record Put(List<String> names, List<Value> values, Optional<Condition> when) implements Step {

        public Put {
            names = List.copyOf(names);
            values = List.copyOf(values);
        }

        @Override
        public Rows apply(Rows input, Work work) {
            if (names.isEmpty()) {
                return input;
            }
            return each(input, row -> {
                if (when.isPresent() && !when.get().holds(row)) {
                    return row;
                }
                var cells = new ArrayList<Object>(values.size());
                for (var value : values) {
                    cells.add(value.of(row));
                }
                return row.with(names, cells);
            });
        }

        @Override
        public void columns(Value.Columns used) {
            values.forEach(value -> value.columns(used));
            when.ifPresent(condition -> condition.columns(used));
        }

        @Override
        public List<String> makes() {
            return names;
        }
    }

    /** Parts of a text, found by a pattern with names. */
    record Extract(
            Template from,
            org.talent.tenants.imports.mapping.Pattern pattern,
            boolean keepUnknown,
            Optional<Condition> when)
            implements Step {

        @Override
        public Rows apply(Rows input, Work work) {
            var names = pattern.names();
            var nothing = names.stream().map(_ -> "").toList();
            return each(input, row -> {
                if (when.isPresent() && !when.get().holds(row)) {
                    return row;
                }
                var parts = pattern.parts(from.text(row));
                if (parts.isEmpty() && !keepUnknown) {
                    throw new RowFault("unknownForm", from.column().orElse("extract"));
                }
                return row.with(names, parts.orElse(nothing));
            });
        }

        @Override
        public void columns(Value.Columns used) {
            from.columns(used);
            when.ifPresent(condition -> condition.columns(used));
        }

        @Override
        public List<String> makes() {
            return pattern.names();
        }
    }

    /** A text cut at a separator into as many columns as are named; the last one takes what is left. */
    record Split(Template from, String separator, List<String> into) implements Step {

        public Split {
            into = List.copyOf(into);
        }

        @Override
        public Rows apply(Rows input, Work work) {
            var cut = Pattern.compile(Pattern.quote(separator));
            return each(input, row -> {
                var pieces = cut.split(from.text(row), into.size());
                var cells = new ArrayList<String>();
                for (int i = 0; i < into.size(); i++) {
                    cells.add(i < pieces.length ? pieces[i].strip() : "");
                }
                return row.with(into, cells);
            });
        }

        @Override
        public void columns(Value.Columns used) {
            from.columns(used);
        }

        @Override
        public List<String> makes() {
            return into;
        }
    }

    /** Empty cells take what stands above them in the same table, as under a merged cell. */
    record FillDown(List<String> names) implements Step {

        public FillDown {
            names = List.copyOf(names);
        }

        @Override
        public Rows apply(Rows input, Work work) {
            var table = new TableBorder();
            var last = new ArrayList<Object>();
            return each(input, row -> {
                if (table.isNew(row.origin()) || last.isEmpty()) {
                    last.clear();
                    names.forEach(_ -> last.add(""));
                }
                for (int i = 0; i < names.size(); i++) {
                    var cell = row.cell(names.get(i));
                    if (!cell.equals("")) {
                        last.set(i, cell);
                    }
                }
                return row.with(names, last);
            });
        }

        @Override
        public void columns(Value.Columns used) {
            names.forEach(used::add);
        }

        @Override
        public List<String> makes() {
            return List.of();
        }
    }

    private static Rows each(Rows input, Function<Row, @Nullable Row> work) {
        return new Stage(input) {

            @Override
            void accept(Row row) {
                var done = work.apply(row);
                if (done != null) {
                    emit(done);
                }
            }
        };
    }

    /** Notices where one table ends and another starts. */
    final class TableBorder {

        private String file = "";
        private String part = "";

        boolean isNew(Origin origin) {
            boolean other = !origin.file().equals(file) || !origin.part().equals(part);
            file = origin.file();
            part = origin.part();
            return other;
        }
    }
}
