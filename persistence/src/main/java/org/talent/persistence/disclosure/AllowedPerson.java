package org.talent.persistence.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.consent.DisclosedField;
import org.talent.tenants.disclosure.DisclosedParticipant;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedResult;
import org.talent.tenants.disclosure.DisclosedParticipant.DisclosedStanding;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.PersonName;

/** One person as the door's statement gives them: what is not granted is null in the row already. */
record AllowedPerson(
        long id,
        Set<DisclosedField> fields,
        LocalDate until,
        Optional<String> name,
        Optional<Integer> grade,
        Optional<String> region,
        Optional<String> school) {

    /** One column a field, such as {@code may_name}: 1 where any of a person's consents grants it. */
    static String grants(String fields) {
        return Arrays.stream(DisclosedField.values())
                .map(field -> "max(find_in_set('%s', %s) > 0) as %s".formatted(field, fields, column(field)))
                .collect(Collectors.joining(", "));
    }

    static AllowedPerson read(ResultSet row) throws SQLException {
        var granted = EnumSet.noneOf(DisclosedField.class);
        for (var field : DisclosedField.values()) {
            if (row.getBoolean(column(field))) {
                granted.add(field);
            }
        }
        int grade = row.getInt("grade");
        var last = row.getString("last_name");
        var name = last == null ? null : new PersonName(last, row.getString("first_name"), row.getString("patronymic"));
        return new AllowedPerson(
                row.getLong("person"),
                granted,
                row.getObject("last_day", LocalDate.class),
                known(name == null ? null : name.full()),
                grade == 0 ? Optional.empty() : Optional.of(grade),
                known(row.getString("region")),
                known(row.getString("school")));
    }

    boolean shows(DisclosedField field) {
        return fields.contains(field);
    }

    DisclosedParticipant with(List<DisclosedStanding> standings, List<DisclosedResult> results) {
        return new DisclosedParticipant(
                new EntrantId(id), fields, until, name, grade, region, school, standings, results);
    }

    private static Optional<String> known(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }

    private static String column(DisclosedField field) {
        return "may_" + field.name().toLowerCase(Locale.ROOT);
    }
}
