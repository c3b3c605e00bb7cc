package org.talent.tenants.imports;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.participant.PersonName;

/** What a row tells about who took part. Texts are empty and years 0 where the source is silent. */
public sealed interface EntrantFacts {

    /** The id the source itself uses; empty where it has none. */
    String externalId();

    /** A person. Name and birth date are personal data. */
    record PersonFacts(
            String externalId,
            PersonName name,
            @Nullable LocalDate birthDate,
            int birthYear,
            int graduationYear,
            int grade,
            String school,
            String city,
            String region,
            IdentityLevel identity)
            implements EntrantFacts {

        public PersonFacts {
            externalId = externalId.strip();
            birthYear = birthDate == null ? birthYear : birthDate.getYear();
        }
    }

    /**
     * A team.
     *
     * @param members those the row names; people whose own rows name the team are members too
     * @param size how many took part, also where not all are named; 0 to count the members
     */
    record TeamFacts(String externalId, String title, String organisation, List<PersonFacts> members, int size)
            implements EntrantFacts {

        public TeamFacts {
            externalId = externalId.strip();
            members = List.copyOf(members);
        }
    }
}
