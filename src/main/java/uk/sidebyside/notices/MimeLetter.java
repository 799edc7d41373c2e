package uk.sidebyside.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;
import uk.sidebyside.notices.Transport.Envelope;
import uk.sidebyside.notices.rules.LetterText;

/**
 * A message as a MIME letter: plain text and the same as a page. Its Message-ID comes from the mail's own id, so that a
 * letter that leaves twice is the same letter.
 */
class MimeLetter extends MimeMessage {
    private final String messageId;

    private MimeLetter(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MimeLetter of(Session session, Envelope envelope, String sender, Instant at) throws MessagingException {
        Message message = envelope.message();
        String host = sender.substring(sender.indexOf('@') + 1);
        var letter = new MimeLetter(session, "<" + envelope.id() + "@" + host + ">");
        var helper = new MimeMessageHelper(letter, true, StandardCharsets.UTF_8.name());
        try {
            helper.setFrom(sender, envelope.senderName());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("Every Java has UTF-8", e);
        }
        helper.setTo(envelope.to());
        if (envelope.replyTo() != null) {
            helper.setReplyTo(envelope.replyTo());
        }
        helper.setSubject(message.subject());
        helper.setSentDate(Date.from(at));
        helper.setText(message.text(), LetterText.html(message.subject(), message.text()));
        letter.setHeader("Auto-Submitted", "auto-generated");
        if (message.unsubscribeUrl() != null) {
            letter.setHeader("List-Unsubscribe", "<" + message.unsubscribeUrl() + ">");
            letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        letter.saveChanges();
        return letter;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
