package org.talent.deploy.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;

/** What a benchmark found: printed as it comes, and kept as Markdown with the machine, the commit and the command. */
final class Report {

    private final String title;
    private final String command;
    private final List<String> lines = new ArrayList<>();

    Report(String title, String... arguments) {
        this.title = title;
        this.command = ("deploy/benchmarks/run " + name() + " " + String.join(" ", arguments)).strip();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        System.out.println(title);
    }

    /** A sentence of its own. */
    Report say(String sentence, Object... arguments) {
        return line("").line(sentence.formatted(arguments));
    }

    Report table(String... heads) {
        line("").row((Object[]) heads);
        return line("|---".repeat(heads.length) + "|");
    }

    Report row(Object... cells) {
        return line("| "
                + String.join(
                        " | ", List.of(cells).stream().map(String::valueOf).toList()) + " |");
    }

    private Report line(String line) {
        System.out.println(line);
        lines.add(line);
        return this;
    }

    /** Writes the file of this benchmark's results. */
    void write() throws IOException, InterruptedException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        var head = List.of(
                "# " + title,
                "",
                "| | |",
                "|---|---|",
                "| command | `%s` |".formatted(command),
                "| commit | %s |".formatted(commit()),
                "| day | %s |".formatted(LocalDate.now(ZoneOffset.UTC)),
                "| machine | %d cores, %s, %s %s, Java %s |"
                        .formatted(
                                system.getAvailableProcessors(),
                                processor(),
                                system.getName(),
                                system.getArch(),
                                Runtime.version()),
                "| heap | at most %d MiB |".formatted(Runtime.getRuntime().maxMemory() >> 20),
                "| load at the end | %s |".formatted(number(system.getSystemLoadAverage(), 1)));
        var all = new ArrayList<>(head);
        all.addAll(lines);
        var file = checkout().resolve("deploy/benchmarks/results").resolve(name() + ".md");
        Files.createDirectories(file.getParent());
        Files.write(file, all);
        System.out.println();
        System.out.println("Written to " + file);
    }

    static String name() {
        return System.getProperty("talent.benchmark", "unnamed");
    }

    static Path checkout() {
        return Path.of(System.getProperty("talent.checkout", "."));
    }

    static String number(double number, int digits) {
        return String.format(Locale.ROOT, "%,." + digits + "f", number);
    }

    static String seconds(double nanos) {
        return number(nanos / 1e9, 2) + " s";
    }

    static double median(List<? extends Number> numbers) {
        var sorted = numbers.stream().mapToDouble(Number::doubleValue).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /** Processor time this program used so far, in seconds; on a machine that others use too it says more than a clock. */
    static double processorTime() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
    }

    /** Processor time of the database server that this program started, in seconds. */
    static double serverTime() {
        return ProcessHandle.current()
                        .descendants()
                        .mapToLong(process -> process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toMillis())
                        .sum()
                / 1e3;
    }

    private static String commit() throws IOException, InterruptedException {
        return said("git", "describe", "--always", "--dirty", "--exclude", "*");
    }

    private static String processor() throws IOException, InterruptedException {
        return Files.isReadable(Path.of("/proc/cpuinfo"))
                ? Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("unknown processor")
                : "unknown processor";
    }

    private static String said(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(checkout().toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0 ? text : "unknown";
    }
}
