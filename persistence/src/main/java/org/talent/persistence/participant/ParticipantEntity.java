package org.talent.persistence.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.talent.rules.IdentityLevel;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participant;
import org.talent.tenants.participant.PersonName;

/** The facts; what tells who the person is stands in {@link PersonEntity}. */
@Entity
@Table(name = "participant")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ParticipantEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    @Version
    int revision;

    String number;

    short birthYear;

    short graduationYear;

    short grade;

    String region;

    @Enumerated(EnumType.STRING)
    IdentityLevel identity;

    @Nullable
    Long mergedInto;

    /** The mark since which the facts are these. */
    long fromMark;

    /** The import whose word they are; null where a person wrote them. */
    @Nullable
    Long batch;

    /** Brought by an import that was undone, and known from nowhere else. */
    boolean retired;

    void copyFrom(Participant participant) {
        number = participant.number();
        birthYear = (short) participant.birthYear();
        graduationYear = (short) participant.graduationYear();
        grade = (short) participant.grade();
        region = participant.region();
        identity = participant.identity();
    }

    Participant toDomain(@Nullable PersonEntity person) {
        return new Participant(
                new EntrantId(id),
                revision,
                number,
                person == null
                        ? new PersonName("", "", "")
                        : new PersonName(person.lastName, person.firstName, person.patronymic),
                person == null ? null : person.birthDate,
                birthYear,
                graduationYear,
                grade,
                person == null ? "" : person.school,
                person == null ? "" : person.city,
                region,
                identity,
                Optional.ofNullable(mergedInto).map(EntrantId::new));
    }
}
