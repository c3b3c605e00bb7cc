package org.talent.persistence.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;

@Entity
@Table(name = "track")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class TrackEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    long contest;

    int position;

    String code;

    String title;
}
