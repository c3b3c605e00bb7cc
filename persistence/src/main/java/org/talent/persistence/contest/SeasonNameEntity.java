package org.talent.persistence.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.TenantId;
import org.talent.rules.Domain;

@Entity
@Table(name = "season_name")
@IdClass(SeasonNameEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SeasonNameEntity {

    @Id
    long season;

    @Id
    @Enumerated(EnumType.STRING)
    Domain domain;

    @Id
    int code;

    @TenantId
    Integer tenant;

    String name;

    SeasonNameEntity() {}

    SeasonNameEntity(long season, Domain domain, int code, String name) {
        this.season = season;
        this.domain = domain;
        this.code = code;
        this.name = name;
    }

    record Key(long season, Domain domain, int code) implements Serializable {}
}
