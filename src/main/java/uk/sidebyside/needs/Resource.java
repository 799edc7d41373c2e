package uk.sidebyside.needs;

import java.time.Instant;
import java.util.Locale;

/**
 * A dataset or a narrative that a section rests on.
 *
 * @param source what it was taken from, as "Census 2021, table TS038"
 * @param period which time it tells of, in words
 * @param geography which areas it tells of, in words
 * @param link where it is to be had; blank where its files lie here
 * @param mayWrite whether whoever asks may write it
 */
public record Resource(
        ResourceId id,
        SectionId section,
        Kind kind,
        String title,
        String about,
        String source,
        String publisher,
        Licence licence,
        String period,
        String geography,
        String link,
        boolean mayWrite,
        int version,
        Instant changedAt) {

    public enum Kind {
        DATASET("Figures"),
        NARRATIVE("A text");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
