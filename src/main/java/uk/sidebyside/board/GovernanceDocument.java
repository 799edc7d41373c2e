package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.rules.ReviewOfDocument;

/** What a body works by, in all its versions, the newest first. */
public record GovernanceDocument(
        DocumentId id, Kind kind, String title, BodyId body, String bodyName, List<Version> versions) {

    public enum Kind {
        TERMS_OF_REFERENCE("Terms of reference"),
        MEMBERSHIP("Membership"),
        REPORTING_CALENDAR("Reporting calendar"),
        OTHER("Other");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /** @param whatChanged since the version before; blank for the first */
    public record Version(
            int number, LocalDate agreedOn, @Nullable LocalDate reviewOn, String words, String whatChanged) {}

    public Version current() {
        return versions.getFirst();
    }

    public ReviewOfDocument review(LocalDate today) {
        return ReviewOfDocument.on(current().reviewOn(), today);
    }
}
