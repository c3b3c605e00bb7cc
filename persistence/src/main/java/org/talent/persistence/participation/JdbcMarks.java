package org.talent.persistence.participation;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.talent.tenants.participation.Marks;
import org.talent.tenants.tenancy.CurrentTenant;

/** One row a tenant; whoever writes holds it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY) // the use case owns the transaction
class JdbcMarks implements Marks {

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcMarks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public long newest() {
        return jdbc.sql("select value from mark where tenant = ?")
                .param(CurrentTenant.id().value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    @Override
    public void hold() {
        int tenant = CurrentTenant.id().value();
        jdbc.sql("insert into mark (tenant, value) values (?, 0) on duplicate key update value = value")
                .param(tenant)
                .update();
    }

    @Override
    public long next(String act) {
        int tenant = CurrentTenant.id().value();
        jdbc.sql("insert into mark (tenant, value) values (?, 1) on duplicate key update value = value + 1")
                .param(tenant)
                .update();
        long mark = jdbc.sql("select value from mark where tenant = ? for update")
                .param(tenant)
                .query(Long.class)
                .single();
        jdbc.sql("insert into mark_history (tenant, mark, at, act) values (?, ?, ?, ?)")
                .params(tenant, mark, Timestamp.from(clock.instant()), act)
                .update();
        return mark;
    }
}
