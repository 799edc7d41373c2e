package uk.sidebyside.evidence;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.evidence.Evidence.Proves;
import uk.sidebyside.evidence.Evidence.Visibility;
import uk.sidebyside.shared.Ref;

/**
 * What all kinds of evidence have in common when they are added.
 *
 * @param submission made when the form was shown; the same content under the same submission is stored once
 * @param by null where a program adds it
 */
public record Adding(
        Ref about,
        Proves proves,
        Visibility visibility,
        String title,
        UUID submission,
        @Nullable PersonId by) {

    /**
     * Permission to use somebody's words.
     *
     * @param purpose what the person agreed to, in the words that they were asked with
     * @param expiresOn the last day of use; null where no end was agreed
     * @param shownAs how the speaker is to be named; never more than they agreed to
     */
    public record Consent(
            String purpose, LocalDate givenOn, @Nullable LocalDate expiresOn, String shownAs) {}
}
