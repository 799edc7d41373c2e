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
 * @param queried came in, and break a rule; before they are stored, as the file has them
 * @param whose whether the file says that it is this area's
 * @param notRead what the file has and a return doesn't know
 * @param why what is wrong with the file as a whole, or why it waits for a second yes; and what to do; blank where nothing is
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
        Whose whose,
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

    /** Whether a file says that it is of the authority whose area this is; of another's it would have been refused. */
    public enum Whose {
        OURS,
        /** It names no authority, as the files of the modules without that of the header. */
        NOT_SAID,
        /** The area has no number of its authority, so there is nothing to hold the file's against. */
        NOT_KNOWN;

        /**
         * @param area three digits; blank where the area has none
         * @param file three digits; blank where the file says none
         */
        static Whose of(String area, String file) {
            return file.isEmpty() ? NOT_SAID : area.isEmpty() ? NOT_KNOWN : OURS;
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Whose ofCode(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
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
