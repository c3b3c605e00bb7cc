package org.talent.tenants.imports.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what each row is. */
final class ResultReader {

    private final PieceReader pieces;
    private final Faults faults;

    ResultReader(PieceReader pieces, Faults faults) {
        this.pieces = pieces;
        this.faults = faults;
    }

    Optional<ResultSpec> result(Block block, Scope scope) {
        var event = required(block, "event", scope);
        var role = required(block, "role", scope);
        var person = block.read("person", piece -> Optional.of(person(Block.of("person", piece, faults), scope)));
        var team = block.read("team", piece -> Optional.of(team(Block.of("team", piece, faults), scope)));
        if (person.isEmpty() && team.isEmpty()) {
            faults.add(block.at(), "nobody");
        }
        var score = value(block, "score", scope);
        var parts = parts(block, scope);
        var place = value(block, "place", scope);
        var outcome = value(block, "outcome", scope);
        var ties = new ResultSpec.Ties(value(block, "penalty", scope), value(block, "last success", scope));
        var attended = condition(block, "attended", scope);
        if (Stream.of("score", "place", "outcome", "attended").noneMatch(block::has)) {
            faults.add(block.at(), "nothingAchieved");
        }
        var spec = new ResultSpec(
                event.orElse(Template.EMPTY),
                role.orElse(Template.EMPTY),
                person,
                team,
                score,
                parts,
                place,
                outcome,
                ties,
                attended,
                value(block, "attempt", scope),
                block.read("date", piece -> pieces.dates(piece, "date", scope)),
                condition(block, "unofficial", scope),
                condition(block, "unverified", scope),
                block.read("disqualified", piece -> disqualified(piece, scope)),
                pieces.numbers());
        block.end();
        return event.isPresent() && role.isPresent() ? Optional.of(spec) : Optional.empty();
    }

    private Optional<Value> required(Block block, String key, Scope scope) {
        return block.require(key).flatMap(piece -> pieces.value(piece, key, scope));
    }

    private Optional<Value> value(Block block, String key, Scope scope) {
        return block.read(key, piece -> pieces.value(piece, key, scope));
    }

    private Condition condition(Block block, String key, Scope scope) {
        return block.read(key, piece -> pieces.condition(piece, scope)).orElse(new Condition.Constant(false));
    }

    private PersonSpec person(Block block, Scope scope) {
        var person = new PersonSpec(
                value(block, "id", scope),
                names(block, scope),
                block.read("birth date", piece -> pieces.dates(piece, "birth date", scope)),
                value(block, "birth year", scope),
                value(block, "graduation year", scope),
                value(block, "grade", scope),
                value(block, "school", scope),
                value(block, "city", scope),
                value(block, "region", scope),
                value(block, "identity", scope),
                block.choose("nameless", java.util.Map.of("keep", true, "reject", false))
                        .orElse(false));
        block.end();
        return person;
    }

    private Names names(Block block, Scope scope) {
        var whole = value(block, "name", scope);
        var order = block.read(
                "order",
                piece -> block.text(piece, "order").flatMap(text -> faults.tell(piece, () -> Names.Order.parse(text))));
        var last = value(block, "last name", scope);
        var first = value(block, "first name", scope);
        var patronymic = value(block, "patronymic", scope);
        boolean apart = last.isPresent() || first.isPresent() || patronymic.isPresent();
        if (whole.isPresent() && apart) {
            faults.add(block.at(), "nameTwice");
        }
        if (whole.isPresent() && order.isEmpty() && !block.has("order")) {
            faults.add(block.at(), "orderMissing");
        }
        if (whole.isEmpty() && !apart && !block.has("id")) {
            faults.add(block.at(), "nameMissing");
        }
        return whole.isPresent()
                ? new Names.Whole(whole.get(), order.orElse(Names.Order.LAST_FIRST_PATRONYMIC))
                : new Names.Apart(last, first, patronymic);
    }

    private TeamSpec team(Block block, Scope scope) {
        var members = block.piece("members").flatMap(piece -> {
            var inner = Block.of("members", piece, faults);
            var separator = inner.text("separator").filter(text -> !text.isEmpty());
            var in = inner.require("in").flatMap(one -> pieces.many(one, "in", separator, scope));
            // members know their own columns beside the team's, so any name may exist
            var person = inner.require("person")
                    .map(one -> person(Block.of("person", one, faults), new Scope(Set.of(), List.of(), faults)));
            inner.end();
            return in.isPresent() && person.isPresent()
                    ? Optional.of(new TeamSpec.Members(in.get(), person.get()))
                    : Optional.empty();
        });
        var team = new TeamSpec(
                value(block, "id", scope),
                value(block, "title", scope),
                value(block, "organisation", scope),
                value(block, "size", scope),
                members);
        if (team.id().isEmpty() && team.title().isEmpty()) {
            faults.add(block.at(), "titleMissing");
        }
        block.end();
        return team;
    }

    private List<ResultSpec.Parts> parts(Block block, Scope scope) {
        var parts = new ArrayList<ResultSpec.Parts>();
        block.piece("parts").ifPresent(piece -> {
            var several = piece instanceof Located.Items(var items, var _) ? items : List.of(piece);
            several.forEach(one -> parts(one, scope).ifPresent(parts::add));
        });
        return parts;
    }

    private Optional<ResultSpec.Parts> parts(Located piece, Scope scope) {
        if (piece instanceof Located.Text) {
            return pieces.many(piece, "parts", Optional.empty(), scope)
                    .map(in -> new ResultSpec.Parts(
                            in, Template.parse("<key>"), Template.parse("<value>"), Optional.empty()));
        }
        var open = new Scope(Set.of(), List.of(), faults);
        var block = Block.of("parts", piece, faults);
        var in = block.require("in").flatMap(one -> pieces.many(one, "in", Optional.empty(), scope));
        var name = block.read("name", one -> pieces.value(one, "name", open));
        var score = block.read("score", one -> pieces.value(one, "score", open));
        var maximum = block.read("maximum", one -> pieces.value(one, "maximum", open));
        block.end();
        return in.map(many -> new ResultSpec.Parts(
                many, name.orElse(Template.parse("<key>")), score.orElse(Template.parse("<value>")), maximum));
    }

    private Optional<ResultSpec.Disqualified> disqualified(Located piece, Scope scope) {
        var block = Block.of("disqualified", piece, faults);
        var when = block.require("when").flatMap(one -> pieces.condition(one, scope));
        var reason = block.require("reason").flatMap(one -> pieces.value(one, "reason", scope));
        block.end();
        return when.isPresent() && reason.isPresent()
                ? Optional.of(new ResultSpec.Disqualified(when.get(), reason.get()))
                : Optional.empty();
    }
}
