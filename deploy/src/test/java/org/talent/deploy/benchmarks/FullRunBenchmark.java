package org.talent.deploy.benchmarks;

import java.util.Map;
import org.talent.persistence.DatabaseServer;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.scoring.ScoringOutcome;
import org.talent.tenants.scoring.ScoringRun;
import org.talent.tenants.tenancy.CurrentTenant;

/** One official run of a big contest, database to database: read, scored, ranked, cut off, proposed, written. */
final class FullRunBenchmark {

    private static final int THREADS = 2;

    private FullRunBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int participants = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250_000;
        var report = new Report("Full official run", arguments);
        try (var server = DatabaseServer.start(ImportBenchmark.PRODUCTION)) {
            var url = server.schema();
            try (var context = BenchmarkApplication.over(url)) {
                var generated = GeneratedContest.of(context, url, participants);
                var times = context.getBean(StatementTimes.class);
                var scoring = context.getBean(RunScoring.class);
                report.say(
                        "%s participants × %d results, 3 tracks, 40 events, the rule sets that ship, %d threads.",
                        Report.number(participants, 0), GeneratedContest.RESULTS, THREADS);
                report.table(
                        "run",
                        "whole",
                        "rules",
                        "statistics",
                        "read and score",
                        "rank",
                        "write",
                        "program",
                        "server",
                        "rows written");
                for (int round = 1; round <= 3; round++) {
                    times.clear();
                    double program = Report.processorTime();
                    double database = Report.serverTime();
                    var steps = new Steps();
                    var run = CurrentTenant.call(
                            generated.actor(), () -> run(scoring.official(generated.contest(), THREADS, steps)));
                    var took = steps.end();
                    double whole =
                            took.values().stream().mapToLong(Long::longValue).sum();
                    report.row(
                            round,
                            Report.seconds(whole),
                            share(took, "rules", whole),
                            share(took, "statistics", whole),
                            share(took, "score", whole),
                            share(took, "rank", whole),
                            share(took, "write", whole),
                            Report.number(Report.processorTime() - program, 1) + " s",
                            Report.number(Report.serverTime() - database, 1) + " s",
                            Report.number(steps.reached("write"), 0));
                    if (run.results() != (long) participants * GeneratedContest.RESULTS) {
                        throw new IllegalStateException("The run read %d results.".formatted(run.results()));
                    }
                    times.keep();
                }
                report.say(
                        "`program` and `server` are processor time. The first run is cold. The last run's statements, on all threads together:");
                report.table("ms", "calls", "statement");
                times.kept(8)
                        .forEach(time -> report.row(
                                Report.number(time.milliseconds(), 0), time.calls(), "`" + time.text() + "`"));
            }
        }
        report.write();
    }

    static ScoringRun run(ScoringOutcome outcome) {
        return switch (outcome) {
            case ScoringOutcome.Finished(var run) -> run;
            case ScoringOutcome.Faulty(var problems) ->
                throw new IllegalStateException("The rules have problems: " + problems);
            case ScoringOutcome.Busy() -> throw new IllegalStateException("Another run is under way.");
        };
    }

    private static String share(Map<String, Long> took, String step, double whole) {
        long nanos = took.getOrDefault(step, 0L);
        return "%s (%s %%)".formatted(Report.seconds(nanos), Report.number(100 * nanos / whole, 0));
    }
}
