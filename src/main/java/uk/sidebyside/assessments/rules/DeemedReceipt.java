package uk.sidebyside.assessments.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.WorkingDays;

/**
 * When something that was sent counts as received (guidance of IPSEA, no law that we have read). Sent, received and deemed
 * received are three days, and none takes the place of another.
 *
 * @param sentAt London time
 * @param receivedOn the day on which it really came; null where nobody knows
 */
public record DeemedReceipt(
        Way way, LocalDateTime sentAt, @Nullable LocalDate receivedOn) {
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    /** How it was sent. */
    public enum Way {
        BY_HAND("hand", "by hand"),
        FIRST_CLASS_POST("post", "by first class post"),
        EMAIL("email", "by e-mail");

        private final String code;
        private final String words;

        Way(String code, String words) {
            this.code = code;
            this.words = words;
        }

        public String code() {
            return code;
        }

        public String words() {
            return words;
        }

        /** @param code null or blank where nobody said */
        public static Optional<Way> of(@Nullable String code) {
            return Arrays.stream(values()).filter(way -> way.code.equals(code)).findFirst();
        }
    }

    /** By hand or e-mail the same day, or the next working day after 5 pm or on a day off; by first class post the next working day. */
    public LocalDate deemedOn() {
        LocalDate sentOn = sentAt.toLocalDate();
        boolean late = sentAt.toLocalTime().isAfter(CLOSE_OF_BUSINESS);
        return way == Way.FIRST_CLASS_POST || late ? WorkingDays.after(sentOn, 1) : WorkingDays.after(sentOn, 0);
    }
}
