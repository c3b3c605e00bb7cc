package org.talent.tenants.participant;

import java.util.function.Function;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Refused;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenants;

/**
 * The way of a student into the association's facts about themselves, which rests on the standing grant to the data
 * subject. Only acts marked {@link org.talent.tenants.support.CrossesTenants} go it.
 */
public final class OwnFacts {

    private final Tenants tenants;
    private final Participants participants;
    private final UnitOfWork unitOfWork;

    public OwnFacts(Tenants tenants, Participants participants, UnitOfWork unitOfWork) {
        this.tenants = tenants;
        this.participants = participants;
        this.unitOfWork = unitOfWork;
    }

    /** One transaction on the association's ground with the person who acts. */
    public <T> T with(Function<Participant, T> step) {
        var own = own(CurrentTenant.actor());
        return CurrentTenant.across(
                tenants.association().id(),
                () -> unitOfWork.inOne(() ->
                        step.apply(participants.person(own).orElseThrow(() -> new NotFound("participant", own)))));
    }

    private static EntrantId own(Actor actor) {
        actor.require(Role.STUDENT);
        return actor.participant().stream()
                .mapToObj(EntrantId::new)
                .findFirst()
                .orElseThrow(
                        () -> Refused.because("noParticipant", actor.account().value()));
    }
}
