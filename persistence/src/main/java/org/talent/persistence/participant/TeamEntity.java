package org.talent.persistence.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import org.hibernate.annotations.TenantId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Team;

@Entity
@Table(name = "team")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TeamEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    @Version
    int revision;

    String title;

    String organisation;

    Team toDomain(List<Long> members) {
        return new Team(
                new EntrantId(id),
                revision,
                title,
                organisation,
                members.stream().map(EntrantId::new).toList());
    }
}
