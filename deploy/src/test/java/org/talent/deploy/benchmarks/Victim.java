package org.talent.deploy.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program of its own that works until it is killed without a warning, and says on its way what it is at. */
final class Victim {

    /** First argument of a drill that is to play the victim. */
    static final String VICTIM = "victim";

    private static final String AT = "at ";

    private Victim() {}

    /** What the victim says of itself when it begins a step. */
    static void at(String step) {
        System.out.println(AT + step);
    }

    /**
     * Waits for the program to be at a step, then kills it some milliseconds later; returns what it said last.
     *
     * @param step what the program says when the time begins to run; empty for whatever it says first
     */
    static String killed(Class<?> drill, String step, int milliseconds, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                drill.getName(),
                VICTIM));
        command.addAll(List.of(arguments));
        var victim = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var last = "start";
        boolean doomed = false;
        try (var said = new BufferedReader(new InputStreamReader(victim.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = said.readLine(); line != null; line = said.readLine()) {
                if (!doomed && line.startsWith(AT + step)) {
                    doomed = true;
                    CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS)
                            .execute(victim::destroyForcibly);
                }
                last = line.startsWith(AT) ? line.substring(AT.length()) : last;
            }
        }
        victim.waitFor();
        return last;
    }
}
