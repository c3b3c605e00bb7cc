package org.talent.persistence.disclosure;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.tenants.disclosure.Access;
import org.talent.tenants.disclosure.AccessLog;
import org.talent.tenants.participant.EntrantId;
import org.talent.tenants.support.Ids;

@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class HibernateAccessLog implements AccessLog {

    private final EntityManager entities;
    private final Ids ids;

    HibernateAccessLog(EntityManager entities, Ids ids) {
        this.entities = entities;
        this.ids = ids;
    }

    @Override
    public void add(List<Access> accesses) {
        if (accesses.isEmpty()) {
            return;
        }
        long id = ids.take("access", accesses.size());
        for (var access : accesses) {
            entities.persist(new AccessEntity(id++, access));
        }
        entities.flush();
    }

    @Override
    public List<Access> of(EntrantId participant, int limit) {
        return entities
                .createQuery(
                        "select a from AccessEntity a where a.participant in (select p.id from ParticipantEntity p"
                                + " where p.id = :id or p.mergedInto = :id) order by a.id desc",
                        AccessEntity.class)
                .setParameter("id", participant.value())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AccessEntity::toDomain)
                .toList();
    }
}
