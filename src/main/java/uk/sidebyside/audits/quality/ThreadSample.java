package uk.sidebyside.audits.quality;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.voice.ViewsWithoutWords.Traced;
import uk.sidebyside.voice.said.ViewId;

/**
 * A sample of threads.
 *
 * @param listed how many views were given in that time
 */
public record ThreadSample(
        ThreadSampleId id,
        String title,
        String seed,
        int wanted,
        LocalDate fromOn,
        LocalDate untilOn,
        int listed,
        LocalDate drawnOn,
        String drawnAs) {

    /** Its page. */
    public String at() {
        return "/audits/threads/" + id.value();
    }

    /**
     * A view that was drawn.
     *
     * @param firstWords with all that leads to a person taken out; blank until somebody who may read them did that
     */
    public record Row(
            int number,
            ViewId view,
            String digest,
            String firstWords,
            @Nullable LocalDate redactedOn,
            String redactedAs,
            int version) {}

    /**
     * A thread from the first words to what became of them.
     *
     * @param traced null where the view has been erased
     * @param mayWrite whether the reader may read the view itself, and so write what others may read of it
     * @param shaped what it shaped, as far as the reader sees that, each with where that leads in turn
     */
    public record Followed(Row row, @Nullable Traced traced, List<Shaped> shaped, boolean mayWrite) {
        public Followed {
            shaped = List.copyOf(shaped);
        }
    }

    /** What a view shaped. The note of its link is left out: it can tell whom it is about. */
    public record Shaped(Place what, List<Place> onwards) {
        public Shaped {
            onwards = List.copyOf(onwards);
        }
    }

    /** Something that the reader may see, and where. */
    public record Place(String title, String address) {}
}
