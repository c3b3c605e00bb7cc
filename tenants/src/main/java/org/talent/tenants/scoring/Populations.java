package org.talent.tenants.scoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.TenantId;

/**
 * The populations that were asked for last, so that a second look at a contest does not read the database again. A change
 * of facts, events or names asks for a new one, and the one before goes when nobody uses it. Who asks while another
 * builds waits for what comes of it.
 */
public class Populations implements AutoCloseable {

    private static final int KEPT = 3;
    private static final int THREADS = 2;
    private static final long LOOK_AGAIN = 200;

    private final ScoringStore store;
    private final Map<Key, Entry> known = new LinkedHashMap<>(16, 0.75f, true);
    private boolean closed;

    /** What makes two inputs the same; a consent may end from one day to the next. */
    private record Key(TenantId tenant, ContestId contest, long mark, java.time.LocalDate day, long input) {}

    private static final class Entry {
        private final CompletableFuture<Population> population = new CompletableFuture<>();
        private int users;
        private boolean dropped;
    }

    public Populations(ScoringStore store) {
        this.store = store;
    }

    /** Does something with the population of the input, which stays readable for so long. */
    <T> T with(RunInput input, Progress progress, Function<Population, T> work) {
        var key = new Key(CurrentTenant.id(), input.contest().id(), input.mark(), input.day(), input.hash());
        while (true) {
            Entry entry;
            boolean build;
            synchronized (this) {
                if (closed) {
                    throw new Progress.Cancelled();
                }
                var found = known.get(key);
                build = found == null;
                entry = found == null ? new Entry() : found;
                if (found == null) {
                    known.put(key, entry);
                }
                entry.users++;
            }
            try {
                if (build) {
                    build(key, entry, input, progress);
                }
                var population = awaited(entry, progress);
                if (population != null) {
                    return work.apply(population);
                }
            } finally {
                release(entry);
            }
        }
    }

    private void build(Key key, Entry entry, RunInput input, Progress progress) {
        try {
            entry.population.complete(Population.of(new StoredResults(store, input), THREADS, progress));
            trim(key);
        } catch (RuntimeException broken) {
            synchronized (this) {
                known.remove(key, entry);
                entry.dropped = true;
            }
            entry.population.completeExceptionally(broken);
            throw broken;
        }
    }

    /** Null when the builder gave up: then the next who waits builds. */
    private static @Nullable Population awaited(Entry entry, Progress progress) {
        while (true) {
            try {
                return entry.population.get(LOOK_AGAIN, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                progress.at("population", 0, -1);
            } catch (ExecutionException _) {
                return null;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new Progress.Cancelled();
            }
        }
    }

    /** Older populations of the contest go, and the longest unused of the others. */
    private void trim(Key newest) {
        var gone = new ArrayList<Entry>();
        synchronized (this) {
            var keys = new ArrayList<>(known.keySet());
            for (var key : keys) {
                boolean outdated =
                        key.tenant.equals(newest.tenant) && key.contest.equals(newest.contest) && !key.equals(newest);
                if (outdated || known.size() > KEPT && !key.equals(newest)) {
                    gone.addAll(drop(key));
                }
            }
        }
        gone.forEach(Populations::close);
    }

    /** Forgets an entry that was built; whoever still uses it closes it. */
    private List<Entry> drop(Key key) {
        var entry = known.get(key);
        if (entry == null || !entry.population.isDone()) {
            return List.of();
        }
        known.remove(key);
        entry.dropped = true;
        return entry.users == 0 ? List.of(entry) : List.of();
    }

    private void release(Entry entry) {
        boolean last;
        synchronized (this) {
            last = --entry.users == 0 && entry.dropped;
        }
        if (last) {
            close(entry);
        }
    }

    private static void close(Entry entry) {
        if (!entry.population.isCompletedExceptionally()) {
            entry.population.join().close();
        }
    }

    /** How many lie on the disk. */
    synchronized int kept() {
        return known.size();
    }

    @Override
    public void close() {
        var gone = new ArrayList<Entry>();
        synchronized (this) {
            closed = true;
            for (var key : List.copyOf(known.keySet())) {
                gone.addAll(drop(key));
            }
        }
        gone.forEach(Populations::close);
    }
}
