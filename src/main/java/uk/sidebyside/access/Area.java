package uk.sidebyside.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.AreaId;

/**
 * A local SEND partnership's own part of the house.
 *
 * @param slug never changes once given
 * @param partnershipWord the word that the families chose, such as "joint partnership"
 * @param help whom to ask where no contact of a topic is meant
 * @param version counts the changes of name, word and help
 * @param wording counts the changes of the words that every page may show, as the glossary
 */
public record Area(
        AreaId id,
        String slug,
        String name,
        String partnershipWord,
        Help help,
        boolean isDefault,
        long version,
        List<HelpContact> contacts,
        Look look,
        int wording) {

    public Area {
        contacts = List.copyOf(contacts);
    }

    /** Whom to ask; {@code phone} may be empty. */
    public record Help(String name, String email, String phone) {}

    /** @param logoSha256 names the logo's bytes; null where our own mark stands in the header */
    public record Look(
            @Nullable String headerColour, @Nullable String logoSha256) {
        public static final Look OURS = new Look(null, null);
    }
}
