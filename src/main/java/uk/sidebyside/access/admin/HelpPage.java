package uk.sidebyside.access.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.HelpContact;
import uk.sidebyside.access.rules.MailLink;

/** @param done what was just done, in words */
public record HelpPage(List<Contact> contacts, @Nullable String done) {

    public HelpPage {
        contacts = List.copyOf(contacts);
    }

    /** @param shownOn at the foot of which pages, in words; blank for none */
    public record Contact(
            String id,
            String topic,
            String shownOn,
            String name,
            String email,
            String mailto,
            String phone,
            String call) {

        static Contact of(HelpContact contact) {
            return new Contact(
                    contact.id().toString(),
                    contact.topic(),
                    contact.shownOn() == null ? "" : contact.shownOn().label(),
                    contact.name(),
                    contact.email(),
                    MailLink.to(contact.email(), contact.subject()),
                    contact.phone(),
                    MailLink.call(contact.phone()));
        }

        static Contact general(Area area) {
            return new Contact(
                    "",
                    "Anything else",
                    "",
                    area.help().name(),
                    area.help().email(),
                    MailLink.to(area.help().email(), "Side by Side, " + area.name() + ": question"),
                    area.help().phone(),
                    MailLink.call(area.help().phone()));
        }
    }
}
