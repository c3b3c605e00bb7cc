package org.talent.tenants.consent;

import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

class InMemoryConsentsTest extends ConsentsContract {

    private final InMemoryParticipants participants = new InMemoryParticipants();
    private final InMemoryConsents consents = new InMemoryConsents(participants);

    @Override
    protected Consents consents() {
        return consents;
    }

    @Override
    protected Participants participants() {
        return participants;
    }

    @Override
    protected <T> T inNorth(Supplier<T> step) {
        return CurrentTenant.call(actor(1), step);
    }

    @Override
    protected <T> T inSouth(Supplier<T> step) {
        return CurrentTenant.call(actor(2), step);
    }

    private static Actor actor(int tenant) {
        return new Actor(new AccountId(1), new TenantId(tenant), "a", Set.of(), OptionalLong.empty());
    }
}
