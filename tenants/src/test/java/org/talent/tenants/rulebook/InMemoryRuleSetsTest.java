package org.talent.tenants.rulebook;

import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

class InMemoryRuleSetsTest extends RuleSetsContract {

    private final RuleSets ruleSets = new InMemoryRuleSets();

    @Override
    protected RuleSets ruleSets() {
        return ruleSets;
    }

    @Override
    protected ContestId contest() {
        return new ContestId(5);
    }

    @Override
    protected <T> T asNorth(Supplier<T> work) {
        return CurrentTenant.call(actor(1), work);
    }

    @Override
    protected <T> T asSouth(Supplier<T> work) {
        return CurrentTenant.call(actor(2), work);
    }

    private static Actor actor(int tenant) {
        return new Actor(
                new AccountId(1), new TenantId(tenant), "Anna", EnumSet.allOf(Role.class), OptionalLong.empty());
    }
}
