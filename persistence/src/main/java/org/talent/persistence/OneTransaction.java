package org.talent.persistence;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.talent.tenants.support.UnitOfWork;

/** One database transaction a step. */
@Component
class OneTransaction implements UnitOfWork {

    private final TransactionTemplate template;

    OneTransaction(PlatformTransactionManager transactions) {
        template = new TransactionTemplate(transactions);
    }

    @Override
    public <T> T inOne(Supplier<T> step) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("""
                    A step must not run inside another transaction.
                    Maybe a long use case was called from a short one.""");
        }
        return Objects.requireNonNull(template.execute(_ -> step.get()));
    }
}
