package uk.sidebyside.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.shared.AreaId;

/**
 * A message to one recipient.
 *
 * @param template what kind of message it is, as {@code line-reminder}: GOV.UK Notify's templates are chosen by it
 * @param subject says what changed or what is due, never only that something did
 * @param text plain text; an empty line parts paragraphs, "* " begins an item of a list, an address on a line of its own
 *     becomes a link
 * @param reference unique in the area: the same reference is sent once, however often it is asked for
 * @param unsubscribeUrl where one click ends such messages; null for what belongs to somebody's work
 * @param notBefore null for at once
 */
public record Message(
        AreaId area,
        Recipient to,
        String template,
        String subject,
        String text,
        String reference,
        @Nullable String unsubscribeUrl,
        @Nullable Instant notBefore) {

    public static Message of(
            AreaId area, Recipient to, String template, String subject, String text, String reference) {
        return new Message(area, to, template, subject, text, reference, null, null);
    }

    public Message withUnsubscribe(String url) {
        return new Message(area, to, template, subject, text, reference, url, notBefore);
    }

    public Message notBefore(Instant at) {
        return new Message(area, to, template, subject, text, reference, unsubscribeUrl, at);
    }
}
