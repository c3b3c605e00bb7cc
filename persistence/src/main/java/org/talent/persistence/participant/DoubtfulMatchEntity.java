package org.talent.persistence.participant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "doubtful_match")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class DoubtfulMatchEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    long newer;

    long older;

    String why;

    /** SAME or APART; null while open. */
    @Nullable
    String decision;

    @Nullable
    String reason;

    @Nullable
    Long batch;
}
