package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.rules.Phrase;
import org.talent.tenants.imports.mapping.table.Limits;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Rows;

/**
 * A list, a map or several columns become as many rows. Several at once go side by side: what stands under the same key
 * comes into the same row.
 *
 * @param names of the columns that take the elements, one for each of {@code from}
 * @param key column that takes an element's key: its place in a list, its name in a map, the header of a column
 * @param keepEmpty whether a row with no element stays
 */
record Explode(List<String> names, List<Many> from, Optional<String> key, boolean keepEmpty) implements Step {

    private static final Phrase NOTHING = Phrase.of("skipped.nothingInside");

    Explode {
        names = List.copyOf(names);
        from = List.copyOf(from);
    }

    @Override
    public Rows apply(Rows input, Work work) {
        var made = makes();
        return new Stage(input) {

            @Override
            void accept(Row row) {
                var elements = elements(row);
                if (elements.isEmpty() && keepEmpty) {
                    emit(row.with(made, made.stream().map(_ -> "").toList()));
                } else if (elements.isEmpty()) {
                    work.ledger().skipped(NOTHING);
                } else {
                    work.ledger().added(elements.size() - 1L);
                }
                emitEach(elements.entrySet().stream()
                        .map(element -> row.with(made, cells(element)))
                        .iterator());
            }

            private List<Object> cells(Map.Entry<String, Object[]> element) {
                var cells = new ArrayList<Object>(made.size());
                key.ifPresent(_ -> cells.add(element.getKey()));
                for (var cell : element.getValue()) {
                    cells.add(cell == null ? "" : cell);
                }
                return cells;
            }
        };
    }

    private Map<String, Object[]> elements(Row row) {
        var elements = new LinkedHashMap<String, Object[]>();
        for (int i = 0; i < from.size(); i++) {
            int index = i;
            from.get(i)
                    .each(
                            row,
                            (name, cell) -> elements.computeIfAbsent(name, _ -> new Object[from.size()])[index] = cell);
            if (elements.size() > Limits.EXPLODED) {
                throw new RowFault("explodesTooMuch", Limits.EXPLODED);
            }
        }
        return elements;
    }

    @Override
    public void columns(Value.Columns used) {
        from.forEach(many -> many.columns(used));
    }

    @Override
    public List<String> makes() {
        var made = new ArrayList<String>();
        key.ifPresent(made::add);
        made.addAll(names);
        return made;
    }
}
