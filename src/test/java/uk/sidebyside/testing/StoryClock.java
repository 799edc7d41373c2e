package uk.sidebyside.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that stands where a test puts it. Import {@link Provided} to run the program by it. */
public final class StoryClock extends Clock {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private volatile Instant now;

    public StoryClock(LocalDate day) {
        this.now = nine(day);
    }

    /** Nine in the morning of a day. */
    public void set(LocalDate day) {
        now = nine(day);
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    private static Instant nine(LocalDate day) {
        return day.atTime(9, 0).atZone(LONDON).toInstant();
    }

    @Override
    public ZoneId getZone() {
        return LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Provided {
        @Bean
        StoryClock clock() {
            return new StoryClock(LocalDate.of(2026, 5, 1));
        }
    }
}
