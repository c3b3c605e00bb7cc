package org.talent.deploy.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.talent.tenants.support.Progress;

/** How long each step of long work took, from where it was first told to where the next one was. */
final class Steps implements Progress {

    private final Map<String, Long> begun = new ConcurrentHashMap<>();
    private final Map<String, Long> reached = new ConcurrentHashMap<>();

    @Override
    public void at(String step, long done, long total) {
        begun.putIfAbsent(step, System.nanoTime());
        reached.put(step, done);
    }

    /** The last number told of a step. */
    long reached(String step) {
        return reached.getOrDefault(step, 0L);
    }

    /** Nanoseconds by step, in their order; the last one ends now. */
    Map<String, Long> end() {
        long end = System.nanoTime();
        var inOrder =
                begun.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
        var took = new LinkedHashMap<String, Long>();
        for (int at = 0; at < inOrder.size(); at++) {
            long next = at + 1 < inOrder.size() ? inOrder.get(at + 1).getValue() : end;
            took.put(inOrder.get(at).getKey(), next - inOrder.get(at).getValue());
        }
        return took;
    }
}
