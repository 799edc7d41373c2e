package uk.sidebyside.surveys;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.Ref;

/**
 * A plan, a review or a piece of work that was closed, and whether those who took part were asked how it was.
 *
 * @param about what was closed; null where it is kept elsewhere and was noted by hand
 * @param reason why people, or some of them, were not asked; blank where all were or nobody said
 */
public record Closing(
        ClosingId id,
        Kind kind,
        String service,
        LocalDate closedOn,
        @Nullable Ref about,
        Asked asked,
        @Nullable LocalDate askedOn,
        String reason,
        int version) {

    public enum Kind {
        PLAN("plan", "A plan"),
        REVIEW("review", "A review"),
        PIECE("piece", "A piece of joint partnership");

        private final String code;
        private final String label;

        Kind(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static Kind of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public enum Asked {
        NOT_ASKED("not-asked", "Not asked"),
        ASKED("asked", "Asked"),
        /** They said beforehand that they do not want to be asked. */
        DECLINED("declined", "Did not want to be asked");

        private final String code;
        private final String label;

        Asked(String code, String label) {
            this.code = code;
            this.label = label;
        }

        public String code() {
            return code;
        }

        public String label() {
            return label;
        }

        public static Asked of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
