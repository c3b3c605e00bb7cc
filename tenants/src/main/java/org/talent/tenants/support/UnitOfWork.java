package org.talent.tenants.support;

import java.util.function.Supplier;

/** One transaction of a long use case. Never nested: a step inside a step is broken code. */
@Port
public interface UnitOfWork {

    <T> T inOne(Supplier<T> step);

    default void inOne(Runnable step) {
        inOne(() -> {
            step.run();
            return Boolean.TRUE;
        });
    }
}
