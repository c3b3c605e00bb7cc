package org.talent.persistence.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.rulebook.RuleDraft.Decision;
import org.talent.tenants.rulebook.RuleDraft.State;
import org.talent.tenants.rulebook.RuleDraft.Submission;
import org.talent.tenants.rulebook.RuleDraftId;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.tenancy.AccountId;

@Entity
@Table(name = "rule_draft")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RuleDraftEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    @Version
    int revision;

    long ruleSet;

    int base;

    @Enumerated(EnumType.STRING)
    State state;

    /** How many; a save changes it, so that two savers meet at the revision. */
    int edits;

    @Nullable
    Byte openMark;

    @Nullable
    String sentHash;

    @Nullable
    Long sentBy;

    @Nullable
    String sentByName;

    @Nullable
    String sentReason;

    @Nullable
    Instant sentAt;

    @Nullable
    Boolean decidedApproved;

    @Nullable
    String decidedHash;

    @Nullable
    Long decidedBy;

    @Nullable
    String decidedByName;

    @Nullable
    String decidedComment;

    @Nullable
    Instant decidedAt;

    void copyFrom(RuleDraft draft) {
        ruleSet = draft.ruleSet().value();
        base = draft.base();
        state = draft.state();
        edits = draft.edits().size();
        openMark = draft.state().isOpen() ? (byte) 1 : null;
        var sent = draft.submission();
        sentHash = sent.map(Submission::hash).orElse(null);
        sentBy = sent.map(one -> one.by().value()).orElse(null);
        sentByName = sent.map(Submission::byName).orElse(null);
        sentReason = sent.map(Submission::reason).orElse(null);
        sentAt = sent.map(Submission::at).orElse(null);
        var said = draft.decision();
        decidedApproved = said.map(Decision::approved).orElse(null);
        decidedHash = said.map(Decision::hash).orElse(null);
        decidedBy = said.map(one -> one.by().value()).orElse(null);
        decidedByName = said.map(Decision::byName).orElse(null);
        decidedComment = said.map(Decision::comment).orElse(null);
        decidedAt = said.map(Decision::at).orElse(null);
    }

    RuleDraft toDomain(List<RuleDraft.Edit> edits) {
        return new RuleDraft(
                new RuleDraftId(id), revision, new RuleSetId(ruleSet), base, state, edits, submission(), decision());
    }

    private Optional<Submission> submission() {
        if (sentHash == null || sentBy == null || sentByName == null || sentReason == null || sentAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Submission(sentHash, new AccountId(sentBy), sentByName, sentReason, sentAt));
    }

    private Optional<Decision> decision() {
        if (decidedApproved == null
                || decidedHash == null
                || decidedBy == null
                || decidedByName == null
                || decidedComment == null
                || decidedAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Decision(
                decidedApproved, decidedHash, new AccountId(decidedBy), decidedByName, decidedComment, decidedAt));
    }
}
