package org.talent.tenants.rulebook;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** Drafts in memory, apart by tenant. */
public final class InMemoryRuleDrafts implements RuleDrafts {

    private final Map<TenantId, Rows> rows = new HashMap<>();

    private static final class Rows {
        private final Map<RuleDraftId, RuleDraft> drafts = new LinkedHashMap<>();
        private final Map<Desk, Autosave> typed = new HashMap<>();
    }

    private record Desk(RuleSetId ruleSet, AccountId account) {}

    @Override
    public Optional<RuleDraft> open(RuleSetId ruleSet) {
        return ofRuleSet(ruleSet).stream()
                .filter(draft -> draft.state().isOpen())
                .findFirst();
    }

    @Override
    public List<RuleDraft> ofRuleSet(RuleSetId ruleSet) {
        return own().drafts.values().stream()
                .filter(draft -> draft.ruleSet().equals(ruleSet))
                .sorted(Comparator.comparing((RuleDraft draft) -> draft.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public RuleDraft save(RuleDraft draft) {
        var id = draft.id();
        if (id.value() == 0) {
            if (open(draft.ruleSet()).isPresent()) {
                throw new EditedMeanwhile("draft", draft.ruleSet());
            }
            id = new RuleDraftId(own().drafts.size() + 1);
        } else if (Optional.ofNullable(own().drafts.get(id))
                        .orElseThrow(() -> new NotFound("draft", draft.id()))
                        .revision()
                != draft.revision()) {
            throw new EditedMeanwhile("draft", id);
        }
        var saved = new RuleDraft(
                id,
                draft.revision() + 1,
                draft.ruleSet(),
                draft.base(),
                draft.state(),
                draft.edits(),
                draft.submission(),
                draft.decision());
        own().drafts.put(id, saved);
        return saved;
    }

    @Override
    public void keep(RuleSetId ruleSet, Autosave typed) {
        own().typed.put(new Desk(ruleSet, typed.account()), typed);
    }

    @Override
    public Optional<Autosave> kept(RuleSetId ruleSet, AccountId account) {
        return Optional.ofNullable(own().typed.get(new Desk(ruleSet, account)));
    }

    @Override
    public void forget(RuleSetId ruleSet, AccountId account) {
        own().typed.remove(new Desk(ruleSet, account));
    }

    private Rows own() {
        return rows.computeIfAbsent(CurrentTenant.id(), _ -> new Rows());
    }
}
