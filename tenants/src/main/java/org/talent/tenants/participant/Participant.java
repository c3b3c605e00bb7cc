package org.talent.tenants.participant;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.talent.rules.IdentityLevel;

/**
 * A person as the contest knows them. The name, birth date and school name are personal and stored apart from the facts.
 *
 * @param number what lists show instead of a name, such as "20-114207"
 * @param graduationYear year of leaving grade 11; 0 unknown
 * @param grade school grade at the season's start as last told; 0 unknown
 * @param region name in the season's REGION, empty where unknown
 * @param mergedInto the person this record turned out to be; that one carries the results
 */
public record Participant(
        EntrantId id,
        int revision,
        String number,
        PersonName name,
        @Nullable LocalDate birthDate,
        int birthYear,
        int graduationYear,
        int grade,
        String school,
        String city,
        String region,
        IdentityLevel identity,
        Optional<EntrantId> mergedInto)
        implements Entrant {

    @Override
    public String displayName() {
        return name.full().isEmpty() ? "№ " + number : name.full();
    }
}
