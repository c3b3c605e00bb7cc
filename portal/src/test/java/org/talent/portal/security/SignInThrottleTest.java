package org.talent.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInThrottleTest {

    final HandClock clock = new HandClock();
    final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    void the_fifth_failure_makes_a_login_wait() {
        fail(4);
        assertThat(throttle.isWaiting("login")).isFalse();

        fail(1);
        assertThat(throttle.isWaiting("login")).isTrue();
        assertThat(throttle.isWaiting("other")).isFalse();
    }

    @Test
    void each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        fail(6);
        clock.pass(Duration.ofSeconds(59));
        assertThat(throttle.isWaiting("login")).isTrue();
        clock.pass(Duration.ofSeconds(2));
        assertThat(throttle.isWaiting("login")).isFalse();

        fail(50);
        clock.pass(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(throttle.isWaiting("login")).isFalse();
    }

    @Test
    void success_forgets_the_failures() {
        fail(4);
        throttle.succeeded("login");
        fail(4);

        assertThat(throttle.isWaiting("login")).isFalse();
    }

    @Test
    void an_address_may_fail_more_often_than_a_login() {
        for (int time = 0; time < 49; time++) {
            throttle.failedFrom("school");
        }
        assertThat(throttle.isWaiting("school")).isFalse();

        throttle.failedFrom("school");
        assertThat(throttle.isWaiting("school")).isTrue();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            throttle.failed("login");
        }
    }

    private static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
