package uk.sidebyside.board;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import uk.sidebyside.shared.Saving;

/**
 * What the family seats wrote for a meeting, in one version.
 *
 * @param reasonForNone why there is nothing to say this time; blank where there is
 * @param writtenAs the writer's post
 */
public record FamilyVoice(
        UUID submission, int number, String words, String reasonForNone, String writtenAs, Instant writtenAt) {

    public boolean hasWords() {
        return !words.isBlank();
    }

    Saving<FamilyVoice> stale() {
        return new Saving.Stale<>(Map.of("words", words, "reasonForNone", reasonForNone), number);
    }
}
