package org.talent.portal.jobs;

import com.vaadin.flow.component.UI;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.talent.portal.security.TenantTasks;
import org.talent.rules.Phrase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;

/**
 * Long work of all accounts. It takes its tenant along, goes on when the page is left or loaded again, and stays listed
 * until its owner has read how it ended.
 */
@Component
public class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int AT_ONCE = 4;
    private static final int KEPT = 20;
    private static final Duration PACE = Duration.ofMillis(250);

    private final Clock clock;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Entry> entries = new ConcurrentHashMap<>();
    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().daemon().name("job-", 1).factory());

    public Jobs(Clock clock) {
        this.clock = clock;
    }

    /** Starts work as the actor in scope; {@code path} is where it was started. */
    public Job start(Phrase title, String path, JobWork work) {
        var actor = CurrentTenant.actor();
        var id = numbers.incrementAndGet();
        var entry = new Entry(new Job(id, actor.account(), title, path, clock.instant(), new Job.Waiting()));
        entries.put(id, entry);
        forgetOldest(actor);
        workers.execute(TenantTasks.carried(actor, () -> run(entry, work)));
        tell(entry.job);
        return entry.job;
    }

    /**
     * Starts work whose outcome the page that asks for it shows, as long as it is open.
     *
     * @param said what is told of the outcome where jobs are listed
     */
    public <T> void startShown(
            Phrase title, String path, Function<Progress, T> work, Function<T, Phrase> said, Consumer<T> shown) {
        var ui = UI.getCurrent();
        var actor = CurrentTenant.actor();
        start(title, path, progress -> {
            var outcome = work.apply(progress);
            TenantTasks.access(ui, actor, () -> shown.accept(outcome));
            return new Job.Done(said.apply(outcome), path);
        });
    }

    /** Work that gets something ready for later, as the actor in scope: nobody waits for it, so it is not listed. */
    public void startUnseen(Consumer<Progress> work) {
        workers.execute(TenantTasks.carried(() -> {
            try {
                work.accept((_, _, _) -> {
                    if (workers.isShutdown()) {
                        throw new Progress.Cancelled();
                    }
                });
            } catch (Progress.Cancelled _) {
                LOG.debug("Work nobody waits for ends with the program.");
            } catch (RuntimeException fault) {
                LOG.warn("Work nobody waits for failed; whoever needs it does it again.", fault);
            }
        }));
    }

    /** Jobs of the actor in scope, oldest first. */
    public List<Job> mine() {
        var owner = CurrentTenant.actor().account();
        return entries.values().stream()
                .map(entry -> entry.job)
                .filter(job -> job.owner().equals(owner))
                .sorted((left, right) -> Long.compare(left.id(), right.id()))
                .toList();
    }

    /** Asks a job to stop; it does so at its next step. */
    public void cancel(long id) {
        own(id).cancelled = true;
    }

    /** Takes a job that is over off the list. */
    public void dismiss(long id) {
        if (own(id).job.isOver()) {
            entries.remove(id);
        }
    }

    /** Tells of every change of the owner's jobs, from any thread; the answer ends it. */
    public Runnable watch(Actor owner, Consumer<Job> listener) {
        var watcher = new Watcher(owner, listener);
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    private Entry own(long id) {
        var entry = entries.get(id);
        if (entry == null || !entry.job.owner().equals(CurrentTenant.actor().account())) {
            throw new NotFound("job", id);
        }
        return entry;
    }

    private void run(Entry entry, JobWork work) {
        try {
            var done = work.run((step, at, total) -> progress(entry, step, at, total));
            change(entry, done);
        } catch (Progress.Cancelled _) {
            change(entry, new Job.Cancelled());
        } catch (RuntimeException | Error fault) {
            change(entry, new Job.Failed(fault));
        }
    }

    private void progress(Entry entry, String step, long done, long total) {
        if (entry.cancelled) {
            throw new Progress.Cancelled();
        }
        var now = clock.instant();
        var since = entry.job.state() instanceof Job.Running running
                        && running.step().equals(step)
                ? running.since()
                : now;
        entry.job = entry.job.withState(new Job.Running(step, done, total, since));
        if (Duration.between(entry.told, now).compareTo(PACE) >= 0) {
            entry.told = now;
            tell(entry.job);
        }
    }

    private void change(Entry entry, Job.State state) {
        entry.job = entry.job.withState(state);
        tell(entry.job);
    }

    private void tell(Job job) {
        watchers.stream()
                .filter(watcher -> watcher.owner.account().equals(job.owner()))
                .forEach(watcher -> watcher.listener.accept(job));
    }

    private void forgetOldest(Actor actor) {
        var over = new ArrayList<Job>();
        entries.values().stream()
                .map(entry -> entry.job)
                .filter(job -> job.owner().equals(actor.account()) && job.isOver())
                .sorted((left, right) -> Long.compare(left.id(), right.id()))
                .forEach(over::add);
        over.stream().limit(Math.max(0, over.size() - KEPT)).forEach(job -> entries.remove(job.id()));
    }

    @PreDestroy
    void stop() {
        entries.values().forEach(entry -> entry.cancelled = true);
        workers.shutdownNow();
    }

    private static final class Entry {

        private volatile Job job;
        private volatile boolean cancelled;
        private volatile Instant told = Instant.EPOCH;

        Entry(Job job) {
            this.job = job;
        }
    }

    private record Watcher(Actor owner, Consumer<Job> listener) {}
}
