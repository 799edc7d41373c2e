package uk.sidebyside.measures.open;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.measures.MeasureId;

/**
 * How a measure is shown in public.
 *
 * @param ofPeople whether it counts people, so that small numbers are hidden; so it is until somebody says otherwise
 * @param bands by which its public table is told apart, one at a time
 * @param firstScreen its place on the first screen, from 1; null where it is not on it
 * @param partOf the measure of which this one counts a part, so that one can be subtracted from the other; null for none
 * @param version 0 before anybody decided
 */
public record Publication(
        MeasureId measure,
        boolean ofPeople,
        List<String> bands,
        Sector sector,
        @Nullable Integer firstScreen,
        @Nullable MeasureId partOf,
        int version) {

    public Publication {
        bands = List.copyOf(bands);
    }

    /** Whose work it is, as families know it. */
    public enum Sector {
        EDUCATION("Education"),
        HEALTH("Health"),
        CARE("Care"),
        TOGETHER("All together");

        private final String words;

        Sector(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** As addresses and files have it. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public static Publication undecided(MeasureId measure) {
        return new Publication(measure, true, List.of(), Sector.TOGETHER, null, null, 0);
    }
}
