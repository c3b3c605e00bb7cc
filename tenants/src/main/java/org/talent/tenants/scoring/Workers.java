package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.CurrentTenant;

/** Threads that do one piece of work together, for the tenant and the actor of who calls them. */
final class Workers {

    private Workers() {}

    /** Runs the work once on each thread and comes back when all are done; the first failure is the caller's. */
    static void run(int threads, Runnable work) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            var started = new ArrayList<Future<?>>();
            for (int thread = 0; thread < threads; thread++) {
                started.add(workers.submit(CurrentTenant.carry(() -> {
                    work.run();
                    return Boolean.TRUE;
                })));
            }
            join(started);
        }
    }

    private static void join(Collection<Future<?>> started) {
        @Nullable RuntimeException first = null;
        for (var one : started) {
            try {
                one.get();
            } catch (ExecutionException broken) {
                var cause = broken.getCause();
                var wrapped = cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
                if (first == null) {
                    first = wrapped;
                } else {
                    first.addSuppressed(wrapped);
                }
            } catch (InterruptedException _) {
                started.forEach(other -> other.cancel(true));
                Thread.currentThread().interrupt();
                throw new Progress.Cancelled();
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
