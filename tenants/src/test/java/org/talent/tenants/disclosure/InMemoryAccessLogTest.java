package org.talent.tenants.disclosure;

import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

class InMemoryAccessLogTest extends AccessLogContract {

    private final InMemoryParticipants participants = new InMemoryParticipants();
    private final InMemoryAccessLog accessLog = new InMemoryAccessLog(participants);

    @Override
    protected AccessLog accessLog() {
        return accessLog;
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
