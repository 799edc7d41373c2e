package uk.sidebyside.notices;

import org.springframework.stereotype.Component;
import uk.sidebyside.access.signin.SignInMail;

/** Puts the letters of sign-in into the outbox, with the address of their page as this site is reached. */
@Component
class SignInLetters implements SignInMail {
    private final Outbox outbox;
    private final SiteAddress site;

    SignInLetters(Outbox outbox, SiteAddress site) {
        this.outbox = outbox;
        this.site = site;
    }

    @Override
    public void queue(Letter letter) {
        outbox.send(Message.of(
                letter.area(),
                new Recipient.ToPerson(letter.person()),
                letter.template(),
                letter.subject(),
                letter.before() + "\n\n" + site.of(letter.area(), letter.path()) + "\n\n" + letter.after(),
                letter.template() + ":" + letter.reference()));
    }
}
