package uk.sidebyside.assessments.training;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;

/**
 * Somebody who was asked to come to a session, by their post.
 *
 * @param came null until it is written down who came
 */
public record TrainingPlace(
        UUID session, SeatId seat, Answer answer, @Nullable Boolean came) {

    public enum Answer {
        ASKED,
        YES,
        NO;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Answer of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
