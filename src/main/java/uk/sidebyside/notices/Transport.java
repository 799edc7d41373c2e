package uk.sidebyside.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way for mail to leave the house. Which one is used is a setting; see {@link MailConfiguration}. */
interface Transport {

    void deliver(Envelope envelope) throws NotDelivered;

    /**
     * A message that is ready to go.
     *
     * @param senderName the name beside the sender's address
     * @param replyTo whom an answer reaches; null for nobody in particular
     * @param triedBefore whether it may have left already, with its receipt lost
     */
    record Envelope(
            UUID id, String to, String senderName, @Nullable String replyTo, Message message, boolean triedBefore) {}

    /** Why a message could not be handed over. */
    final class NotDelivered extends Exception {
        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        private NotDelivered(boolean forGood, String why, @Nullable Throwable cause) {
            super(why, cause);
            this.forGood = forGood;
        }

        /** Trying again would not help: the address is wrong, or the message is refused. */
        static NotDelivered forGood(String why, @Nullable Throwable cause) {
            return new NotDelivered(true, why, cause);
        }

        static NotDelivered forNow(String why, @Nullable Throwable cause) {
            return new NotDelivered(false, why, cause);
        }

        boolean isForGood() {
            return forGood;
        }

        String why() {
            return getMessage() == null ? "" : getMessage();
        }
    }
}
