package uk.sidebyside.access.signin;

import java.util.UUID;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.shared.AreaId;

/**
 * How a letter of sign-in gets its way: {@code notices}, which stands on a higher floor, has the only queue for mail and
 * implements this.
 */
@FunctionalInterface
public interface SignInMail {

    /** Queues the letter in the caller's transaction, under {@link Letter#reference()} once. */
    void queue(Letter letter);

    /**
     * @param person whose own address it goes to
     * @param template what kind of letter it is, as {@code sign-in-invitation}
     * @param path of the page behind the link: the sender knows the address of the site, and takes it from no request
     * @param before plain text that goes before the link
     * @param after plain text that goes after it
     */
    record Letter(
            AreaId area,
            PersonId person,
            UUID reference,
            String template,
            String subject,
            String before,
            String path,
            String after) {}
}
