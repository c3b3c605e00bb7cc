package org.talent.persistence.rulebook;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.rules.RuleSetKind;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.rulebook.RuleBook;
import org.talent.tenants.rulebook.RuleDrafts;
import org.talent.tenants.rulebook.RuleDraftsContract;
import org.talent.tenants.rulebook.RuleSet;
import org.talent.tenants.rulebook.RuleSetId;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
class HibernateRuleDraftsTest extends RuleDraftsContract {

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    RuleDrafts drafts;

    @Autowired
    UnitOfWork unitOfWork;

    Actor north;
    Actor south;
    RuleSetId ruleSet;

    @BeforeEach
    void two_associations() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        south = Actors.association(tenants, "south-" + System.nanoTime());
        ruleSet = asNorth(() -> ruleSets.save(
                        new RuleSet(new RuleSetId(0), 0, RuleBook.of(SmallContest.in(contests)), RuleSetKind.WEIGHT, 0))
                .id());
    }

    @Override
    protected RuleDrafts drafts() {
        return drafts;
    }

    @Override
    protected RuleSetId ruleSet() {
        return ruleSet;
    }

    @Override
    protected <T> T asNorth(Supplier<T> work) {
        return CurrentTenant.call(north, () -> unitOfWork.inOne(work));
    }

    @Override
    protected <T> T asSouth(Supplier<T> work) {
        return CurrentTenant.call(south, () -> unitOfWork.inOne(work));
    }
}
