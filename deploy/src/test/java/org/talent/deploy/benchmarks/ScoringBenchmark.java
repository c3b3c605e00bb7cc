package org.talent.deploy.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.LongSupplier;
import org.talent.rules.Compilation.Compiled;
import org.talent.rules.CompiledRuleSet;
import org.talent.rules.ContestScoring;
import org.talent.rules.ResultBatch;
import org.talent.rules.RuleSetKind;
import org.talent.rules.RuleSetText;
import org.talent.rules.StandingBatch;
import org.talent.rules.drools.DroolsRuleEngine;

/**
 * Scores a season by rule sets and by the same policy written in Java by hand, in turns, on one thread. Both read the same
 * columns and write the same ones; a checksum over them has to be equal in every round.
 */
final class ScoringBenchmark {

    private static final int WARM_UP = 60;

    private final List<ResultBatch> batches;
    private final StandingBatch standings = new StandingBatch(ScoringSeason.BATCH * ScoringSeason.TRACKS);
    private final ContestScoring.Scorer scorer;
    private final ContestScoring scoring;
    private final HandWrittenScoring byHand;

    private ScoringBenchmark(ContestScoring scoring, ScoringSeason season) {
        this.batches = season.batches();
        this.scoring = scoring;
        this.scorer = scoring.scorer();
        this.byHand = new HandWrittenScoring(season.numbers());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 21;
        var report = new Report("Scoring by rule sets against Java written by hand", arguments);
        var season = new ScoringSeason(2035);
        long start = System.nanoTime();
        var engine = new DroolsRuleEngine();
        var ruleSets = new EnumMap<RuleSetKind, CompiledRuleSet>(RuleSetKind.class);
        ScoringSeason.RULES.forEach((kind, text) -> ruleSets.put(
                kind, ((Compiled) engine.compile(new RuleSetText(kind, text), season.vocabulary())).ruleSet()));
        double compiled = System.nanoTime() - start;
        var benchmark = new ScoringBenchmark(engine.prepare(ruleSets, season.vocabulary(), season.facts()), season);
        start = System.nanoTime();
        benchmark.byRules();
        double planned = System.nanoTime() - start;
        report.say(
                "%s entrants × %d results × %d tracks, %s events of %d kinds; %d rules: exclusions, a formula a kind with"
                        + " bounds, level, role, age and team factors, best attempt, at most 2 of a series, best 5, courses"
                        + " and tests at most 30 %% of the total.",
                Report.number(ScoringSeason.ENTRANTS, 0),
                ScoringSeason.RESULTS,
                ScoringSeason.TRACKS,
                Report.number(ScoringSeason.EVENTS, 0),
                ScoringSeason.KINDS.size(),
                ScoringSeason.RULES.values().stream()
                        .mapToInt(ScoringBenchmark::rules)
                        .sum());
        report.say(
                "Compiling the rule sets in a fresh JVM: %s. First pass, in which the rules are asked once a class: %s.",
                Report.seconds(compiled), Report.seconds(planned));
        benchmark.run(rounds, report);
        report.write();
    }

    private static int rules(String text) {
        return text.split("rule \"", -1).length - 1;
    }

    private void run(int rounds, Report report) {
        for (int round = 0; round < WARM_UP; round++) {
            same(byHand(), byRules());
        }
        if (!scoring.problems().isEmpty()) {
            throw new IllegalStateException(scoring.problems().toString());
        }
        var ratios = new ArrayList<Double>();
        var rules = new ArrayList<Double>();
        var hand = new ArrayList<Double>();
        report.table("round", "by hand", "by rules", "times", "bytes allocated by rules", "load");
        for (int round = 1; round <= rounds; round++) {
            // who goes first changes, so that both meet the same weather
            boolean handFirst = round % 2 == 0;
            var first = timed(handFirst ? this::byHand : this::byRules);
            var second = timed(handFirst ? this::byRules : this::byHand);
            var a = handFirst ? first : second;
            var b = handFirst ? second : first;
            same(a.checksum(), b.checksum());
            hand.add(a.perEntrant());
            rules.add(b.perEntrant());
            ratios.add(b.perEntrant() / a.perEntrant());
            report.row(
                    round,
                    microseconds(a.perEntrant()),
                    microseconds(b.perEntrant()),
                    Report.number(ratios.getLast(), 2),
                    b.allocated(),
                    Report.number(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(), 1));
        }
        report.say(
                "Medians: %s an entrant by hand, %s by rules: **%s times**, %s entrants a second on one core. CPU time of the"
                        + " thread; checksums over points, places in the order, groups and tie keys equal in every round.",
                microseconds(Report.median(hand)),
                microseconds(Report.median(rules)),
                Report.number(Report.median(ratios), 2),
                Report.number(1e9 / Report.median(rules), 0));
    }

    private static String microseconds(double nanos) {
        return Report.number(nanos / 1e3, 2) + " µs";
    }

    private static void same(long byHand, long byRules) {
        if (byHand != byRules) {
            throw new IllegalStateException(
                    "By hand %x, by rules %x: the two do not agree.".formatted(byHand, byRules));
        }
    }

    private record Pass(long nanos, long allocated, long checksum) {

        double perEntrant() {
            return (double) nanos / ScoringSeason.ENTRANTS;
        }
    }

    private static Pass timed(LongSupplier pass) {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = threads.getCurrentThreadAllocatedBytes();
        long start = threads.getCurrentThreadCpuTime();
        long checksum = pass.getAsLong();
        long took = threads.getCurrentThreadCpuTime() - start;
        return new Pass(took, threads.getCurrentThreadAllocatedBytes() - allocated, checksum);
    }

    private long byRules() {
        long sum = 0;
        for (var batch : batches) {
            scorer.score(batch, standings);
            sum += checksum();
        }
        return sum;
    }

    private long byHand() {
        long sum = 0;
        for (var batch : batches) {
            byHand.score(batch, standings);
            sum += checksum();
        }
        return sum;
    }

    /** Part of both passes: whoever scores has somebody who reads. */
    private long checksum() {
        long sum = 0;
        for (int row = 0; row < standings.rows; row++) {
            long hash = standings.entrant[row] * 31 + standings.track[row];
            hash = hash * 31 + standings.group[row];
            hash = hash * 1_000_003 + standings.points[row];
            hash = hash * 31 + standings.counted[row];
            hash = hash * 1_000_003 + standings.bestSingle[row];
            hash = hash * 31 + standings.finals[row];
            hash = hash * 1_000_003 + standings.lastDay[row];
            sum += hash;
        }
        return sum;
    }
}
