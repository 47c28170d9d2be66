package fr.beffroi.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ThrottleTest {
    private Instant now = Instant.parse("2026-11-27T08:00:00Z");

    private final Throttle throttle = new Throttle(2, Duration.ofHours(1), new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void each_key_is_admitted_so_many_times_an_hour_and_then_anew() {
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isTrue();
        assertThat(throttle.admits("a")).isFalse();
        assertThat(throttle.admits("b")).isTrue();
        now = now.plus(Duration.ofMinutes(59));
        assertThat(throttle.admits("a")).isFalse();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(throttle.admits("a")).isTrue();
    }

    @Test
    void whoever_sends_from_everywhere_shuts_nobody_else_out() {
        for (int i = 0; i < Throttle.MOST; i++) {
            throttle.admits("flood " + i);
        }
        assertThat(throttle.admits("a newcomer")).isTrue();
        assertThat(throttle.admits("a newcomer")).isTrue();
        assertThat(throttle.admits("a newcomer")).as("still counted").isFalse();
    }

    @Test
    void one_home_of_ipv6_is_one_key_and_a_name_is_never_looked_up() {
        assertThat(Throttle.network("2001:db8:1:2::1")).isEqualTo(Throttle.network("2001:db8:1:2:ffff::9"));
        assertThat(Throttle.network("2001:db8:1:3::1")).isNotEqualTo(Throttle.network("2001:db8:1:2::1"));
        assertThat(Throttle.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(Throttle.network("nowhere.invalid")).isEqualTo("nowhere.invalid");
    }
}
