package org.talent.tenants.imports.mapping;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Rows;
import org.talent.tenants.imports.mapping.table.TableSpec;
import org.talent.tenants.imports.mapping.table.Tables;

/**
 * Looks each row up in a second table, which is held in memory.
 *
 * @param file path of the second table's file; may name columns, as where every folder has its own
 * @param as the second table's columns come in under {@code as.column}
 * @param left the key on this side, part by part; {@code right} on the other side
 */
record Join(
        TableSpec table,
        Template file,
        List<Step> steps,
        String as,
        List<Template> left,
        List<Template> right,
        Set<Ignored> ignoring,
        Missing missing,
        Several several)
        implements Step {

    /** What does not matter in a key. */
    enum Ignored {
        CASE,
        ACCENTS,
        PUNCTUATION,
        WORD_ORDER
    }

    /** What happens to a row that the second table does not know. */
    enum Missing {
        REJECT,
        KEEP,
        SKIP
    }

    /** What happens to a row that the second table knows more than once. */
    enum Several {
        REJECT,
        FIRST,
        ALL
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{P}\\p{S}]+");
    private static final org.talent.rules.Phrase UNKNOWN = org.talent.rules.Phrase.of("skipped.unknownKey");

    Join {
        steps = List.copyOf(steps);
        left = List.copyOf(left);
        right = List.copyOf(right);
        ignoring = Set.copyOf(ignoring);
    }

    @Override
    public Rows apply(Rows input, Work work) {
        return new Stage(input) {

            private @Nullable String loaded;
            private Map<String, List<Row>> known = Map.of();
            private final Held held = new Held("join " + as, work.memory());

            @Override
            void accept(Row row) {
                var path = file.text(row);
                if (!path.equals(loaded)) {
                    known = load(path);
                    loaded = path;
                }
                var key = key(left, row);
                var found = key.isEmpty() ? List.<Row>of() : known.getOrDefault(key, List.of());
                if (found.isEmpty()) {
                    switch (missing) {
                        case REJECT -> throw new RowFault("joinMissing", as);
                        case SKIP -> work.ledger().skipped(UNKNOWN);
                        case KEEP -> emit(row);
                    }
                } else if (found.size() > 1 && several == Several.REJECT) {
                    throw new RowFault("joinSeveral", as);
                } else {
                    int count = several == Several.ALL ? found.size() : 1;
                    work.ledger().added(count - 1L);
                    emitEach(found.subList(0, count).stream()
                            .map(other -> together(row, other))
                            .iterator());
                }
            }

            @Override
            public void close() {
                held.release();
                super.close();
            }

            private Map<String, List<Row>> load(String path) {
                var rows = new HashMap<String, List<Row>>();
                known = Map.of();
                held.release();
                try (var open = opened(path)) {
                    for (var row = open.next(); row != null; row = open.next()) {
                        held.add(row);
                        var checked = row.fault() == null ? keyed(row) : row;
                        if (checked.fault() != null) {
                            emit(checked);
                            continue;
                        }
                        work.ledger().merged(1);
                        rows.computeIfAbsent(key(right, checked), _ -> new ArrayList<>(1))
                                .add(checked);
                    }
                }
                return rows;
            }

            /** The row, with a fault where it has no key to be found by. */
            private Row keyed(Row row) {
                try {
                    key(right, row);
                    return row;
                } catch (RowFault fault) {
                    return row.failed(fault.reason());
                }
            }

            private Rows opened(String path) {
                var paths = List.of(work.files().neighbour(path));
                Rows rows = new KnownColumns(
                        Tables.open(work.files(), paths, table, work.ledger()), table, wanted(), work.ledger());
                for (var step : steps) {
                    rows = step.apply(rows, work);
                }
                return rows;
            }
        };
    }

    private WantedColumns wanted() {
        var wanted = new WantedColumns(table);
        wanted.add(steps);
        right.forEach(part -> part.columns(wanted));
        return wanted;
    }

    private Row together(Row row, Row other) {
        var names = new ArrayList<String>();
        var cells = new ArrayList<Object>();
        var columns = other.columns().names();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty()) {
                names.add(as + "." + columns.get(i));
                cells.add(other.cell(i));
            }
        }
        return row.with(names, cells);
    }

    private String key(List<Template> parts, Row row) {
        var key = new StringBuilder();
        boolean empty = !parts.isEmpty();
        for (var part : parts) {
            var text = normalised(part.text(row));
            empty &= text.isEmpty();
            key.append(text).append('\u0001');
        }
        return empty ? "" : key.append('\u0001').toString();
    }

    private String normalised(String text) {
        var key = text;
        if (ignoring.contains(Ignored.ACCENTS)) {
            key = MARKS.matcher(Normalizer.normalize(key, Normalizer.Form.NFKD)).replaceAll("");
        }
        if (ignoring.contains(Ignored.CASE)) {
            key = key.toLowerCase(Locale.ROOT).replace('ё', 'е');
        }
        if (ignoring.contains(Ignored.PUNCTUATION)) {
            key = PUNCTUATION.matcher(key).replaceAll(" ");
        }
        if (ignoring.contains(Ignored.WORD_ORDER)) {
            var words = key.strip().split(" +");
            Arrays.sort(words);
            key = String.join(" ", words);
        }
        return org.talent.tenants.imports.mapping.table.Texts.fold(key);
    }

    @Override
    public void columns(Value.Columns used) {
        file.columns(used);
        left.forEach(part -> part.columns(used));
    }

    @Override
    public List<String> makes() {
        return List.of(as + ".");
    }
}
