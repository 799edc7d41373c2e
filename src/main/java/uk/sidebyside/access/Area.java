package uk.sidebyside.access;

import uk.sidebyside.shared.AreaId;

/**
 * A local SEND partnership's own part of the house.
 *
 * @param slug never changes once given
 * @param partnershipWord the word that the families chose, such as "joint partnership"
 */
public record Area(AreaId id, String slug, String name, String partnershipWord, Help help, boolean isDefault) {

    /** Whom to ask; {@code phone} may be empty. */
    public record Help(String name, String email, String phone) {}
}
