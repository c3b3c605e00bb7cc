package org.talent.persistence.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.TenantId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.Participants.MergeRecord;

@Entity
@Table(name = "merge_record")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class MergeRecordEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    long duplicate;

    long survivor;

    boolean merged;

    String reason;

    String actor;

    Instant at;

    MergeRecord toDomain() {
        return new MergeRecord(new EntrantId(duplicate), new EntrantId(survivor), merged, reason, actor, at);
    }
}
