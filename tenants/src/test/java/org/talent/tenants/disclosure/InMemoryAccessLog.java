package org.talent.tenants.disclosure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** The access log without a database, apart by tenant. */
public final class InMemoryAccessLog implements AccessLog {

    private final Map<TenantId, List<Access>> logs = new LinkedHashMap<>();
    private final InMemoryParticipants participants;

    public InMemoryAccessLog(InMemoryParticipants participants) {
        this.participants = participants;
    }

    @Override
    public void add(List<Access> accesses) {
        log().addAll(accesses);
    }

    @Override
    public List<Access> of(EntrantId participant, int limit) {
        var records = participants.records(participant);
        return log().reversed().stream()
                .filter(access -> records.contains(access.participant()))
                .limit(limit)
                .toList();
    }

    private List<Access> log() {
        return logs.computeIfAbsent(CurrentTenant.id(), _ -> new ArrayList<>());
    }
}
