package org.talent.tenants.imports.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Rows;

/**
 * Gives rows their places where the table has none.
 *
 * @param by what counts, the weightiest first; none for the order in which the rows stand
 * @param within rows are ranked apart where these columns differ
 * @param only rows that are ranked at all; others get no place
 */
record Rank(String column, List<Order> by, List<String> within, Optional<Condition> only, Ties ties) implements Step {

    Rank {
        by = List.copyOf(by);
        within = List.copyOf(within);
    }

    /** Numbers as numbers, texts as texts; what is empty comes last. */
    record Order(Template of, boolean descending) {}

    /** What equal rows get. */
    enum Ties {
        /** 3–5 */
        RANGE,
        /** 3, 3, 3 */
        SHARED,
        /** 3, 4, 5 in the order in which they stand */
        APART
    }

    @Override
    public Rows apply(Rows input, Work work) {
        return new Stage(input) {

            private final List<Row> rows = new ArrayList<>();
            private final Map<List<Object>, List<Keyed>> groups = new LinkedHashMap<>();
            private final Held held = new Held("rank", work.memory());

            @Override
            void accept(Row row) {
                if (only.isEmpty() || only.get().holds(row)) {
                    var keys =
                            by.stream().map(order -> Key.of(order.of.text(row))).toList();
                    groups.computeIfAbsent(within.stream().map(row::cell).toList(), _ -> new ArrayList<>())
                            .add(new Keyed(rows.size(), keys));
                }
                held.add(row);
                rows.add(row);
            }

            @Override
            public void close() {
                held.release();
                super.close();
            }

            @Override
            Iterator<Row> finish() {
                var places = new String[rows.size()];
                groups.values().forEach(group -> rank(group, places));
                var numbers = new int[1];
                return rows.stream()
                        .map(row -> {
                            var place = places[numbers[0]++];
                            return row.with(List.of(column), List.of(place == null ? "" : place));
                        })
                        .iterator();
            }
        };
    }

    private void rank(List<Keyed> group, String[] places) {
        var order = order();
        group.sort(order);
        for (int from = 0; from < group.size(); ) {
            int to = from + 1;
            while (to < group.size() && !by.isEmpty() && order.compare(group.get(from), group.get(to)) == 0) {
                to++;
            }
            for (int i = from; i < to; i++) {
                places[group.get(i).row] = switch (ties) {
                    case RANGE -> to == from + 1 ? Integer.toString(to) : (from + 1) + "–" + to;
                    case SHARED -> Integer.toString(from + 1);
                    case APART -> Integer.toString(i + 1);
                };
            }
            from = to;
        }
    }

    private Comparator<Keyed> order() {
        Comparator<Keyed> order = Comparator.comparingInt(_ -> 0);
        for (int i = 0; i < by.size(); i++) {
            int index = i;
            boolean descending = by.get(i).descending;
            order = order.thenComparing((one, other) -> one.keys.get(index).compare(other.keys.get(index), descending));
        }
        return order;
    }

    @Override
    public void columns(Value.Columns used) {
        by.forEach(order -> order.of.columns(used));
        within.forEach(used::add);
        only.ifPresent(condition -> condition.columns(used));
    }

    @Override
    public List<String> makes() {
        return List.of(column);
    }

    private record Keyed(int row, List<Key> keys) {}

    private record Key(String text, Optional<BigDecimal> number) {

        static Key of(String text) {
            return new Key(text, Numbers.PLAIN.parse(text));
        }

        /** Numbers come before texts, so that the order is one order also where a column has both. */
        int compare(Key other, boolean descending) {
            if (text.isEmpty() || other.text.isEmpty()) {
                return Boolean.compare(text.isEmpty(), other.text.isEmpty());
            }
            int order = number.isPresent() && other.number.isPresent()
                    ? number.get().compareTo(other.number.get())
                    : number.isPresent() == other.number.isPresent()
                            ? text.compareTo(other.text)
                            : Boolean.compare(other.number.isPresent(), number.isPresent());
            return descending ? -order : order;
        }
    }
}
