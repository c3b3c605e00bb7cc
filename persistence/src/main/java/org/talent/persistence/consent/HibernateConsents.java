package org.talent.persistence.consent;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.tenants.consent.Consent;
import org.talent.tenants.consent.ConsentId;
import org.talent.tenants.consent.ConsentRequest;
import org.talent.tenants.consent.ConsentRequestId;
import org.talent.tenants.consent.Consents;
import org.talent.tenants.consent.Purpose;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.support.Ids;
import org.talent.tenants.support.NotFound;

@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class HibernateConsents implements Consents {

    private static final String OF_THE_PERSON =
            " c where c.participant in (select p.id from ParticipantEntity p where p.id = :id or p.mergedInto = :id) ";

    private final EntityManager entities;
    private final Ids ids;
    private final Marks marks;
    private final Clock clock;

    HibernateConsents(EntityManager entities, Ids ids, Marks marks, Clock clock) {
        this.entities = entities;
        this.ids = ids;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public List<Consent> of(EntrantId participant) {
        return entities
                .createQuery(
                        "select c from ConsentEntity" + OF_THE_PERSON + "order by c.givenOn desc, c.id desc",
                        ConsentEntity.class)
                .setParameter("id", participant.value())
                .getResultList()
                .stream()
                .map(ConsentEntity::toDomain)
                .toList();
    }

    @Override
    public Optional<Consent> find(ConsentId id) {
        return Optional.ofNullable(entities.find(ConsentEntity.class, id.value()))
                .map(ConsentEntity::toDomain);
    }

    @Override
    public Consent save(Consent consent) {
        var saved = consent.id().value() == 0
                ? add(consent, ids.next("consent"), mark(List.of(consent)))
                : withdrawn(consent, mark(List.of(consent)));
        entities.flush();
        return saved;
    }

    @Override
    public void saveAll(Collection<Consent> consents) {
        var fresh =
                consents.stream().filter(consent -> consent.id().value() == 0).toList();
        long mark = mark(consents);
        long id = fresh.isEmpty() ? 0 : ids.take("consent", fresh.size());
        for (var consent : fresh) {
            add(consent, id++, mark);
        }
        consents.stream().filter(consent -> consent.id().value() != 0).forEach(consent -> withdrawn(consent, mark));
        entities.flush();
    }

    private Consent add(Consent consent, long id, long mark) {
        var entity = new ConsentEntity(id, consent, mark);
        entities.persist(entity);
        return entity.toDomain();
    }

    private Consent withdrawn(Consent consent, long mark) {
        @Nullable
        ConsentEntity known = entities.find(ConsentEntity.class, consent.id().value());
        if (known == null) {
            throw new NotFound("consent", consent.id());
        }
        if (known.withdrawnOn == null) {
            consent.withdrawnOn().ifPresent(day -> known.withdraw(day, mark));
        }
        return known.toDomain();
    }

    /** Rules read consents for the contest, so a change of them stands under a mark; 0 where nothing does. */
    private long mark(Collection<Consent> consents) {
        return consents.stream().anyMatch(consent -> consent.purpose() == Purpose.CONTEST)
                ? marks.next("consents for the contest")
                : 0;
    }

    @Override
    public List<ConsentRequest> requests(EntrantId participant) {
        return entities
                .createQuery(
                        "select c from ConsentRequestEntity" + OF_THE_PERSON
                                + "and c.closedAt is null order by c.id desc",
                        ConsentRequestEntity.class)
                .setParameter("id", participant.value())
                .getResultList()
                .stream()
                .map(ConsentRequestEntity::toDomain)
                .toList();
    }

    @Override
    public List<ConsentRequest> requests(int offset, int limit) {
        return entities
                .createQuery("from ConsentRequestEntity where closedAt is null order by id", ConsentRequestEntity.class)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(ConsentRequestEntity::toDomain)
                .toList();
    }

    @Override
    public int countRequests() {
        return Math.toIntExact(
                entities.createQuery("select count(*) from ConsentRequestEntity where closedAt is null", Long.class)
                        .getSingleResult());
    }

    @Override
    public Optional<ConsentRequest> request(ConsentRequestId id) {
        return waiting(id).map(ConsentRequestEntity::toDomain);
    }

    @Override
    public ConsentRequest ask(ConsentRequest request) {
        var entity = new ConsentRequestEntity(ids.next("consent_request"), request);
        entities.persist(entity);
        entities.flush();
        return entity.toDomain();
    }

    @Override
    public void sign(ConsentRequestId id, ConsentId consent) {
        var request = waiting(id).orElseThrow(() -> new NotFound("consent request", id));
        request.closedAt = clock.instant();
        request.consent = consent.value();
        entities.flush();
    }

    @Override
    public void takeBack(ConsentRequestId id) {
        waiting(id).orElseThrow(() -> new NotFound("consent request", id)).closedAt = clock.instant();
        entities.flush();
    }

    private Optional<ConsentRequestEntity> waiting(ConsentRequestId id) {
        return entities.createQuery("from ConsentRequestEntity where id = :id", ConsentRequestEntity.class)
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE) // find would lock by the id alone, in every tenant
                .getResultStream()
                .findFirst()
                .filter(request -> request.closedAt == null);
    }
}
