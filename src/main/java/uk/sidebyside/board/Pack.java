package uk.sidebyside.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.board.rules.Papers;

/**
 * The papers of a meeting.
 *
 * @param content as it stands now, or as it was when the pack was closed
 * @param edition the frozen edition; null while the pack is open
 * @param version what an edit must carry; 0 before the first
 */
public record Pack(
        Meeting meeting,
        PackContent content,
        Text text,
        @Nullable Edition edition,
        List<Issue> issues,
        int version) {

    /**
     * What its author adds to the records.
     *
     * @param purpose the code of a {@link Meeting.Purpose}, or blank
     * @param sponsor the post that stands behind it; may be blank
     */
    public record Text(
            String purpose,
            String sponsor,
            String recommendation,
            String summary,
            String decisionsNeeded,
            String risks,
            String equality,
            String previously) {
        public static final Text EMPTY = new Text("", "", "", "", "", "", "", "");

        /** By the name of its field in a form. */
        Map<String, String> byField() {
            return Map.of(
                    "purpose", purpose,
                    "sponsor", sponsor,
                    "recommendation", recommendation,
                    "summary", summary,
                    "decisionsNeeded", decisionsNeeded,
                    "risks", risks,
                    "equality", equality,
                    "previously", previously);
        }
    }

    /** When the papers went to those who meet, and whether that was in time. */
    public Papers papers() {
        return new Papers(
                meeting.heldOn(),
                issues.stream()
                        .filter(issue -> issue.body().equals(meeting.body()))
                        .map(Issue::issuedOn)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** @param sha256 the fingerprint of the frozen content */
    public record Edition(int number, String sha256, String madeBy, Instant madeAt) {}

    public boolean closed() {
        return edition != null;
    }
}
