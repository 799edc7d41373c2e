package uk.sidebyside.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Ref;

/**
 * Somebody's wish to hear of changes, without the address.
 *
 * @param topic null for all that changes in the area
 */
public record Subscription(UUID id, @Nullable Ref topic, String topicTitle, Frequency frequency, boolean confirmed) {

    public enum Frequency {
        IMMEDIATE("As soon as something changes"),
        DAILY("Once a day"),
        WEEKLY("Once a week, on Mondays");

        private final String words;

        Frequency(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
