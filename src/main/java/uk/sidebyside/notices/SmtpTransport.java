package uk.sidebyside.notices;

import jakarta.mail.MessagingException;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands letters to a mail server. */
class SmtpTransport implements Transport {
    private final JavaMailSenderImpl server;
    private final String sender;
    private final Clock clock;

    SmtpTransport(JavaMailSenderImpl server, String sender, Clock clock) {
        this.server = server;
        this.sender = sender;
        this.clock = clock;
    }

    @Override
    public void deliver(Envelope envelope) throws NotDelivered {
        try {
            server.send(MimeLetter.of(server.getSession(), envelope, sender, clock.instant()));
        } catch (MailSendException e) {
            throw refusal(e);
        } catch (MailException e) {
            throw NotDelivered.forNow("The mail server could not be reached or did not let us in", e);
        } catch (MessagingException e) {
            throw NotDelivered.forGood("The letter could not be written", e);
        }
    }

    private static NotDelivered refusal(MailSendException e) {
        for (Exception each : e.getMessageExceptions()) {
            int code = code(each);
            if (code >= 500 && code < 600) {
                return NotDelivered.forGood("The mail server refused the address or the letter (" + code + ")", e);
            }
        }
        return NotDelivered.forNow("The mail server did not take the letter", e);
    }

    /**
     * The code of the server's answer (RFC 5321: 4xx try again, 5xx never), or 0 where there is none. What it said of the
     * address comes last in the chain and counts most.
     */
    private static int code(Exception failure) {
        int code = 0;
        for (Exception each = failure; each instanceof MessagingException; each = next(each)) {
            if (each instanceof SMTPAddressFailedException address) {
                return address.getReturnCode();
            }
            if (each instanceof SMTPSendFailedException letter) {
                code = letter.getReturnCode();
            }
        }
        return code;
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
