package org.talent.persistence.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.TenantId;

/** From which mark to before which mark a duplicate counts as its survivor. */
@Entity
@Table(name = "entrant_merge")
@IdClass(EntrantMergeEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class EntrantMergeEntity {

    static final long OPEN = Long.MAX_VALUE;

    @Id
    long duplicate;

    @Id
    long fromMark;

    @TenantId
    Integer tenant;

    long toMark = OPEN;

    long survivor;

    EntrantMergeEntity() {}

    EntrantMergeEntity(long duplicate, long fromMark, long survivor) {
        this.duplicate = duplicate;
        this.fromMark = fromMark;
        this.survivor = survivor;
    }

    record Key(long duplicate, long fromMark) implements Serializable {}
}
