package uk.sidebyside.access.rules;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long an e-mailed link works: once, for a time, and not after a newer one has been sent. */
public final class LinkRules {

    public enum Purpose {
        /** Opens an account. People are on leave, so a week. */
        INVITATION(Duration.ofDays(7)),
        /** Sets a new password. Asked for by the person who waits for it, so an hour. */
        RECOVERY(Duration.ofHours(1)),
        /** Brings a family or a young person in for the first time, and signs them in. */
        FAMILY_INVITATION(Duration.ofDays(7)),
        /** Signs a family or a young person in. Asked for by the person who waits for it. */
        FAMILY(Duration.ofHours(1));

        private final Duration works;

        Purpose(Duration works) {
            this.works = works;
        }

        /** Whether its button signs in, with nothing else to set up or to prove. */
        public boolean signsIn() {
            return this == FAMILY || this == FAMILY_INVITATION;
        }

        public Instant expiresAt(Instant sentAt) {
            return sentAt.plus(works);
        }
    }

    public enum Standing {
        OPEN,
        USED,
        WITHDRAWN,
        EXPIRED
    }

    private LinkRules() {}

    public static Standing standing(
            Instant expiresAt, @Nullable Instant usedAt, @Nullable Instant withdrawnAt, Instant now) {
        if (usedAt != null) {
            return Standing.USED;
        }
        if (withdrawnAt != null) {
            return Standing.WITHDRAWN;
        }
        return now.isBefore(expiresAt) ? Standing.OPEN : Standing.EXPIRED;
    }
}
