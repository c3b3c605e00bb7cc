package org.talent.tenants.imports.mapping;

import java.util.Locale;
import java.util.Optional;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.imports.EntrantFacts.PersonFacts;
import org.talent.tenants.imports.mapping.table.Row;
import org.talent.tenants.imports.mapping.table.Texts;

/**
 * Which cells tell what about a person.
 *
 * @param keepNameless whether a row without id and name still counts, as an unknown person
 */
record PersonSpec(
        Optional<Value> id,
        Names names,
        Optional<Dates> birthDate,
        Optional<Value> birthYear,
        Optional<Value> graduation,
        Optional<Value> grade,
        Optional<Value> school,
        Optional<Value> city,
        Optional<Value> region,
        Optional<Value> identity,
        boolean keepNameless) {

    PersonFacts of(Row row) {
        var person = new PersonFacts(
                text(id, row),
                names.of(row),
                birthDate.flatMap(dates -> dates.of(row, "birth date")).orElse(null),
                Years.of(text(birthYear, row), "birth year"),
                Years.of(text(graduation, row), "graduation year"),
                Years.grade(text(grade, row), "grade"),
                text(school, row),
                text(city, row),
                text(region, row),
                identity(text(identity, row)));
        if (!keepNameless
                && person.externalId().isEmpty()
                && person.name().full().isEmpty()) {
            throw new RowFault("noName");
        }
        return person;
    }

    private static IdentityLevel identity(String text) {
        if (text.isEmpty()) {
            return IdentityLevel.SELF_DECLARED;
        }
        var name = text.toUpperCase(Locale.ROOT).replace(' ', '_');
        for (var level : IdentityLevel.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        throw new RowFault("unknownValue", "identity");
    }

    static String text(Optional<Value> value, Row row) {
        return value.isEmpty() ? "" : Texts.fold(value.get().text(row));
    }

    void columns(Value.Columns used) {
        names.columns(used);
        birthDate.ifPresent(dates -> dates.columns(used));
        for (var value : new Optional<?>[] {id, birthYear, graduation, grade, school, city, region, identity}) {
            value.ifPresent(one -> ((Value) one).columns(used));
        }
    }
}
