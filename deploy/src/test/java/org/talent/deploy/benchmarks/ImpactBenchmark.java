package org.talent.deploy.benchmarks;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.talent.persistence.DatabaseServer;
import org.talent.rules.DefaultRuleSets;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.language.NumberPlace;
import org.talent.tenants.scoring.Impact;
import org.talent.tenants.scoring.ImpactOutcome;
import org.talent.tenants.scoring.PreviewImpact;
import org.talent.tenants.scoring.TuneQuota;
import org.talent.tenants.scoring.TuningOutcome;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.CurrentTenant;

/** What a change of rules does to everybody in a big contest: the population cold, then one draft after another. */
final class ImpactBenchmark {

    private static final int TUNED = 5;

    private ImpactBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int participants = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250_000;
        var report = new Report("Impact of a rule change on everybody", arguments);
        try (var server = DatabaseServer.start(ImportBenchmark.PRODUCTION)) {
            var url = server.schema();
            try (var context = BenchmarkApplication.over(url)) {
                var generated = GeneratedContest.of(context, url, participants);
                report.say(
                        "%s participants × %d results, 3 tracks, 40 events, the rule sets that ship, 2 threads.",
                        Report.number(participants, 0), GeneratedContest.RESULTS);
                report.table(
                        "preview",
                        "whole",
                        "population and rules",
                        "score",
                        "compare and keep",
                        "processor time",
                        "awards changed",
                        "reasons looked at",
                        "heap, most, MiB");
                var prepared = prepared(context, generated);
                preview(report, context, generated, "weight, the first", RuleSetKind.WEIGHT, "0.8", "0.7");
                preview(report, context, generated, "weight, another draft", RuleSetKind.WEIGHT, "0.8", "0.75");
                preview(
                        report,
                        context,
                        generated,
                        "formula",
                        RuleSetKind.NORMALISATION,
                        "completion(60, 100)",
                        "completion(80, 100)");
                preview(report, context, generated, "quota", RuleSetKind.QUOTA, "0.08", "0.1");
                report.say(
                        "Before them, as when somebody opens a draft, the population was read from the database and the rules in force were compiled, in %s; every preview reads the file kept of it. A preview asked for at that very moment takes both times together. Heap is what was live after a full collection inside a second run of each, untimed.",
                        Report.seconds(prepared));
                tune(report, context, generated);
            }
        }
        report.write();
    }

    private static long prepared(ApplicationContext context, GeneratedContest generated) {
        long begun = System.nanoTime();
        CurrentTenant.run(
                generated.actor(),
                () -> context.getBean(PreviewImpact.class).prepare(generated.contest(), Progress.SILENT));
        return System.nanoTime() - begun;
    }

    private static void preview(
            Report report,
            ApplicationContext context,
            GeneratedContest generated,
            String name,
            RuleSetKind kind,
            String text,
            String instead) {
        var drafts = Map.of(kind, shipped(kind).replace(text, instead));
        var steps = new Steps();
        double worked = Report.processorTime();
        var impact = seen(context, generated, drafts, steps);
        var took = steps.end();
        worked = Report.processorTime() - worked;
        var heap = new Heap();
        seen(context, generated, drafts, heap);
        report.row(
                name,
                Report.seconds(took.values().stream().mapToLong(Long::longValue).sum()),
                Report.seconds(took.getOrDefault("population", 0L)),
                Report.seconds(took.getOrDefault("score", 0L)),
                Report.seconds(took.getOrDefault("compare", 0L)),
                Report.number(worked, 2) + " s",
                Report.number(impact.awards().total().all(), 0),
                Report.number(impact.reasons().looked(), 0),
                heap.most >> 20);
    }

    private static Impact seen(
            ApplicationContext context,
            GeneratedContest generated,
            Map<RuleSetKind, String> drafts,
            Progress progress) {
        var outcome = CurrentTenant.call(
                generated.actor(),
                () -> context.getBean(PreviewImpact.class).preview(generated.contest(), drafts, progress));
        return switch (outcome) {
            case ImpactOutcome.Seen(var impact) -> impact;
            case ImpactOutcome.Faulty(var problems) ->
                throw new IllegalStateException("The drafts have problems: " + problems);
            case ImpactOutcome.NoRules(var problems) ->
                throw new IllegalStateException("Nothing in force scores: " + problems);
        };
    }

    private static String shipped(RuleSetKind kind) {
        return DefaultRuleSets.of(DefaultRuleSets.TALENT).stream()
                .filter(one -> one.kind() == kind)
                .map(RuleSetText::text)
                .findFirst()
                .orElseThrow();
    }

    /** Values of the share of winners, one after another. */
    private static void tune(Report report, ApplicationContext context, GeneratedContest generated) {
        long begun = System.nanoTime();
        var outcome = CurrentTenant.call(
                generated.actor(),
                () -> context.getBean(TuneQuota.class)
                        .open(generated.contest(), Map.of(), new NumberPlace(1, "quota", "share"), Progress.SILENT));
        var opened = System.nanoTime() - begun;
        try (var tuning = ((TuningOutcome.Ready) outcome).tuning()) {
            var values = new LinkedHashMap<BigDecimal, Long>();
            for (int value = 1; value <= TUNED; value++) {
                var share = BigDecimal.valueOf(value, 2);
                long asked = System.nanoTime();
                CurrentTenant.call(generated.actor(), () -> tuning.at(share));
                values.put(share, System.nanoTime() - asked);
            }
            report.say("Tuning the share of winners: ready after %s, then a value", Report.seconds(opened));
            report.table("share", "took");
            values.forEach((share, took) -> report.row(share, Report.seconds(took)));
        }
    }

    /** Live heap, looked at some times a step. */
    private static final class Heap implements Progress {

        private static final int LOOKS = 4;

        private final Map<String, Long> looked = new LinkedHashMap<>();
        private long most;

        @Override
        public synchronized void at(String step, long done, long total) {
            long part = total <= 0 ? 0 : done * LOOKS / total;
            if (looked.getOrDefault(step, -1L) < part) {
                looked.put(step, part);
                System.gc();
                most = Math.max(
                        most,
                        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            }
        }
    }
}
