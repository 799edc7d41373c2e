package uk.sidebyside.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.Ref;

/**
 * One piece of evidence as a page shows it.
 *
 * @param addedBy null where a program added it
 */
public record Evidence(
        EvidenceId id,
        Ref about,
        Proves proves,
        Visibility visibility,
        String title,
        Content content,
        Instant addedAt,
        @Nullable PersonId addedBy) {

    /** What the item is held to show: that something was done, or that somebody is better off. */
    public enum Proves {
        EVIDENCE,
        IMPACT
    }

    /** Who may see the item, of those who may see what it is about. */
    public enum Visibility {
        PUBLIC,
        /** Those who work with the partnership and have signed in. */
        PARTNERSHIP
    }

    public sealed interface Content permits File, WebLink, Quote, Note {}

    /** @param bytes its length */
    public record File(String name, String mediaType, long bytes) implements Content {

        /** What one gets, to stand beside the link: "PDF, 0.7 MB". */
        public String words() {
            String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
            String size = bytes < 100_000
                    ? Math.max(1, bytes / 1_000) + " kB"
                    : String.format(Locale.UK, "%.1f MB", bytes / 1_000_000.0);
            return ending + ", " + size;
        }
    }

    public record WebLink(String url) implements Content {}

    /**
     * Somebody's own words.
     *
     * @param shownAs how the speaker is named, as "A parent of a child at primary school"
     */
    public record Quote(
            String words, String shownAs, @Nullable LocalDate consentExpiresOn) implements Content {}

    public record Note(String text) implements Content {}

    /** Where the item leads: the file's or link's address, or null for words that stand on the page itself. */
    public @Nullable String address() {
        return switch (content) {
            case File file -> "/evidence/" + id.value() + "/file";
            case WebLink link -> link.url();
            case Quote quote -> null;
            case Note note -> null;
        };
    }
}
