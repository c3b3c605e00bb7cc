package org.talent.tenants.imports.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.EntrantFacts.TeamFacts;
import org.talent.tenants.imports.mapping.table.Nodes;
import org.talent.tenants.imports.mapping.table.Row;
import tools.jackson.databind.JsonNode;

/** Which cells tell what about a team. */
record TeamSpec(
        Optional<Value> id,
        Optional<Value> title,
        Optional<Value> organisation,
        Optional<Value> size,
        Optional<Members> members) {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

    /** The people of a team: each is read as a row of its own, with {@code <value>} and the team's own columns. */
    record Members(Many in, PersonSpec person) {

        List<PersonFacts> of(Row row) {
            var members = new ArrayList<PersonFacts>();
            in.each(row, (key, cell) -> members.add(person.of(member(row, key, cell))));
            return members;
        }

        private static Row member(Row row, String key, Object cell) {
            var names = new ArrayList<>(List.of("key", "value"));
            var cells = new ArrayList<>(List.of(key, cell));
            if (cell instanceof JsonNode node && node.isObject()) {
                for (var member : node.properties()) {
                    names.add(member.getKey());
                    cells.add(Nodes.cell(member.getValue()));
                }
            }
            return row.with(names, cells);
        }
    }

    TeamFacts of(Row row) {
        var team = new TeamFacts(
                PersonSpec.text(id, row),
                PersonSpec.text(title, row),
                PersonSpec.text(organisation, row),
                members.map(all -> all.of(row)).orElse(List.of()),
                size(PersonSpec.text(size, row)));
        if (isNameless(team)) {
            throw new RowFault("noTitle");
        }
        return team;
    }

    /** The team through which a person took part; none where the cells that would name it are empty. */
    Optional<TeamFacts> ofPerson(Row row) {
        return PersonSpec.text(id, row).isEmpty() && PersonSpec.text(title, row).isEmpty()
                ? Optional.empty()
                : Optional.of(of(row));
    }

    private static boolean isNameless(TeamFacts team) {
        return team.externalId().isEmpty() && team.title().isEmpty();
    }

    private static int size(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        var size = Numbers.PLAIN.require(text, "size");
        if (size.signum() < 0
                || size.compareTo(LARGEST) > 0
                || size.stripTrailingZeros().scale() > 0) {
            throw new RowFault("notASize");
        }
        return size.intValue();
    }

    void columns(Value.Columns used) {
        id.ifPresent(value -> value.columns(used));
        title.ifPresent(value -> value.columns(used));
        organisation.ifPresent(value -> value.columns(used));
        size.ifPresent(value -> value.columns(used));
        members.ifPresent(all -> all.in.columns(used));
    }
}
