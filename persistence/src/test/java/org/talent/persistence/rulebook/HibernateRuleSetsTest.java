package org.talent.persistence.rulebook;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.contest.Contests;
import org.talent.tenants.rulebook.RuleSets;
import org.talent.tenants.rulebook.RuleSetsContract;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
class HibernateRuleSetsTest extends RuleSetsContract {

    @Autowired
    Tenants tenants;

    @Autowired
    Contests contests;

    @Autowired
    RuleSets ruleSets;

    @Autowired
    UnitOfWork unitOfWork;

    Actor north;
    Actor south;
    ContestId contest;

    @BeforeEach
    void two_associations() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        south = Actors.association(tenants, "south-" + System.nanoTime());
        contest = asNorth(() -> SmallContest.in(contests));
    }

    @Override
    protected RuleSets ruleSets() {
        return ruleSets;
    }

    @Override
    protected ContestId contest() {
        return contest;
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
