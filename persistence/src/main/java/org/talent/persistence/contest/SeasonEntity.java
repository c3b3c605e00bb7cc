package org.talent.persistence.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.talent.rules.Domain;
import org.talent.tenants.contest.IdentityPolicy;
import org.talent.tenants.contest.Season;
import org.talent.tenants.contest.SeasonId;

@Entity
@Table(name = "season")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class SeasonEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    @Version
    int revision;

    String code;

    String title;

    LocalDate starts;

    LocalDate ends;

    @Enumerated(EnumType.STRING)
    IdentityPolicy identityPolicy;

    void copyFrom(Season season) {
        code = season.code();
        title = season.title();
        starts = season.starts();
        ends = season.ends();
        identityPolicy = season.identityPolicy();
    }

    Season toDomain(List<SeasonNameEntity> names) {
        var byDomain = new EnumMap<Domain, List<String>>(Domain.class);
        for (var name : names) {
            byDomain.computeIfAbsent(name.domain, _ -> new java.util.ArrayList<>())
                    .add(name.name);
        }
        return new Season(new SeasonId(id), revision, code, title, starts, ends, identityPolicy, byDomain);
    }
}
