package org.talent.persistence.rulebook;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleSet;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.rulebook.RuleSetVersion;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.Ids;
import org.talent.tenants.support.NotFound;

@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class HibernateRuleSets implements RuleSets {

    private final EntityManager entities;
    private final Ids ids;

    HibernateRuleSets(EntityManager entities, Ids ids) {
        this.entities = entities;
        this.ids = ids;
    }

    @Override
    public List<RuleSet> ofBook(RuleBook book) {
        var query = switch (book) {
            case RuleBook.OfContest(var contest) ->
                entities.createQuery("from RuleSetEntity where contest = :contest", RuleSetEntity.class)
                        .setParameter("contest", contest.value());
            case RuleBook.OfAdmission() ->
                entities.createQuery("from RuleSetEntity where contest is null", RuleSetEntity.class);
        };
        return query.getResultList().stream()
                .map(RuleSetEntity::toDomain)
                .sorted(Comparator.comparing(RuleSet::kind))
                .toList();
    }

    @Override
    public Optional<RuleSet> find(RuleSetId id) {
        return Optional.ofNullable(entities.find(RuleSetEntity.class, id.value()))
                .map(RuleSetEntity::toDomain);
    }

    @Override
    public RuleSet save(RuleSet ruleSet) {
        RuleSetEntity entity;
        if (ruleSet.id().value() == 0) {
            entity = new RuleSetEntity();
            entity.id = ids.next("rule_set");
            entity.copyFrom(ruleSet);
            entities.persist(entity);
        } else {
            entity = Optional.ofNullable(
                            entities.find(RuleSetEntity.class, ruleSet.id().value()))
                    .orElseThrow(() -> new NotFound("rule set", ruleSet.id()));
            if (entity.revision != ruleSet.revision()) {
                throw new EditedMeanwhile("rule set", ruleSet.id());
            }
            entity.copyFrom(ruleSet);
        }
        try {
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw new EditedMeanwhile("rule set", ruleSet.kind());
        }
        return entity.toDomain();
    }

    @Override
    public void add(RuleSetVersion version) {
        entities.persist(new RuleSetVersionEntity(version));
        entities.flush();
    }

    @Override
    public List<RuleSetVersion> versions(RuleSetId id) {
        return entities
                .createQuery(
                        "from RuleSetVersionEntity where ruleSet = :id order by number desc",
                        RuleSetVersionEntity.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(RuleSetVersionEntity::toDomain)
                .toList();
    }

    @Override
    public Optional<RuleSetVersion> version(RuleSetId id, int number) {
        return Optional.ofNullable(
                        entities.find(RuleSetVersionEntity.class, new RuleSetVersionEntity.Key(id.value(), number)))
                .map(RuleSetVersionEntity::toDomain);
    }

    @Override
    public Optional<RuleSetVersion> inForce(RuleSetId id, LocalDate day) {
        return entities
                .createQuery(
                        "from RuleSetVersionEntity where ruleSet = :id and effectiveFrom <= :day order by number desc",
                        RuleSetVersionEntity.class)
                .setParameter("id", id.value())
                .setParameter("day", day)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(RuleSetVersionEntity::toDomain);
    }
}
