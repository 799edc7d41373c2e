package uk.sidebyside.voice.said;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was said, as it was given or last changed.
 *
 * @param n 1 for the first version
 * @param words the giver's own, unchanged
 * @param saw what others saw of somebody who does not speak; never a quotation
 * @param means what those others think that it means
 * @param choices pictures that were chosen, by their names in the set
 */
public record Said(
        int n, String words, String saw, String means, List<String> choices, List<Attached> files, Instant writtenAt) {

    public Said {
        choices = List.copyOf(choices);
        files = List.copyOf(files);
    }

    /**
     * A drawing, photo or recording.
     *
     * @param seconds of a recording; 0 for a picture
     * @param says what is in it, in words, for those who can't see or hear it; may be empty
     */
    public record Attached(UUID id, boolean picture, int seconds, String says) {}
}
