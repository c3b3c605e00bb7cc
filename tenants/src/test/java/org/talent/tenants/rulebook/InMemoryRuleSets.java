package org.talent.tenants.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** Rule sets and their versions in memory, apart by tenant. */
public final class InMemoryRuleSets implements RuleSets {

    private final Map<TenantId, Rows> rows = new HashMap<>();

    private static final class Rows {
        private final Map<RuleSetId, RuleSet> sets = new LinkedHashMap<>();
        private final List<RuleSetVersion> versions = new ArrayList<>();
    }

    @Override
    public List<RuleSet> ofBook(RuleBook book) {
        return own().sets.values().stream()
                .filter(one -> one.book().equals(book))
                .sorted(Comparator.comparing(RuleSet::kind))
                .toList();
    }

    @Override
    public Optional<RuleSet> find(RuleSetId id) {
        return Optional.ofNullable(own().sets.get(id));
    }

    @Override
    public RuleSet save(RuleSet ruleSet) {
        if (ruleSet.id().value() == 0 && ofKind(ruleSet.book(), ruleSet.kind()).isPresent()) {
            throw new EditedMeanwhile("rule set", ruleSet.kind());
        }
        var id = ruleSet.id().value() == 0 ? new RuleSetId(own().sets.size() + 1) : ruleSet.id();
        if (ruleSet.id().value() != 0) {
            var known = find(id).orElseThrow(() -> new NotFound("rule set", id));
            if (known.revision() != ruleSet.revision()) {
                throw new EditedMeanwhile("rule set", id);
            }
        }
        var saved = new RuleSet(id, ruleSet.revision() + 1, ruleSet.book(), ruleSet.kind(), ruleSet.newestVersion());
        own().sets.put(id, saved);
        return saved;
    }

    @Override
    public void add(RuleSetVersion version) {
        own().versions.add(version);
    }

    @Override
    public List<RuleSetVersion> versions(RuleSetId id) {
        return own().versions.stream()
                .filter(version -> version.ruleSet().equals(id))
                .sorted(Comparator.comparing(RuleSetVersion::number).reversed())
                .toList();
    }

    @Override
    public Optional<RuleSetVersion> version(RuleSetId id, int number) {
        return versions(id).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    @Override
    public Optional<RuleSetVersion> inForce(RuleSetId id, LocalDate day) {
        return versions(id).stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .findFirst();
    }

    private Rows own() {
        return rows.computeIfAbsent(CurrentTenant.id(), _ -> new Rows());
    }
}
