package uk.sidebyside.access.rules;

import java.time.Duration;
import java.time.Instant;

/** How long a sign-in lasts, however busy it is, and how long its halves wait for each other. */
public final class SessionRules {
    /** A working day; the next one begins with signing in. */
    public static final Duration LASTS = Duration.ofHours(12);

    /** Without a request for so long, somebody has gone. */
    public static final Duration IDLE = Duration.ofHours(2);

    /** From the right password to the code. */
    public static final Duration CODE_WITHIN = Duration.ofMinutes(10);

    /** From pressing the button of a link to a finished account: time to fetch a phone and set up an app. */
    public static final Duration SET_UP_WITHIN = Duration.ofHours(1);

    /** Writing down that a session was used, at most so often. */
    public static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private SessionRules() {}

    /** False also for a beginning that lies ahead: a clock or a record that can't be trusted. */
    public static boolean within(Duration length, Instant began, Instant now) {
        return !now.isBefore(began) && now.isBefore(began.plus(length));
    }
}
