package uk.sidebyside.access.rules;

import java.time.Duration;

/**
 * The limits of sign-in. Those of one person from one network are tight. Those of a whole account or network are wide, so
 * that who guesses at somebody's password does not lock that person out.
 */
public final class SignInLimits {
    /** One account from one network: a person who mistypes, or one who guesses. */
    public static final Throttle ACCOUNT_FROM_NETWORK = new Throttle(6, Duration.ofMinutes(3));

    /** One account from everywhere: many machines that guess together. */
    public static final Throttle ACCOUNT = new Throttle(60, Duration.ofMinutes(1));

    /** One network, whichever accounts: an office behind one address, or one that tries a list. */
    public static final Throttle NETWORK = new Throttle(60, Duration.ofSeconds(20));

    /** Codes of six digits for one person: at this rate a guesser who knows the password needs years. */
    public static final Throttle CODE = new Throttle(6, Duration.ofMinutes(10));

    /** Letters to one address. */
    public static final Throttle LINK = new Throttle(3, Duration.ofMinutes(20));

    private SignInLimits() {}
}
