package org.talent.tenants.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.talent.tenants.consent.OwnConsents.Awaited;
import org.talent.tenants.consent.OwnConsents.Held;
import org.talent.tenants.consent.OwnConsents.Offer;
import org.talent.tenants.participant.OwnFacts;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.support.CrossesTenants;
import org.talent.tenants.support.LongUseCase;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Tenant;
import org.talent.tenants.tenancy.TenantId;
import org.talent.tenants.tenancy.Tenants;

/** UC-103, UC-115: a student sees which consents hold, which wait, and which can be given. */
@LongUseCase
@CrossesTenants("The data subject reads their own consents, which the association keeps.")
public class ShowConsents {

    private final Tenants tenants;
    private final Consents consents;
    private final OwnFacts ownFacts;
    private final Clock clock;

    public ShowConsents(
            Tenants tenants, Participants participants, Consents consents, UnitOfWork unitOfWork, Clock clock) {
        this.tenants = tenants;
        this.consents = consents;
        this.ownFacts = new OwnFacts(tenants, participants, unitOfWork);
        this.clock = clock;
    }

    public OwnConsents show() {
        var today = LocalDate.now(clock);
        Map<TenantId, Tenant> known = tenants.all().stream().collect(Collectors.toMap(Tenant::id, Function.identity()));
        return ownFacts.with(person -> {
            var signers = Signers.of(person, today);
            var held = consents.of(person.id());
            var waiting = consents.requests(person.id());
            return new OwnConsents(
                    signers,
                    held.stream()
                            .map(consent -> new Held(
                                    consent,
                                    consent.stateOn(today),
                                    title(known, consent.recipient()),
                                    signers == Signers.SELF
                                            && consent.evidence().signers() != Signers.SELF
                                            && consent.inForceOn(today)))
                            .toList(),
                    waiting.stream()
                            .map(request -> new Awaited(
                                    request, title(known, request.wish().recipient())))
                            .toList(),
                    offers(known, held, waiting, today));
        });
    }

    private static List<Offer> offers(
            Map<TenantId, Tenant> known, List<Consent> held, List<ConsentRequest> waiting, LocalDate today) {
        var offers = new ArrayList<Offer>();
        boolean inContest =
                held.stream().anyMatch(consent -> consent.purpose() == Purpose.CONTEST && consent.inForceOn(today))
                        || waiting.stream().anyMatch(request -> request.wish().purpose() == Purpose.CONTEST);
        if (!inContest) {
            offers.add(new Offer(Purpose.CONTEST, Optional.empty(), "", GiveConsent.latest(Optional.empty(), today)));
        }
        known.values().stream()
                .filter(tenant -> tenant.isPartnerOn(today))
                .sorted(Comparator.comparing(Tenant::title))
                .map(university -> new Offer(
                        Purpose.DISCLOSURE,
                        Optional.of(university.id()),
                        university.title(),
                        GiveConsent.latest(Optional.of(university), today)))
                .forEach(offers::add);
        return offers;
    }

    private static String title(Map<TenantId, Tenant> known, Optional<TenantId> recipient) {
        return recipient.map(known::get).map(Tenant::title).orElse("");
    }
}
