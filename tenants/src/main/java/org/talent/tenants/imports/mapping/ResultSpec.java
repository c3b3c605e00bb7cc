package org.talent.tenants.imports.mapping;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talent.tenants.imports.EntrantFacts.TeamFacts;
import org.talent.tenants.imports.StagedRow;
import org.talent.tenants.imports.mapping.table.Nodes;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.participation.Result;
import org.talent.tenants.participation.Result.Part;
import org.talent.tenants.participation.Result.TieNumbers;

/** What each row is: who took part in which event, with which result. */
record ResultSpec(
        Value event,
        Value role,
        Optional<PersonSpec> person,
        Optional<TeamSpec> team,
        Optional<Value> score,
        List<Parts> parts,
        Optional<Value> place,
        Optional<Value> outcome,
        Ties ties,
        Condition attended,
        Optional<Value> attempt,
        Optional<Dates> date,
        Condition unofficial,
        Condition unverified,
        Optional<Disqualified> disqualified,
        Numbers numbers) {

    private static final int DECIMALS = 6;

    ResultSpec {
        parts = List.copyOf(parts);
    }

    /** Problems, rounds or tasks, each of which is read with its {@code <key>} and {@code <value>}. */
    record Parts(Many in, Value name, Value score, Optional<Value> maximum) {}

    /** What tells equal scores apart. */
    record Ties(Optional<Value> penalty, Optional<Value> lastSuccess) {

        TieNumbers of(Row row, Numbers numbers) {
            return new TieNumbers(
                    number(penalty, "penalty", row, numbers), number(lastSuccess, "last success", row, numbers));
        }

        private static Optional<BigDecimal> number(Optional<Value> value, String where, Row row, Numbers numbers) {
            return value.map(one -> one.text(row))
                    .filter(text -> !text.isEmpty())
                    .map(text -> rounded(numbers.require(text, where)));
        }
    }

    /** When a row is disqualified, and why. */
    record Disqualified(Condition when, Value reason) {}

    StagedRow of(Row row) {
        var code = PersonSpec.text(Optional.of(event), row);
        if (code.isEmpty()) {
            throw new RowFault("noEvent");
        }
        var result = result(row);
        var place = row.origin().place();
        var name = PersonSpec.text(Optional.of(role), row);
        boolean official = !unofficial.holds(row);
        boolean verified = !unverified.holds(row);
        var struckOut = struckOut(row);
        int number = attempt(row);
        var day = date.flatMap(dates -> dates.of(row, "date")).orElse(null);
        if (person.isEmpty()) {
            return new StagedRow.Readable(
                    place,
                    team.orElseThrow().of(row),
                    code,
                    name,
                    result,
                    official,
                    verified,
                    struckOut,
                    number,
                    day,
                    Optional.empty());
        }
        Optional<TeamFacts> through = team.flatMap(facts -> facts.ofPerson(row));
        return new StagedRow.Readable(
                place, person.get().of(row), code, name, result, official, verified, struckOut, number, day, through);
    }

    /** The richest form the row gives. */
    private Result result(Row row) {
        var points = PersonSpec.text(score, row);
        var rank = Places.of(PersonSpec.text(place, row), "place");
        var word = Optional.of(PersonSpec.text(outcome, row)).filter(text -> !text.isEmpty());
        if (!points.isEmpty()) {
            return new Result.Scored(
                    rounded(numbers.require(points, "score")), parts(row), rank, word, ties.of(row, numbers));
        }
        if (rank.isPresent()) {
            return new Result.Placed(rank.get(), word);
        }
        if (word.isPresent()) {
            return new Result.Graded(word.get());
        }
        if (attended.holds(row)) {
            return new Result.Attended();
        }
        throw new RowFault("noResult");
    }

    private List<Part> parts(Row row) {
        if (parts.isEmpty()) {
            return List.of();
        }
        var all = new ArrayList<Part>();
        for (var some : parts) {
            some.in.each(row, (key, cell) -> {
                var part = row.with(List.of("key", "value"), List.of(key, cell));
                var points = some.score.text(part);
                if (!points.isEmpty()) {
                    var name = PersonSpec.text(Optional.of(some.name), part);
                    all.add(new Part(
                            name,
                            rounded(numbers.require(points, name)),
                            some.maximum
                                    .map(value -> value.text(part))
                                    .filter(text -> !text.isEmpty())
                                    .map(text -> rounded(numbers.require(text, "maximum")))));
                }
            });
        }
        return all;
    }

    private static BigDecimal rounded(BigDecimal number) {
        return number.scale() > DECIMALS
                ? new BigDecimal(Nodes.plain(number.setScale(DECIMALS, RoundingMode.HALF_EVEN)))
                : number;
    }

    private Optional<String> struckOut(Row row) {
        if (disqualified.isEmpty() || !disqualified.get().when.holds(row)) {
            return Optional.empty();
        }
        return Optional.of(PersonSpec.text(Optional.of(disqualified.get().reason), row));
    }

    private int attempt(Row row) {
        var text = PersonSpec.text(attempt, row);
        if (text.isEmpty()) {
            return 1;
        }
        var number = numbers.require(text, "attempt");
        if (number.stripTrailingZeros().scale() > 0 || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
            throw new RowFault("notANumber", "attempt");
        }
        return number.intValue();
    }

    void columns(WantedColumns used) {
        event.columns(used);
        role.columns(used);
        person.ifPresent(facts -> facts.columns(used));
        team.ifPresent(facts -> facts.columns(used));
        score.ifPresent(value -> value.columns(used));
        parts.forEach(some -> some.in.columns(used));
        place.ifPresent(value -> value.columns(used));
        outcome.ifPresent(value -> value.columns(used));
        ties.penalty.ifPresent(value -> value.columns(used));
        ties.lastSuccess.ifPresent(value -> value.columns(used));
        attended.columns(used);
        attempt.ifPresent(value -> value.columns(used));
        date.ifPresent(dates -> dates.columns(used));
        unofficial.columns(used);
        unverified.columns(used);
        disqualified.ifPresent(struck -> {
            struck.when.columns(used);
            struck.reason.columns(used);
        });
    }
}
