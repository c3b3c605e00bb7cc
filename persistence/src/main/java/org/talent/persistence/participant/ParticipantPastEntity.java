package org.talent.persistence.participant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.talent.rules.IdentityLevel;

/** What was known of a participant from one mark to before another; erasure empties the names here as well. */
@Entity
@Table(name = "participant_past")
@IdClass(ParticipantPastEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class ParticipantPastEntity {

    @Id
    long participant;

    @Id
    long fromMark;

    @TenantId
    Integer tenant;

    long toMark;

    @Nullable
    Long batch;

    short birthYear;

    short graduationYear;

    short grade;

    String region;

    @Enumerated(EnumType.STRING)
    IdentityLevel identity;

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

    ParticipantPastEntity() {}

    ParticipantPastEntity(ParticipantEntity facts, PersonEntity person, long toMark) {
        participant = facts.id;
        fromMark = facts.fromMark;
        this.toMark = toMark;
        batch = facts.batch;
        birthYear = facts.birthYear;
        graduationYear = facts.graduationYear;
        grade = facts.grade;
        region = facts.region;
        identity = facts.identity;
        lastName = person.lastName;
        firstName = person.firstName;
        patronymic = person.patronymic;
        birthDate = person.birthDate;
        school = person.school;
        city = person.city;
        nameKey = person.nameKey;
        schoolKey = person.schoolKey;
    }

    record Key(long participant, long fromMark) implements Serializable {}
}
