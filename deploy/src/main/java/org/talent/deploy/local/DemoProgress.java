package org.talent.deploy.local;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import org.talent.tenants.support.Progress;

/** Tells whoever waits for the first start how far the demo season is. */
final class DemoProgress implements Progress {

    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(3);

    private final PrintStream out;
    private boolean begun;
    private long told;

    DemoProgress(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void at(String step, long done, long total) {
        long now = System.nanoTime();
        if (!begun) {
            out.println(CannotStart.Sentences.say("start.demo"));
            begun = true;
            told = now;
        } else if (total > 0 && now - told > BETWEEN) {
            out.println(CannotStart.Sentences.say("start.demo.done", done, total));
            told = now;
        }
    }
}
