package org.talent.portal.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: after some failures under one key (a login, or an address) the key waits, twice as long after each
 * further failure. In memory, and bounded: the keys that failed longest ago are forgotten first.
 */
@Component
class SignInThrottle {

    static final int FREE_FAILURES = 5;
    static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int PEOPLE_AT_ONE_ADDRESS = 10;
    private static final int KEPT = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > KEPT;
        }
    };

    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean isWaiting(String key) {
        var known = failures.get(key);
        return known != null && clock.instant().isBefore(known.until);
    }

    synchronized void failed(String key) {
        failed(key, FREE_FAILURES);
    }

    /** Many people may share an address, a school for one: it may fail more often than a login. */
    synchronized void failedFrom(String address) {
        failed(address, FREE_FAILURES * PEOPLE_AT_ONE_ADDRESS);
    }

    private void failed(String key, int free) {
        int count = failures.containsKey(key) ? failures.get(key).count + 1 : 1;
        var wait = count < free ? Duration.ZERO : FIRST_WAIT.multipliedBy(1L << Math.min(10, count - free));
        failures.put(
                key, new Failures(count, clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)));
    }

    synchronized void succeeded(String key) {
        failures.remove(key);
    }

    private record Failures(int count, Instant until) {}
}
