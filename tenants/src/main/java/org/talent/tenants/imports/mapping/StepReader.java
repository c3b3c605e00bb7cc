package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the steps: each is a block whose first word says what is done. */
final class StepReader {

    private static final Set<String> VERBS = new java.util.TreeSet<>(Set.of(
            "skip",
            "reject",
            "end",
            "set",
            "extract",
            "split",
            "fill down",
            "explode",
            "join",
            "group",
            "tally",
            "rank"));

    private final PieceReader pieces;
    private final Faults faults;

    StepReader(PieceReader pieces, Faults faults) {
        this.pieces = pieces;
        this.faults = faults;
    }

    List<Step> steps(Optional<Located> piece, Scope scope) {
        var steps = new ArrayList<Step>();
        if (piece.isPresent()) {
            if (piece.get() instanceof Located.Items(var items, var _)) {
                for (var item : items) {
                    step(item, scope).ifPresent(step -> {
                        steps.add(step);
                        scope.after(step);
                    });
                }
            } else {
                faults.add(piece.get(), "listWanted", "steps");
            }
        }
        return steps;
    }

    private Optional<Step> step(Located item, Scope scope) {
        if (!(item instanceof Located.Fields(var fields, var _))) {
            faults.add(item, "blockWanted", "steps");
            return Optional.empty();
        }
        var verbs = fields.keySet().stream().filter(VERBS::contains).toList();
        if (verbs.size() != 1) {
            var first = fields.keySet().stream().findFirst().orElse("");
            var near = org.talent.rules.language.Suggestion.nearest(first, VERBS);
            if (verbs.isEmpty() && near.isPresent()) {
                faults.add(item, "unknownKeyNear", first, near.get());
            } else {
                faults.add(item, "oneVerb", String.join(", ", VERBS));
            }
            return Optional.empty();
        }
        var verb = verbs.getFirst();
        var block = Block.of(verb, item, faults);
        var step = switch (verb) {
            case "skip" -> named(block, "skip", scope).map(one -> new Step.Skip(one.name, one.when));
            case "reject" -> named(block, "reject", scope).map(one -> new Step.Reject(one.name, one.when));
            case "end" -> named(block, "end", scope).map(one -> new Step.End(one.name, one.when));
            case "set" -> set(block, scope);
            case "extract" -> extract(block, scope);
            case "split" -> split(block, scope);
            case "fill down" ->
                block.piece("fill down").map(piece -> new Step.FillDown(pieces.columns(piece, "fill down", scope)));
            case "explode" -> explode(block, scope);
            case "join" -> join(block, scope);
            case "group" -> group(block, "group", false, scope);
            case "tally" -> group(block, "tally", true, scope);
            case "rank" -> rank(block, scope);
            default -> Optional.<Step>empty();
        };
        block.end();
        return step.map(one -> one);
    }

    private record Named(String name, Condition when) {}

    private Optional<Named> named(Block block, String verb, Scope scope) {
        var name = block.text(verb);
        var when = block.require("when").flatMap(piece -> pieces.condition(piece, scope));
        return name.isPresent() && when.isPresent() ? Optional.of(new Named(name.get(), when.get())) : Optional.empty();
    }

    private Optional<Condition> when(Block block, Scope scope) {
        return block.read("when", piece -> pieces.condition(piece, scope));
    }

    private Optional<Step> set(Block block, Scope scope) {
        var names = new ArrayList<String>();
        var values = new ArrayList<Value>();
        block.piece("set").ifPresent(piece -> {
            if (piece instanceof Located.Fields(var fields, var _)) {
                fields.forEach((name, field) -> pieces.value(field.value(), name, scope)
                        .ifPresent(value -> {
                            names.add(name(field.value(), name));
                            values.add(value);
                        }));
            } else {
                faults.add(piece, "tableWanted", "set");
            }
        });
        return Optional.of(new Step.Put(names, values, when(block, scope)));
    }

    /** A column to be made is named bare; whoever writes it as a cell is told. */
    private String name(Located at, String name) {
        if (name.isBlank() || name.indexOf('<') >= 0 || name.startsWith("@") || name.endsWith(".")) {
            faults.add(at, "bareName", name);
        }
        return name;
    }

    private Optional<Step> extract(Block block, Scope scope) {
        var from = block.read("extract", piece -> pieces.template(piece, "extract", scope));
        var pattern = block.require("pattern").flatMap(piece -> {
            var one = pieces.pattern(block, piece, "pattern");
            if (one.isPresent() && one.get().names().isEmpty()) {
                faults.add(piece, "namelessPattern");
            }
            return one;
        });
        boolean keep =
                block.choose("otherwise", Map.of("keep", true, "reject", false)).orElse(false);
        var when = when(block, scope);
        return from.isPresent() && pattern.isPresent()
                ? Optional.of(new Step.Extract(from.get(), pattern.get(), keep, when))
                : Optional.empty();
    }

    private Optional<Step> split(Block block, Scope scope) {
        var from = block.read("split", piece -> pieces.template(piece, "split", scope));
        var by = block.require("by").flatMap(piece -> block.text(piece, "by"));
        var into = block.require("into").map(piece -> {
            var names = block.texts(piece, "into");
            names.forEach(name -> name(piece, name));
            return names;
        });
        if (by.isPresent() && by.get().isEmpty()) {
            faults.add(block.at(), "keyMissing", "split", "by");
        }
        return from.isPresent()
                        && by.isPresent()
                        && into.isPresent()
                        && !into.get().isEmpty()
                ? Optional.of(new Step.Split(from.get(), by.get(), into.get()))
                : Optional.empty();
    }

    private Optional<Step> explode(Block block, Scope scope) {
        var separator = block.text("separator").filter(text -> !text.isEmpty());
        var names = new ArrayList<String>();
        var from = new ArrayList<Many>();
        block.piece("explode").ifPresent(piece -> {
            if (piece instanceof Located.Fields(var fields, var _)) {
                fields.forEach((name, field) -> pieces.many(field.value(), name, separator, scope)
                        .ifPresent(many -> {
                            names.add(name(field.value(), name));
                            from.add(many);
                        }));
            } else {
                faults.add(piece, "tableWanted", "explode");
            }
        });
        var key = block.read("key", piece -> block.text(piece, "key").map(name -> name(piece, name)));
        boolean keep =
                block.choose("when empty", Map.of("keep", true, "skip", false)).orElse(false);
        return Optional.of(new Explode(names, from, key, keep));
    }

    private Optional<Step> join(Block outer, Scope scope) {
        var inner = outer.piece("join").map(piece -> Block.of("join", piece, faults));
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        var block = inner.get();
        var file = block.require("file").flatMap(piece -> pieces.template(piece, "file", scope));
        var table = TableReader.read(block, faults);
        var other = new Scope(Set.of(), table.columns(), faults);
        var steps = steps(block.piece("steps"), other);
        block.end();
        var as = outer.require("as").flatMap(piece -> outer.text(piece, "as").map(name -> name(piece, name)));
        var left = new ArrayList<Template>();
        var right = new ArrayList<Template>();
        outer.require("on").ifPresent(piece -> {
            if (piece instanceof Located.Text(var text, var _) && text.equals("nothing")) {
                return;
            }
            for (var sentence : outer.texts(piece, "on")) {
                int equals = sentence.indexOf(" = ");
                if (equals < 0) {
                    faults.add(piece, "onWanted", sentence);
                    continue;
                }
                faults.tell(
                                piece,
                                () -> Template.parse(
                                        sentence.substring(0, equals).strip()))
                        .ifPresent(part -> {
                            part.columns(name -> scope.check(piece, name));
                            left.add(part);
                        });
                faults.tell(
                                piece,
                                () -> Template.parse(
                                        sentence.substring(equals + 3).strip()))
                        .ifPresent(part -> {
                            part.columns(name -> other.check(piece, name));
                            right.add(part);
                        });
            }
        });
        var missing = outer.choose(
                        "missing",
                        Map.of("reject", Join.Missing.REJECT, "keep", Join.Missing.KEEP, "skip", Join.Missing.SKIP))
                .orElse(Join.Missing.REJECT);
        var several = outer.choose(
                        "several",
                        Map.of("reject", Join.Several.REJECT, "first", Join.Several.FIRST, "all", Join.Several.ALL))
                .orElse(Join.Several.REJECT);
        var ignoring = ignoring(outer);
        if (file.isEmpty() || as.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Join(table, file.get(), steps, as.get(), left, right, ignoring, missing, several));
    }

    private Set<Join.Ignored> ignoring(Block block) {
        var all = EnumSet.noneOf(Join.Ignored.class);
        block.piece("ignoring").ifPresent(piece -> {
            for (var word : block.texts(piece, "ignoring")) {
                switch (word) {
                    case "case" -> all.add(Join.Ignored.CASE);
                    case "accents" -> all.add(Join.Ignored.ACCENTS);
                    case "punctuation" -> all.add(Join.Ignored.PUNCTUATION);
                    case "word order" -> all.add(Join.Ignored.WORD_ORDER);
                    default -> faults.add(piece, "oneOf", "ignoring", "accents, case, punctuation, word order");
                }
            }
        });
        return all;
    }

    private Optional<Step> group(Block block, String verb, boolean keepRows, Scope scope) {
        var by = block.piece(verb)
                .map(piece -> piece instanceof Located.Text(var text, var _) && text.equals("all")
                        ? List.<String>of()
                        : pieces.columns(piece, verb, scope))
                .orElse(List.of());
        var figures = new ArrayList<Group.Figure>();
        block.require("columns").ifPresent(piece -> {
            if (piece instanceof Located.Fields(var fields, var _)) {
                fields.forEach(
                        (name, field) -> figure(name, field.value(), scope).ifPresent(figures::add));
            } else {
                faults.add(piece, "tableWanted", "columns");
            }
        });
        return Optional.of(new Group(by, figures, keepRows));
    }

    private Optional<Group.Figure> figure(String name, Located piece, Scope scope) {
        name(piece, name);
        if (piece instanceof Located.Fields) {
            var block = Block.of(name, piece, faults);
            var take = block.require("take").flatMap(one -> aggregate(block, one, name, scope));
            var where = block.read("where", one -> pieces.condition(one, scope));
            block.end();
            return take.map(one -> new Group.Figure(name, one, where));
        }
        return aggregate(Block.of(name, new Located.Fields(Map.of(), piece.at()), faults), piece, name, scope)
                .map(one -> new Group.Figure(name, one, Optional.empty()));
    }

    private Optional<Aggregate> aggregate(Block block, Located piece, String name, Scope scope) {
        var aggregate = block.text(piece, name)
                .flatMap(text -> faults.tell(piece, () -> Aggregate.parse(text, pieces.numbers())));
        aggregate.ifPresent(one -> one.columns(column -> scope.check(piece, column)));
        return aggregate;
    }

    private Optional<Step> rank(Block block, Scope scope) {
        var column = block.read("rank", piece -> block.text(piece, "rank").map(name -> name(piece, name)));
        var by = new ArrayList<Rank.Order>();
        block.require("order").ifPresent(piece -> {
            for (var text : block.texts(piece, "order")) {
                if (text.equals("as listed")) {
                    continue;
                }
                boolean descending = text.endsWith(" descending");
                var of = descending ? text.substring(0, text.length() - " descending".length()) : text;
                faults.tell(piece, () -> Template.parse(of.strip())).ifPresent(template -> {
                    template.columns(name -> scope.check(piece, name));
                    if (template.column().isEmpty()) {
                        faults.add(piece, "columnWanted", "order");
                    }
                    by.add(new Rank.Order(template, descending));
                });
            }
        });
        var within = block.piece("within")
                .map(piece -> pieces.columns(piece, "within", scope))
                .orElse(List.of());
        var only = block.read("only", piece -> pieces.condition(piece, scope));
        var ties = block.choose(
                        "ties", Map.of("range", Rank.Ties.RANGE, "shared", Rank.Ties.SHARED, "apart", Rank.Ties.APART))
                .orElse(Rank.Ties.RANGE);
        return column.map(name -> new Rank(name, by, within, only, ties));
    }
}
