package org.talent.tenants.rulebook;

import java.util.List;
import java.util.Optional;
import org.talent.tenants.support.Port;
import org.talent.tenants.tenancy.AccountId;

/** Drafts of rule sets of the tenant in scope. Those of other tenants do not exist from here. */
@Port
public interface RuleDrafts {

    /** The one that is worked on. */
    Optional<RuleDraft> open(RuleSetId ruleSet);

    /** Also those that are published or given up; newest first. */
    List<RuleDraft> ofRuleSet(RuleSetId ruleSet);

    /**
     * Writes the state and the edits that are not there yet. An id of 0 means new and comes back filled.
     *
     * @throws org.talent.tenants.support.EditedMeanwhile where another revision was saved, or another draft is open
     */
    RuleDraft save(RuleDraft draft);

    /** In place of what the account had. */
    void keep(RuleSetId ruleSet, Autosave typed);

    Optional<Autosave> kept(RuleSetId ruleSet, AccountId account);

    void forget(RuleSetId ruleSet, AccountId account);
}
