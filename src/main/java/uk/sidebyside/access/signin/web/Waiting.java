package uk.sidebyside.access.signin.web;

import java.time.Duration;
import java.time.Instant;

/** Says how long somebody has to wait, rounded up to minutes. */
final class Waiting {

    private Waiting() {}

    static String words(Instant until, Instant now) {
        long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
        return "Too many tries. Try again in " + (minutes == 1 ? "1 minute" : minutes + " minutes");
    }
}
