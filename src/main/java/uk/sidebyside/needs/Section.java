package uk.sidebyside.needs;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.needs.rules.Phase;

/**
 * A section of the needs assessment.
 *
 * @param words what it says, paragraph by paragraph; blank for whoever may not read it yet
 * @param owner the post that writes it; null where none does
 * @param mayWrite whether whoever asks may write it
 */
public record Section(
        SectionId id,
        Phase phase,
        int position,
        String title,
        String words,
        Status status,
        @Nullable LocalDate publishedOn,
        @Nullable SeatId owner,
        boolean mayWrite,
        int version) {

    public enum Status {
        PLANNED,
        WRITING,
        PUBLISHED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean published() {
        return status == Status.PUBLISHED;
    }

    public List<String> paragraphs() {
        return Arrays.stream(words.split("\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }
}
