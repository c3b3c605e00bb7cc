package org.talent.tenants.participant;

import java.util.List;

/** Several people, or an unnamed group, that took part under one name. */
public record Team(EntrantId id, int revision, String title, String organisation, List<EntrantId> members)
        implements Entrant {

    public Team {
        members = List.copyOf(members);
    }

    @Override
    public String displayName() {
        return title;
    }
}
