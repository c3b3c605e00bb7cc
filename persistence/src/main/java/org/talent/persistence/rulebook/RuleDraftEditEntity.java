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
import org.talent.tenants.rulebook.DraftCases;
import org.talent.tenants.rulebook.RuleDraft.Edit;
import org.talent.tenants.tenancy.AccountId;

@Entity
@Table(name = "rule_draft_edit")
@IdClass(RuleDraftEditEntity.Key.class)
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RuleDraftEditEntity {

    @Id
    long draft;

    @Id
    int number;

    @TenantId
    Integer tenant;

    String text;

    @Nullable
    String cases;

    @Nullable
    Instant casesMerged;

    long author;

    String authorName;

    String comment;

    Instant at;

    RuleDraftEditEntity() {}

    RuleDraftEditEntity(long draft, Edit edit) {
        this.draft = draft;
        number = edit.number();
        text = edit.text();
        cases = edit.cases().map(DraftCases::text).orElse(null);
        casesMerged = edit.cases().flatMap(DraftCases::mergedUpTo).orElse(null);
        author = edit.author().value();
        authorName = edit.authorName();
        comment = edit.comment();
        at = edit.at();
    }

    Edit toDomain() {
        return new Edit(
                number,
                text,
                Optional.ofNullable(cases).map(one -> new DraftCases(one, Optional.ofNullable(casesMerged))),
                new AccountId(author),
                authorName,
                comment,
                at);
    }

    record Key(long draft, int number) implements Serializable {}
}
