package org.talent.persistence.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "team_member")
@IdClass(TeamMemberEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TeamMemberEntity {

    @Id
    long team;

    @Id
    long participant;

    @TenantId
    Integer tenant;

    TeamMemberEntity() {}

    TeamMemberEntity(long team, long participant) {
        this.team = team;
        this.participant = participant;
    }

    record Key(long team, long participant) implements Serializable {}
}
