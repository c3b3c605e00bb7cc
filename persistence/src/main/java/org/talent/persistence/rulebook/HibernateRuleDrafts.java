package org.talent.persistence.rulebook;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.tenants.rulebook.Autosave;
import org.talent.tenants.rulebook.RuleDraft;
import org.talent.tenants.rulebook.RuleDrafts;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.support.EditedMeanwhile;
import org.talent.tenants.support.Ids;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.tenancy.AccountId;

@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class HibernateRuleDrafts implements RuleDrafts {

    private final EntityManager entities;
    private final Ids ids;

    HibernateRuleDrafts(EntityManager entities, Ids ids) {
        this.entities = entities;
        this.ids = ids;
    }

    @Override
    public Optional<RuleDraft> open(RuleSetId ruleSet) {
        return entities
                .createQuery("from RuleDraftEntity where ruleSet = :ruleSet and openMark = 1", RuleDraftEntity.class)
                .setParameter("ruleSet", ruleSet.value())
                .getResultList()
                .stream()
                .findFirst()
                .map(this::toDomain);
    }

    @Override
    public List<RuleDraft> ofRuleSet(RuleSetId ruleSet) {
        return entities
                .createQuery("from RuleDraftEntity where ruleSet = :ruleSet order by id desc", RuleDraftEntity.class)
                .setParameter("ruleSet", ruleSet.value())
                .getResultList()
                .stream()
                .map(this::toDomain)
                .toList();
    }

    @Override
    public RuleDraft save(RuleDraft draft) {
        RuleDraftEntity entity;
        int known = 0;
        if (draft.id().value() == 0) {
            entity = new RuleDraftEntity();
            entity.id = ids.next("rule_draft");
            entity.copyFrom(draft);
            entities.persist(entity);
        } else {
            entity = Optional.ofNullable(
                            entities.find(RuleDraftEntity.class, draft.id().value()))
                    .orElseThrow(() -> new NotFound("draft", draft.id()));
            if (entity.revision != draft.revision()) {
                throw new EditedMeanwhile("draft", draft.id());
            }
            known = entity.edits;
            entity.copyFrom(draft);
        }
        try {
            entities.flush();
            for (var edit : draft.edits().subList(known, draft.edits().size())) {
                entities.persist(new RuleDraftEditEntity(entity.id, edit));
            }
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw new EditedMeanwhile("draft", draft.ruleSet());
        }
        return toDomain(entity);
    }

    @Override
    public void keep(RuleSetId ruleSet, Autosave typed) {
        var key = new AutosaveEntity.Key(ruleSet.value(), typed.account().value());
        var entity = entities.find(AutosaveEntity.class, key);
        if (entity == null) {
            entity = new AutosaveEntity();
            entity.ruleSet = key.ruleSet();
            entity.account = key.account();
            entity.copyFrom(typed);
            entities.persist(entity);
        } else {
            entity.copyFrom(typed);
        }
        entities.flush();
    }

    @Override
    public Optional<Autosave> kept(RuleSetId ruleSet, AccountId account) {
        return Optional.ofNullable(
                        entities.find(AutosaveEntity.class, new AutosaveEntity.Key(ruleSet.value(), account.value())))
                .map(AutosaveEntity::toDomain);
    }

    @Override
    public void forget(RuleSetId ruleSet, AccountId account) {
        var entity = entities.find(AutosaveEntity.class, new AutosaveEntity.Key(ruleSet.value(), account.value()));
        if (entity != null) {
            entities.remove(entity);
            entities.flush();
        }
    }

    private RuleDraft toDomain(RuleDraftEntity entity) {
        return entity.toDomain(entities
                .createQuery("from RuleDraftEditEntity where draft = :draft order by number", RuleDraftEditEntity.class)
                .setParameter("draft", entity.id)
                .getResultList()
                .stream()
                .map(RuleDraftEditEntity::toDomain)
                .toList());
    }
}
