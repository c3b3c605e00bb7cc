package org.talent.persistence.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.imports.Fingerprint;
import org.talent.tenants.participant.Participant;

/** What tells who a participant is; erasure empties just this. */
@Entity
@Table(name = "participant_person")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class PersonEntity {

    @Id
    long participant;

    @TenantId
    Integer tenant;

    String lastName;

    String firstName;

    String patronymic;

    @Nullable
    LocalDate birthDate;

    String school;

    String city;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    byte @Nullable [] nameKey;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 16)
    byte @Nullable [] schoolKey;

    void copyFrom(Participant one) {
        lastName = one.name().last();
        firstName = one.name().first();
        patronymic = one.name().patronymic();
        birthDate = one.birthDate();
        school = one.school();
        city = one.city();
        var fingerprint = new Fingerprint();
        nameKey = fingerprint.ofName(one.name());
        schoolKey = fingerprint.ofSchool(one.school());
    }
}
