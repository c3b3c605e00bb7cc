package org.talent.persistence.disclosure;

import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.talent.persistence.Actors;
import org.talent.persistence.PersistenceTest;
import org.talent.tenants.disclosure.AccessLog;
import org.talent.tenants.disclosure.AccessLogContract;
import org.talent.tenants.participant.Participants;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Tenants;

@PersistenceTest
class HibernateAccessLogTest extends AccessLogContract {

    @Autowired
    Tenants tenants;

    @Autowired
    AccessLog accessLog;

    @Autowired
    Participants participants;

    @Autowired
    UnitOfWork unitOfWork;

    Actor north;
    Actor south;

    @BeforeEach
    void two_spaces() {
        north = Actors.association(tenants, "north-" + System.nanoTime());
        south = Actors.association(tenants, "south-" + System.nanoTime());
    }

    @Override
    protected AccessLog accessLog() {
        return accessLog;
    }

    @Override
    protected Participants participants() {
        return participants;
    }

    @Override
    protected <T> T inNorth(Supplier<T> step) {
        return CurrentTenant.call(north, () -> unitOfWork.inOne(step));
    }

    @Override
    protected <T> T inSouth(Supplier<T> step) {
        return CurrentTenant.call(south, () -> unitOfWork.inOne(step));
    }
}
