package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.talent.tenants.imports.mapping.table.Columns;
import org.talent.tenants.imports.mapping.table.Origin;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Rows;

/**
 * Rows with equal cells in the given columns, taken together. Either one row comes out for each group, or every row stays
 * and learns its group's figures.
 */
record Group(List<String> by, List<Figure> figures, boolean keepRows) implements Step {

    Group {
        by = List.copyOf(by);
        figures = List.copyOf(figures);
    }

    /**
     * A column that tells something about a group.
     *
     * @param where which rows of the group it looks at
     */
    record Figure(String column, Aggregate aggregate, Optional<Condition> where) {}

    @Override
    public Rows apply(Rows input, Work work) {
        var names = figures.stream().map(Figure::column).toList();
        return new Stage(input) {

            private final Map<List<Object>, Gathered> groups = new LinkedHashMap<>();
            private final List<Row> rows = new ArrayList<>();
            private final Held held = new Held(keepRows ? "tally" : "group", work.memory());
            private long taken;

            @Override
            void accept(Row row) {
                var seen = look(row);
                var key = key(row);
                var group = groups.get(key);
                if (group == null) {
                    group = new Gathered(row.origin(), figures);
                    groups.put(key, group);
                    held.add(row.weight());
                }
                long weight = group.add(seen);
                if (keepRows) {
                    rows.add(row);
                    held.add(row.weight() + weight);
                } else {
                    held.grow(weight);
                }
                taken++;
            }

            @Override
            public void close() {
                held.release();
                super.close();
            }

            @Override
            Iterator<Row> finish() {
                if (keepRows) {
                    return rows.stream()
                            .map(row -> row.with(
                                    names,
                                    Objects.requireNonNull(groups.get(key(row))).cells()))
                            .iterator();
                }
                work.ledger().merged(taken - groups.size());
                var columns = Columns.of(makes());
                return groups.entrySet().stream()
                        .map(group -> {
                            var cells = new ArrayList<>(group.getKey());
                            cells.addAll(group.getValue().cells());
                            return Row.of(columns, cells.toArray(), group.getValue().origin);
                        })
                        .iterator();
            }
        };
    }

    private List<Object> key(Row row) {
        return by.stream().map(row::cell).toList();
    }

    private List<Optional<Object>> look(Row row) {
        var seen = new ArrayList<Optional<Object>>(figures.size());
        for (var figure : figures) {
            boolean looks = figure.where.isEmpty() || figure.where.get().holds(row);
            seen.add(looks ? figure.aggregate.look(row) : Optional.empty());
        }
        return seen;
    }

    @Override
    public void columns(Value.Columns used) {
        by.forEach(used::add);
        for (var figure : figures) {
            figure.aggregate.columns(used);
            figure.where.ifPresent(condition -> condition.columns(used));
        }
    }

    @Override
    public List<String> makes() {
        var made = new ArrayList<String>();
        if (!keepRows) {
            made.addAll(by);
        }
        figures.forEach(figure -> made.add(figure.column));
        return made;
    }

    /** One group while its rows come in. */
    private static final class Gathered {

        private final Origin origin;
        private final List<Aggregate.Gathering> gatherings;

        Gathered(Origin origin, List<Figure> figures) {
            this.origin = origin;
            gatherings =
                    figures.stream().map(figure -> figure.aggregate.gather()).toList();
        }

        /** Tells how much more memory it takes. */
        long add(List<Optional<Object>> seen) {
            long weight = 0;
            for (int i = 0; i < seen.size(); i++) {
                if (seen.get(i).isPresent()) {
                    weight += gatherings.get(i).add(seen.get(i).get());
                }
            }
            return weight;
        }

        List<Object> cells() {
            return gatherings.stream().map(Aggregate.Gathering::cell).toList();
        }
    }
}
