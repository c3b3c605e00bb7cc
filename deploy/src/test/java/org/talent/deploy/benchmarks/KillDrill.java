package org.talent.deploy.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationContext;
import org.talent.persistence.DatabaseServer;
import org.talent.tenants.contest.ContestId;
import org.talent.tenants.scoring.PublishRun;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.RunVerification;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.scoring.ScoringRun.Status;
import org.talent.tenants.scoring.ScoringRuns;
import org.talent.tenants.scoring.VerifyRun;
import org.talent.tenants.support.Progress;
import org.talent.tenants.support.UnitOfWork;
import org.talent.tenants.tenancy.AccountId;
import org.talent.tenants.tenancy.Actor;
import org.talent.tenants.tenancy.CurrentTenant;
import org.talent.tenants.tenancy.Role;
import org.talent.tenants.tenancy.TenantId;

/**
 * A program scores and publishes without end and is killed, without a warning, at points drawn by chance. After each
 * kill the published ranking must be one that was computed, whole to the last row, and the next run must succeed by itself.
 */
final class KillDrill {

    private static final int PARTICIPANTS = 8_000;
    private static final long SEED = 20_35;

    private final ApplicationContext context;
    private final GeneratedContest generated;

    private KillDrill(ApplicationContext context, GeneratedContest generated) {
        this.context = context;
        this.generated = generated;
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(Victim.VICTIM)) {
            scoreForEver(arguments[1], Integer.parseInt(arguments[2]), Long.parseLong(arguments[3]));
            return;
        }
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        var report = new Report("Kills at random points", arguments);
        try (var server = DatabaseServer.start(ImportBenchmark.PRODUCTION)) {
            var url = server.schema();
            try (var context = BenchmarkApplication.over(url)) {
                new KillDrill(context, GeneratedContest.of(context, url, PARTICIPANTS)).run(url, kills, report);
            }
        }
        report.write();
    }

    private void run(String url, int kills, Report report) throws Exception {
        var random = new Random(SEED);
        score();
        long undisturbed = System.nanoTime();
        var first = score();
        undisturbed = System.nanoTime() - undisturbed;
        // from the first step of a cold program to well after it published
        int longest = (int) TimeUnit.NANOSECONDS.toMillis(3 * undisturbed);
        CurrentTenant.run(
                generated.actor(), () -> context.getBean(PublishRun.class).publish(first.id()));
        report.say(
                "%s participants × %d results; the program scores and publishes again and again until it is killed.",
                Report.number(PARTICIPANTS, 0), GeneratedContest.RESULTS);
        report.table("kill", "it was at", "published", "verified whole", "left behind", "next run after");
        var faults = new ArrayList<String>();
        for (int kill = 1; kill <= kills; kill++) {
            var step = Victim.killed(
                    KillDrill.class,
                    "",
                    random.nextInt(longest),
                    url,
                    String.valueOf(generated.actor().tenant().value()),
                    String.valueOf(generated.contest().value()));
            var published = published();
            var whole = CurrentTenant.call(
                    generated.actor(),
                    () -> context.getBean(VerifyRun.class).verify(published.id(), 2, Progress.SILENT));
            long left = open();
            long start = System.nanoTime();
            var next = score();
            double waited = System.nanoTime() - start;
            boolean right = whole instanceof RunVerification.Same
                    && next.resultHash().equals(first.resultHash())
                    && open() == 0;
            if (!right) {
                faults.add("kill " + kill);
            }
            report.row(
                    kill,
                    step,
                    "run " + published.id().value(),
                    whole instanceof RunVerification.Same ? "yes" : "**no**: " + whole,
                    left == 0 ? "nothing" : left + " unfinished run, cleared by the next",
                    Report.seconds(waited));
        }
        report.say(
                faults.isEmpty()
                        ? "%d kills: the published ranking was always whole, every next run gave the same hash and cleared what was left."
                        : "%d kills, and not all went well: " + faults,
                kills);
    }

    private ScoringRun published() {
        return inOne(runs -> runs.published(generated.contest()).orElseThrow());
    }

    /** Runs that still say they are under way. */
    private long open() {
        return inOne(runs -> runs.ofContest(generated.contest()).stream()
                .filter(run -> run.status() == Status.RUNNING)
                .count());
    }

    private <T> T inOne(java.util.function.Function<ScoringRuns, T> read) {
        return CurrentTenant.call(
                generated.actor(),
                () -> context.getBean(UnitOfWork.class).inOne(() -> read.apply(context.getBean(ScoringRuns.class))));
    }

    /** The server gives the lock of the dead program back as soon as it notices; nobody has to do anything. */
    private ScoringRun score() throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (true) {
            var outcome = CurrentTenant.call(
                    generated.actor(),
                    () -> context.getBean(RunScoring.class).official(generated.contest(), 2, Progress.SILENT));
            if (!(outcome instanceof ScoringOutcome.Busy) || System.nanoTime() > deadline) {
                return FullRunBenchmark.run(outcome);
            }
            Thread.sleep(100);
        }
    }

    private static void scoreForEver(String url, int tenant, long contest) {
        var actor = new Actor(
                new AccountId(1), new TenantId(tenant), "victim", EnumSet.allOf(Role.class), OptionalLong.empty());
        try (var context = BenchmarkApplication.over(url)) {
            while (true) {
                CurrentTenant.run(actor, () -> {
                    var run = FullRunBenchmark.run(context.getBean(RunScoring.class)
                            .official(new ContestId(contest), 2, (step, _, _) -> Victim.at(step)));
                    Victim.at("publish");
                    context.getBean(PublishRun.class).publish(run.id());
                });
            }
        }
    }
}
