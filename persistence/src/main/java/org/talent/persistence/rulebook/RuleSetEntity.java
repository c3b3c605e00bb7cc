package org.talent.persistence.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSet;
import org.talent.tenants.rulebook.RuleSetId;

@Entity
@Table(name = "rule_set")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RuleSetEntity {

    @Id
    long id;

    @TenantId
    Integer tenant;

    @Version
    int revision;

    @Nullable
    Long contest;

    @Enumerated(EnumType.STRING)
    RuleSetKind kind;

    int newestVersion;

    void copyFrom(RuleSet ruleSet) {
        contest = switch (ruleSet.book()) {
            case RuleBook.OfContest(var id) -> id.value();
            case RuleBook.OfAdmission() -> null;
        };
        kind = ruleSet.kind();
        newestVersion = ruleSet.newestVersion();
    }

    RuleSet toDomain() {
        return new RuleSet(
                new RuleSetId(id),
                revision,
                contest == null ? new RuleBook.OfAdmission() : RuleBook.of(new ContestId(contest)),
                kind,
                newestVersion);
    }
}
