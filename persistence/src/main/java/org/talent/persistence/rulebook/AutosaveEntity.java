package org.talent.persistence.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.rulebook.Autosave;
import org.talent.tenants.tenancy.AccountId;

@Entity
@Table(name = "rule_draft_autosave")
@IdClass(AutosaveEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AutosaveEntity {

    @Id
    long ruleSet;

    @Id
    long account;

    @TenantId
    Integer tenant;

    int basedOn;

    String text;

    @Nullable
    String cases;

    Instant at;

    void copyFrom(Autosave typed) {
        basedOn = typed.basedOn();
        text = typed.text();
        cases = typed.cases().orElse(null);
        at = typed.at();
    }

    Autosave toDomain() {
        return new Autosave(new AccountId(account), basedOn, text, Optional.ofNullable(cases), at);
    }

    record Key(long ruleSet, long account) implements Serializable {}
}
