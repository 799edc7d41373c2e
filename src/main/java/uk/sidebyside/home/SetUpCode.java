package uk.sidebyside.home;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;

/**
 * The one-time code of the first run: whoever can read the program's log may set it up. It is made at each start until an
 * area is there, kept in memory only, and gone after a few wrong tries.
 */
@Component
public class SetUpCode {
    private static final Logger LOG = LoggerFactory.getLogger(SetUpCode.class);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;
    private static final int TRIES = 10;

    private final FirstRun firstRun;
    private final boolean example;
    private final AtomicInteger triesLeft = new AtomicInteger(TRIES);
    private volatile @Nullable String code;

    SetUpCode(FirstRun firstRun, Environment settings) {
        this.firstRun = firstRun;
        this.example = settings.containsProperty("sidebyside.example");
    }

    @EventListener(ApplicationReadyEvent.class)
    void printIfNeeded() {
        if (example || !Principals.call(Principal.operator(null, "first run"), firstRun::needed)) {
            return;
        }
        String made = make();
        code = made;
        LOG.warn("Nothing is set up yet. Open /set-up and enter this code: {}", made);
    }

    /** Whether that is the code; after ten wrong ones no code is right until the program starts again. */
    public boolean matches(String typed) {
        String right = code;
        if (right == null || triesLeft.get() <= 0) {
            return false;
        }
        if (MessageDigest.isEqual(bare(right), bare(typed))) {
            return true;
        }
        triesLeft.decrementAndGet();
        return false;
    }

    /** Ends the code once it has been used. */
    public void spend() {
        code = null;
    }

    private static byte[] bare(String typed) {
        return typed.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
    }

    private static String make() {
        var random = new SecureRandom();
        var made = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                made.append('-');
            }
            made.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return made.toString();
    }
}
