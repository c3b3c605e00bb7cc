package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what stands in many places of a mapping: values, conditions, dates, names of columns. */
final class PieceReader {

    private static final Pattern RANGE = Pattern.compile("<([^<>]+)>\\s*\\.\\.\\s*<([^<>]+)>");

    private final Numbers numbers;
    private final Faults faults;

    PieceReader(Numbers numbers, Faults faults) {
        this.numbers = numbers;
        this.faults = faults;
    }

    Numbers numbers() {
        return numbers;
    }

    /**
     * A text, a block, or a list of branches.
     *
     * @param where the key, for the reason of a row that has a value nobody knows
     */
    Optional<Value> value(Located piece, String where, Scope scope) {
        return switch (piece) {
            case Located.Text(var text, var _) ->
                faults.tell(piece, () -> Template.parse(text)).map(value -> checked(piece, value, scope));
            case Located.Items(var items, var _) -> chosen(piece, items, where, scope);
            case Located.Fields _ -> shaped(Block.of(where, piece, faults), where, scope);
        };
    }

    private <T extends Value> T checked(Located piece, T value, Scope scope) {
        value.columns(name -> scope.check(piece, name));
        return value;
    }

    private Optional<Value> chosen(Located piece, List<Located> items, String where, Scope scope) {
        var branches = new ArrayList<Value.Chosen.Branch>();
        Optional<Value> otherwise = Optional.of(Template.EMPTY);
        for (var item : items) {
            var block = Block.of(where, item, faults);
            if (block.has("else")) {
                otherwise = block.read("else", one -> value(one, where, scope));
                if (item != items.getLast()) {
                    faults.add(item, "elseLast");
                }
            } else {
                var when = block.require("when").flatMap(one -> condition(one, scope));
                var then = block.require("then").flatMap(one -> value(one, where, scope));
                if (when.isPresent() && then.isPresent()) {
                    branches.add(new Value.Chosen.Branch(when.get(), then.get()));
                }
            }
            block.end();
        }
        if (items.isEmpty()) {
            faults.add(piece, "emptyList", where);
        }
        return otherwise.map(value -> new Value.Chosen(branches, value));
    }

    private Optional<Value> shaped(Block block, String where, Scope scope) {
        var from = source(block, where, scope);
        var extract = block.read("extract", piece -> pattern(block, piece, "extract"));
        var values =
                block.has("values") ? Optional.of(new ValueTable(block.table("values"))) : Optional.<ValueTable>empty();
        var otherwise = block.read("otherwise", piece -> value(piece, where, scope));
        var missing = block.read("default", piece -> value(piece, where, scope));
        if (otherwise.isPresent() && extract.isEmpty() && values.isEmpty()) {
            faults.add(block.at(), "otherwiseOfNothing");
        }
        block.end();
        return from.map(value -> new Value.Shaped(value, extract, values, otherwise, missing, where));
    }

    /** What a block starts from: a text, something computed, or a moment. */
    private Optional<Value> source(Block block, String where, Scope scope) {
        long starts = Stream.of("from", "compute", "moment").filter(block::has).count();
        if (starts > 1) {
            faults.add(block.at(), "oneStart");
        }
        if (block.has("moment")) {
            return block.read("moment", piece -> value(piece, where, scope))
                    .map(from -> new Value.Moment(dates(block, from, scope), where));
        }
        if (block.has("compute")) {
            return block.read(
                            "compute",
                            piece -> block.text(piece, "compute")
                                    .flatMap(text -> faults.tell(
                                            piece, () -> new Value.Computed(Arithmetic.parse(text, numbers)))))
                    .map(value -> checked(block.at(), value, scope));
        }
        return block.require("from").flatMap(piece -> value(piece, where, scope));
    }

    Optional<org.talent.tenants.imports.mapping.Pattern> pattern(Block block, Located piece, String key) {
        return block.text(piece, key)
                .flatMap(text -> faults.tell(piece, () -> org.talent.tenants.imports.mapping.Pattern.of(text)));
    }

    /** A sentence, a list of which all must hold, or a block with all, any, not. */
    Optional<Condition> condition(Located piece, Scope scope) {
        return switch (piece) {
            case Located.Text(var text, var _) -> {
                var condition = faults.tell(piece, () -> Condition.parse(text, numbers));
                condition.ifPresent(one -> one.columns(name -> scope.check(piece, name)));
                yield condition;
            }
            case Located.Items(var items, var _) -> Optional.of(new Condition.All(conditions(items, scope)));
            case Located.Fields(var fields, var _) -> {
                var block = Block.of("when", piece, faults);
                var all = block.read("all", one -> several(one, scope).map(Condition.All::new));
                var any = block.read("any", one -> several(one, scope).map(Condition.Any::new));
                var not = block.read("not", one -> condition(one, scope).map(Condition.Not::new));
                block.end();
                if (fields.size() != 1) {
                    faults.add(piece, "oneOf", "when", "all, any, not");
                }
                yield all.<Condition>map(one -> one).or(() -> any).or(() -> not);
            }
        };
    }

    private Optional<List<Condition>> several(Located piece, Scope scope) {
        if (piece instanceof Located.Items(var items, var _)) {
            return Optional.of(conditions(items, scope));
        }
        faults.add(piece, "listWanted", "all, any");
        return Optional.empty();
    }

    private List<Condition> conditions(List<Located> items, Scope scope) {
        return items.stream().flatMap(item -> condition(item, scope).stream()).toList();
    }

    /** The name in {@code <Name>}, which nothing else may stand beside. */
    Optional<String> column(Located piece, String key, Scope scope) {
        if (piece instanceof Located.Text(var text, var _)) {
            var name = faults.tell(piece, () -> Template.parse(text)).flatMap(Template::column);
            if (name.isPresent()) {
                scope.check(piece, name.get());
                return name;
            }
        }
        faults.add(piece, "columnWanted", key);
        return Optional.empty();
    }

    List<String> columns(Located piece, String key, Scope scope) {
        return piece instanceof Located.Items(var items, var _)
                ? items.stream()
                        .flatMap(item -> column(item, key, scope).stream())
                        .toList()
                : column(piece, key, scope).stream().toList();
    }

    Optional<Template> template(Located piece, String key, Scope scope) {
        if (piece instanceof Located.Text(var text, var _)) {
            return faults.tell(piece, () -> Template.parse(text)).map(value -> checked(piece, value, scope));
        }
        faults.add(piece, "textWanted", key);
        return Optional.empty();
    }

    /** A list or map in a cell, columns from one to another, or columns one by one. */
    Optional<Many> many(Located piece, String key, Optional<String> separator, Scope scope) {
        if (piece instanceof Located.Items) {
            return Optional.of(new Many.Listed(columns(piece, key, scope)));
        }
        if (piece instanceof Located.Text(var text, var _)) {
            var range = RANGE.matcher(text.strip());
            if (range.matches()) {
                var first = range.group(1).strip();
                var last = range.group(2).strip();
                scope.check(piece, first);
                scope.check(piece, last);
                return Optional.of(new Many.Range(first, last));
            }
        }
        return template(piece, key, scope).map(cell -> new Many.Inside(cell, separator));
    }

    /** A date in the usual forms, or a block with forms of its own. */
    Optional<Dates> dates(Located piece, String key, Scope scope) {
        if (!(piece instanceof Located.Fields(var fields, var _))
                || !fields.containsKey("form") && !fields.containsKey("year")) {
            return value(piece, key, scope).map(from -> new Dates(from, usual(), Optional.empty()));
        }
        var block = Block.of(key, piece, faults);
        var dates = block.require("from").flatMap(one -> value(one, key, scope)).map(from -> dates(block, from, scope));
        block.end();
        return dates;
    }

    private Dates dates(Block block, Value from, Scope scope) {
        var forms = block.piece("form")
                .map(one -> block.texts(one, "form").stream()
                        .flatMap(form -> faults.tell(one, () -> Dates.form(form)).stream())
                        .flatMap(List::stream)
                        .toList());
        var year = block.read("year", one -> value(one, "year", scope));
        return new Dates(from, forms.orElseGet(PieceReader::usual), year);
    }

    private static List<java.time.format.DateTimeFormatter> usual() {
        return Dates.USUAL.stream().map(Dates::form).flatMap(List::stream).toList();
    }
}
