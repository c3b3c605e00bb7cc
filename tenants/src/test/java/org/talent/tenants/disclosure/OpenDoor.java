package org.talent.tenants.disclosure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** A door that shows whom the test put behind it, and remembers how it was asked. */
public final class OpenDoor implements Disclosures {
    public final List<DisclosedParticipant> people = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public final List<TenantId> grounds = new ArrayList<>();

    @Override
    public List<DisclosedParticipant> page(TenantId owner, LocalDate day, Criteria criteria, int offset, int limit) {
        asked.add(offset + "+" + limit);
        return people.stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int count(TenantId owner, LocalDate day, Criteria criteria) {
        grounds.add(CurrentTenant.id());
        return people.size();
    }

    @Override
    public List<DisclosedParticipant> cards(TenantId owner, LocalDate day, List<EntrantId> ids) {
        return people.stream().filter(person -> ids.contains(person.id())).toList();
    }

    @Override
    public int others(TenantId owner, LocalDate day, Criteria criteria) {
        return 0;
    }

    @Override
    public Choices choices(TenantId owner) {
        return new Choices(List.of(), List.of());
    }
}
