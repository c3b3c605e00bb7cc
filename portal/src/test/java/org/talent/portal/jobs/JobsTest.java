package org.talent.portal.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.talent.rules.Phrase;
import org.talent.tenants.support.NotFound;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.Refused;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JobsTest {

    static final Phrase TITLE = Phrase.of("job.progress");
    static final Job.Done DONE = new Job.Done(Phrase.of("job.open"), "there");

    final Jobs jobs = new Jobs(Clock.systemUTC());
    final Actor anna = actor(1, 1);
    final Actor boris = actor(2, 1);
    final BlockingQueue<Job> told = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
        jobs.stop();
    }

    @Test
    void work_runs_as_the_one_who_started_it_and_says_what_came_of_it() throws Exception {
        jobs.watch(anna, told::add);
        var tenants = new LinkedBlockingQueue<Integer>();

        start(anna, progress -> {
            tenants.add(CurrentTenant.id().value());
            return DONE;
        });

        assertThat(end().state()).isEqualTo(DONE);
        assertThat(tenants).containsExactly(1);
    }

    @Test
    void work_that_nobody_waits_for_runs_as_who_began_it_and_is_not_listed() throws Exception {
        var tenants = new LinkedBlockingQueue<Integer>();

        CurrentTenant.run(
                anna, () -> jobs.startUnseen(_ -> tenants.add(CurrentTenant.id().value())));

        assertThat(tenants.poll(10, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(CurrentTenant.call(anna, jobs::mine)).isEmpty();
    }

    @Test
    void work_that_nobody_waits_for_stops_with_the_program() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new LinkedBlockingQueue<Class<?>>();
        CurrentTenant.run(
                anna,
                () -> jobs.startUnseen(progress -> {
                    try {
                        begun.countDown();
                        while (!Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                        progress.at("population", 0, 1);
                    } catch (RuntimeException stopped) {
                        ended.add(stopped.getClass());
                        throw stopped;
                    }
                }));
        begun.await();

        jobs.stop();

        assertThat(ended.poll(10, TimeUnit.SECONDS)).isEqualTo(Progress.Cancelled.class);
    }

    @Test
    void tells_how_far_it_is_and_how_long_it_will_take() throws Exception {
        jobs.watch(anna, told::add);
        start(anna, progress -> {
            progress.at("score", 1, 4);
            return DONE;
        });

        var running = told.poll(10, TimeUnit.SECONDS);
        while (running != null && !(running.state() instanceof Job.Running)) {
            running = told.poll(10, TimeUnit.SECONDS);
        }
        var state = (Job.Running) running.state();
        assertThat(state.share()).hasValue(0.25);
        assertThat(state.left(state.since().plusSeconds(10))).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void nothing_is_said_about_the_time_left_before_anything_is_done() {
        assertThat(new Job.Running("score", 0, 100, Instant.EPOCH).left(Instant.now()))
                .isNull();
        assertThat(new Job.Running("score", 5, -1, Instant.EPOCH).share()).isEmpty();
    }

    @Test
    void stops_at_its_next_step_when_asked() throws Exception {
        jobs.watch(anna, told::add);
        var started = new CountDownLatch(1);
        var mayGoOn = new CountDownLatch(1);
        var job = start(anna, progress -> {
            started.countDown();
            await(mayGoOn);
            progress.at("score", 1, 2);
            return DONE;
        });
        await(started);

        CurrentTenant.run(anna, () -> jobs.cancel(job.id()));
        mayGoOn.countDown();

        assertThat(end().state()).isInstanceOf(Job.Cancelled.class);
    }

    @Test
    void a_refusal_ends_it_with_its_words() throws Exception {
        jobs.watch(anna, told::add);
        start(anna, _ -> {
            throw Refused.because("mergeSelf");
        });

        assertThat(end().state()).isInstanceOf(Job.Failed.class);
    }

    @Test
    void is_listed_until_its_owner_has_read_how_it_ended_whatever_page_is_open() throws Exception {
        var stopWatching = jobs.watch(anna, told::add);
        var job = start(anna, _ -> DONE);
        end();
        stopWatching.run();

        assertThat(CurrentTenant.call(anna, jobs::mine)).extracting(Job::id).containsExactly(job.id());
        CurrentTenant.run(anna, () -> jobs.dismiss(job.id()));
        assertThat(CurrentTenant.call(anna, jobs::mine)).isEmpty();
    }

    @Test
    void others_neither_see_nor_stop_it() throws Exception {
        jobs.watch(anna, told::add);
        var job = start(anna, _ -> DONE);
        end();

        assertThat(CurrentTenant.call(boris, jobs::mine)).isEmpty();
        assertThatThrownBy(() -> CurrentTenant.run(boris, () -> jobs.cancel(job.id())))
                .isInstanceOf(NotFound.class);
    }

    private Job start(Actor actor, JobWork work) {
        return CurrentTenant.call(actor, () -> jobs.start(TITLE, "here", work));
    }

    private Job end() throws InterruptedException {
        var job = told.poll(10, TimeUnit.SECONDS);
        while (job != null && !job.isOver()) {
            job = told.poll(10, TimeUnit.SECONDS);
        }
        assertThat(job).as("the job ends").isNotNull();
        return job;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Actor actor(int account, int tenant) {
        return new Actor(
                new AccountId(account), new TenantId(tenant), "Somebody", Set.of(Role.ORGANISER), OptionalLong.empty());
    }
}
