package uk.sidebyside.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        String purposeCode,
        @Nullable Edition edition,
        List<Issue> issues,
        int version) {

    /** @param sha256 the fingerprint of the frozen content */
    public record Edition(int number, String sha256, String madeBy, Instant madeAt) {}

    public boolean closed() {
        return edition != null;
    }
}
