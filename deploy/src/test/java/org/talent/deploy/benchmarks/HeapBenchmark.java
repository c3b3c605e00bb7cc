package org.talent.deploy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.talent.persistence.DatabaseServer;
import org.talent.tenants.scoring.RunScoring;
import org.talent.tenants.support.Progress;
import org.talent.tenants.tenancy.CurrentTenant;

/** Live heap (after a full collection) while contests of growing size are scored, each in a program of its own. */
final class HeapBenchmark {

    private static final String MEASURE = "measure";
    private static final String HEAP = "-Xmx256m";
    private static final int LOOKS = 6;

    private HeapBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals(MEASURE)) {
            measure(Integer.parseInt(arguments[1]));
            return;
        }
        var sizes = arguments.length > 0 ? List.of(arguments) : List.of("25000", "100000", "250000");
        var report = new Report("Live heap of a full run as it grows", arguments);
        report.say("Each size in a program of its own with `%s`; live heap after a full collection, MiB.", HEAP);
        report.table("participants", "results", "before", "scoring, most", "ranking", "writing, most");
        for (var size : sizes) {
            var found = child(size);
            report.row(
                    Report.number(Integer.parseInt(size), 0),
                    Report.number(Double.parseDouble(size) * GeneratedContest.RESULTS, 0),
                    found.get("before"),
                    found.get("score"),
                    found.get("rank"),
                    found.get("write"));
        }
        report.write();
    }

    private static TreeMap<String, String> child(String size) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HeapBenchmark.class.getName(),
                        MEASURE,
                        size)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var found = new TreeMap<String, String>();
        try (var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            said.lines()
                    .filter(line -> line.startsWith("heap "))
                    .map(line -> line.split(" "))
                    .forEach(parts -> found.put(parts[1], parts[2]));
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The run of %s participants did not end.".formatted(size));
        }
        return found;
    }

    private static void measure(int participants) throws Exception {
        try (var server = DatabaseServer.start(ImportBenchmark.PRODUCTION)) {
            var url = server.schema();
            try (var context = BenchmarkApplication.over(url)) {
                var generated = GeneratedContest.of(context, url, participants);
                var heap = new Heap();
                heap.look("before");
                CurrentTenant.call(
                        generated.actor(),
                        () -> FullRunBenchmark.run(
                                context.getBean(RunScoring.class).official(generated.contest(), 2, heap)));
                heap.most.forEach((step, bytes) -> System.out.printf("heap %s %d%n", step, bytes >> 20));
            }
        }
    }

    /** Looks some times in each step; a look waits for a full collection. */
    private static final class Heap implements Progress {

        private final TreeMap<String, Long> most = new TreeMap<>();
        private final TreeMap<String, Long> looked = new TreeMap<>();

        @Override
        public synchronized void at(String step, long done, long total) {
            long part = total <= 0 ? 0 : done * LOOKS / total;
            if (looked.getOrDefault(step, -1L) < part) {
                looked.put(step, part);
                look(step);
            }
        }

        void look(String step) {
            System.gc();
            most.merge(
                    step,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    Math::max);
        }
    }
}
