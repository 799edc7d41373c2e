package uk.sidebyside.assessments.sen2;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A return that came in, and what became of it.
 *
 * @param size of the file as it came, in bytes
 * @param year 0 before it was read
 * @param persons how many it names; fresh, changed, same, refused and kept away are parts of them
 * @param keptAway belong to cases that the one who brought it in may not see: left alone
 * @param queried came in, and break a rule
 * @param notRead what the file has and a return doesn't know
 * @param why what is wrong with the file as a whole, and what to do; blank where nothing is
 */
public record ReturnImport(
        ImportId id,
        State state,
        boolean nightly,
        String name,
        long size,
        int year,
        @Nullable LocalDate census,
        long bytesRead,
        int persons,
        int fresh,
        int changed,
        int same,
        int refused,
        int keptAway,
        int queried,
        String notRead,
        String why,
        String mend,
        String cameAs,
        Instant begunAt,
        @Nullable Instant endedAt) {

    public enum State {
        READING,
        /** Nothing is stored yet: it waits for a yes. */
        READ,
        STORING,
        STORED,
        /** The file as a whole can't be used. */
        REFUSED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public boolean busy() {
        return state == State.READING || state == State.STORING;
    }

    /** How far the reading is, in hundredths. */
    public int percent() {
        return size == 0 ? 0 : (int) Math.min(99, bytesRead * 100 / size);
    }
}
