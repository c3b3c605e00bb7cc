package org.talent.tenants.scoring;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.talent.tenants.contest.Contest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.EntrantKind;
import org.talent.tenants.contest.SeasonId;
import org.talent.tenants.contest.Track;
import org.talent.tenants.contest.TrackId;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

class InMemoryImpactsTest extends ImpactsContract {

    private final InMemoryParticipants participants = new InMemoryParticipants();
    private final Impacts impacts = new InMemoryImpacts(participants);

    @Override
    protected Impacts impacts() {
        return impacts;
    }

    @Override
    protected Contest contest() {
        return new Contest(
                new ContestId(5),
                0,
                new SeasonId(1),
                "c",
                "Конкурс",
                EntrantKind.PARTICIPANT,
                List.of(new Track(new TrackId(1), "python", "Python")),
                List.of("победитель", "призёр"));
    }

    @Override
    protected EntrantId person(String lastName) {
        return asNorth(
                () -> participants.save(named(new EntrantId(0), 0, lastName)).id());
    }

    @Override
    protected void rename(EntrantId person, String lastName) {
        asNorth(() -> participants.save(
                named(person, participants.participant(person).orElseThrow().revision(), lastName)));
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
