package org.talent.tenants.consent;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participant.InMemoryParticipants;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/** Consents without a database, apart by tenant. */
public final class InMemoryConsents implements Consents {

    private final Map<TenantId, Space> spaces = new LinkedHashMap<>();
    private final InMemoryParticipants participants;

    public InMemoryConsents(InMemoryParticipants participants) {
        this.participants = participants;
    }

    @Override
    public List<Consent> of(EntrantId participant) {
        var records = participants.records(participant);
        return space().consents.values().stream()
                .filter(consent -> records.contains(consent.participant()))
                .sorted(Comparator.comparing(Consent::givenOn)
                        .thenComparing(consent -> consent.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public Optional<Consent> find(ConsentId id) {
        return Optional.ofNullable(space().consents.get(id.value()));
    }

    @Override
    public Consent save(Consent consent) {
        var space = space();
        if (consent.id().value() == 0) {
            return space.put(new ConsentId(++space.last), consent);
        }
        var known = find(consent.id()).orElseThrow(() -> new NotFound("consent", consent.id()));
        return space.put(known.id(), consent.withdrawnOn().map(known::withdrawn).orElse(known));
    }

    @Override
    public void saveAll(Collection<Consent> consents) {
        consents.forEach(this::save);
    }

    @Override
    public List<ConsentRequest> requests(EntrantId participant) {
        var records = participants.records(participant);
        return waiting().stream()
                .filter(request -> records.contains(request.participant()))
                .sorted(Comparator.comparing(
                                (ConsentRequest request) -> request.id().value())
                        .reversed())
                .toList();
    }

    @Override
    public List<ConsentRequest> requests(int offset, int limit) {
        return waiting().stream().skip(offset).limit(limit).toList();
    }

    @Override
    public int countRequests() {
        return waiting().size();
    }

    @Override
    public Optional<ConsentRequest> request(ConsentRequestId id) {
        return waiting().stream().filter(request -> request.id().equals(id)).findFirst();
    }

    @Override
    public ConsentRequest ask(ConsentRequest request) {
        var space = space();
        var saved = new ConsentRequest(
                new ConsentRequestId(++space.last),
                request.participant(),
                request.wish(),
                request.signers(),
                request.textVersion(),
                request.textLanguage(),
                request.textHash(),
                request.askedBy(),
                request.askedAt());
        space.requests.put(saved.id().value(), saved);
        return saved;
    }

    @Override
    public void sign(ConsentRequestId id, ConsentId consent) {
        find(consent).orElseThrow();
        takeBack(id);
    }

    @Override
    public void takeBack(ConsentRequestId id) {
        request(id).orElseThrow(() -> new NotFound("consent request", id));
        space().closed.add(id.value());
    }

    private List<ConsentRequest> waiting() {
        var space = space();
        return space.requests.values().stream()
                .filter(request -> !space.closed.contains(request.id().value()))
                .toList();
    }

    private Space space() {
        return spaces.computeIfAbsent(CurrentTenant.id(), _ -> new Space());
    }

    private static final class Space {
        private final Map<Long, Consent> consents = new TreeMap<>();
        private final Map<Long, ConsentRequest> requests = new TreeMap<>();
        private final TreeSet<Long> closed = new TreeSet<>();
        private long last;

        Consent put(ConsentId id, Consent consent) {
            var saved = new Consent(
                    id,
                    consent.participant(),
                    consent.purpose(),
                    consent.recipient(),
                    consent.fields(),
                    consent.givenOn(),
                    consent.until(),
                    consent.withdrawnOn(),
                    consent.evidence());
            consents.put(id.value(), saved);
            return saved;
        }
    }
}
