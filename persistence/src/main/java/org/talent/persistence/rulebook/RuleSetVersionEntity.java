package org.talent.persistence.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.rulebook.RuleSetVersion;

@Entity
@Table(name = "rule_set_version")
@IdClass(RuleSetVersionEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RuleSetVersionEntity {

    @Id
    long ruleSet;

    @Id
    int number;

    @TenantId
    Integer tenant;

    @Enumerated(EnumType.STRING)
    RuleSetKind kind;

    String text;

    String hash;

    String author;

    String reason;

    Instant publishedAt;

    LocalDate effectiveFrom;

    @Nullable
    String approver;

    @Nullable
    String cases;

    RuleSetVersionEntity() {}

    RuleSetVersionEntity(RuleSetVersion version) {
        ruleSet = version.ruleSet().value();
        number = version.number();
        kind = version.kind();
        text = version.text();
        hash = version.hash();
        author = version.author();
        reason = version.reason();
        publishedAt = version.publishedAt();
        effectiveFrom = version.effectiveFrom();
        approver = version.approver().orElse(null);
        cases = version.cases().orElse(null);
    }

    RuleSetVersion toDomain() {
        return new RuleSetVersion(
                new RuleSetId(ruleSet),
                kind,
                number,
                text,
                hash,
                author,
                reason,
                publishedAt,
                effectiveFrom,
                Optional.ofNullable(approver),
                Optional.ofNullable(cases));
    }

    record Key(long ruleSet, int number) implements Serializable {}
}
