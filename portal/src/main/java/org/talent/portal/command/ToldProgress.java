package org.talent.portal.command;

import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import org.talent.rules.Phrase;
import org.talent.rules.Words;
import org.talent.tenants.support.Progress;

/** Tells on standard error where the work is: a line for each step, and one every few seconds in between. */
final class ToldProgress implements Progress {

    private static final long BETWEEN = TimeUnit.SECONDS.toNanos(3);

    private final PrintWriter err;
    private final Words words;
    private String step = "";
    private long told;

    ToldProgress(PrintWriter err, Words words) {
        this.err = err;
        this.words = words;
    }

    @Override
    public synchronized void at(String current, long done, long total) {
        long now = System.nanoTime();
        if (current.equals(step) && now - told < BETWEEN) {
            return;
        }
        var name = words.say(Phrase.of("step." + current));
        if (!current.equals(step)) {
            err.println(name + " …");
        } else {
            err.println("  " + words.say(total < 0 ? Phrase.of("done", done) : Phrase.of("doneOf", done, total)));
        }
        err.flush();
        step = current;
        told = now;
    }
}
