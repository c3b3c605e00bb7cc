package org.talent.tenants.support;

import java.util.Objects;
import java.util.function.Supplier;

/** Steps without a database; a step inside a step is refused as the real one refuses it. */
public final class InMemoryUnitOfWork implements UnitOfWork {

    private final ThreadLocal<Boolean> open = ThreadLocal.withInitial(() -> false);

    @Override
    public <T> T inOne(Supplier<T> step) {
        if (open.get()) {
            throw new IllegalStateException("A step must not run inside another transaction.");
        }
        open.set(true);
        try {
            return Objects.requireNonNull(step.get());
        } finally {
            open.set(false);
        }
    }
}
