package org.talent.tenants.tenancy;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Whose data is being worked on, and by whom: bound for one call, never "all". A new thread starts with none. Only the
 * gates bind it.
 */
public final class CurrentTenant {

    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private CurrentTenant() {}

    /** @throws IllegalStateException when no tenant is in scope */
    public static TenantId id() {
        return actor().tenant();
    }

    /** @throws IllegalStateException when no tenant is in scope */
    public static Actor actor() {
        if (!ACTOR.isBound()) {
            throw new IllegalStateException("""
                    No tenant is in scope.
                    Maybe this thread was started without binding one; only a gate may bind it.""");
        }
        return ACTOR.get();
    }

    /** Work for another thread, which takes the actor of this one along. */
    public static <T> java.util.concurrent.Callable<T> carry(java.util.concurrent.Callable<T> work) {
        var actor = actor();
        return () -> ScopedValue.where(ACTOR, actor).call(work::call);
    }

    public static boolean isBound() {
        return ACTOR.isBound();
    }

    /** @throws IllegalStateException when the transaction of another tenant is still open: it would go on reading there */
    public static <T> T call(Actor actor, Supplier<T> work) {
        refuseWhileAnotherWorks(actor);
        return ScopedValue.where(ACTOR, actor).call(work::get);
    }

    /**
     * The same person on another tenant's ground, without any role: for one step of an act marked {@link
     * org.talent.tenants.support.CrossesTenants}, before its transaction opens.
     */
    public static <T> T across(TenantId owner, Supplier<T> step) {
        return call(actor().visiting(owner), step);
    }

    public static void run(Actor actor, Runnable work) {
        refuseWhileAnotherWorks(actor);
        ScopedValue.where(ACTOR, actor).run(work);
    }

    private static void refuseWhileAnotherWorks(Actor actor) {
        if (ACTOR.isBound()
                && !ACTOR.get().tenant().equals(actor.tenant())
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("""
                    Another tenant must not be bound while a transaction of this one is open.
                    Maybe a crossing act needs two transactions, one after the other.""");
        }
    }
}
