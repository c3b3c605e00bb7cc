package org.talent.tenants.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.talent.rules.Phrase;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.UseCase;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.Tenants;

/** UC-105, on paper: a moderator records that the representative signed; the consent holds from that day. */
@UseCase
public class RecordSignature {

    private static final int MOST = 200;

    private final Tenants tenants;
    private final Consents consents;
    private final Participants participants;
    private final Clock clock;

    public RecordSignature(Tenants tenants, Consents consents, Participants participants, Clock clock) {
        this.tenants = tenants;
        this.consents = consents;
        this.participants = participants;
        this.clock = clock;
    }

    /** Who waits, longest first. */
    public List<Waiting> waiting(int offset, int limit) {
        CurrentTenant.actor().require(Role.MODERATOR);
        var requests = consents.requests(Math.max(0, offset), Math.clamp(limit, 1, MOST));
        var names = participants.displayNames(
                requests.stream().map(ConsentRequest::participant).toList());
        return requests.stream()
                .map(request -> new Waiting(
                        request,
                        names.getOrDefault(request.participant(), ""),
                        request.wish()
                                .recipient()
                                .flatMap(tenants::find)
                                .map(Tenant::title)
                                .orElse("")))
                .toList();
    }

    public int countWaiting() {
        CurrentTenant.actor().require(Role.MODERATOR);
        return consents.countRequests();
    }

    public Giving record(ConsentRequestId id) {
        CurrentTenant.actor().require(Role.MODERATOR);
        var today = LocalDate.now(clock);
        var request = consents.request(id).orElseThrow(() -> new NotFound("consent request", id));
        var person = participants
                .person(request.participant())
                .orElseThrow(() -> new NotFound("participant", request.participant()));
        if (Signers.of(person, today) == Signers.SELF) {
            return new Giving.Declined(List.of(Phrase.of("ofAge")));
        }
        if (request.wish().until().isBefore(today)) {
            return new Giving.Declined(
                    List.of(Phrase.of("over", ConsentTexts.day(request.wish().until()))));
        }
        Withdrawal.of(consents, person.id(), request.wish().matter(), today);
        var account = CurrentTenant.actor().account();
        var given = consents.save(request.signed(person.id(), today, account, clock.instant()));
        consents.sign(id, given.id());
        return new Giving.Given(given);
    }

    /**
     * A request that waits for the representative.
     *
     * @param recipient title of the university; empty where the purpose names none
     */
    public record Waiting(ConsentRequest request, String participant, String recipient) {}
}
