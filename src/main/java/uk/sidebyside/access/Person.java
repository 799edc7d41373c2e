package uk.sidebyside.access;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works with the partnership.
 *
 * @param initials a label only: two people may share them
 */
public record Person(
        PersonId id, String name, String initials, @Nullable String email) {

    /** What stands where a person's name stood, once it has been erased. */
    public static final String ERASED = "Name removed";
}
