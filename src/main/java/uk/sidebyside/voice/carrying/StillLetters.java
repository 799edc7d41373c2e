package uk.sidebyside.voice.carrying;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.said.Occasion;
import uk.sidebyside.voice.said.Sitting;

/**
 * Writes to whoever gave a view, or to the young person whose words they are. A letter names neither child nor need, and goes
 * to nobody who chose another way.
 */
@Component
class StillLetters {
    private final Circles circles;
    private final Desk desk;
    private final Seats seats;
    private final Outbox outbox;
    private final SiteAddress site;

    StillLetters(Circles circles, Desk desk, Seats seats, Outbox outbox, SiteAddress site) {
        this.circles = circles;
        this.desk = desk;
        this.seats = seats;
        this.outbox = outbox;
        this.site = site;
    }

    /** Who is asked, and where they answer. */
    private record Asked(Recipient to, String where) {}

    void ask(AreaId area, Occasion occasion, Sitting sitting) {
        Asked asked = asked(area, sitting);
        if (asked == null
                || !mayBeWrittenTo(sitting, asked)
                || asked.to() instanceof Recipient.ToPerson one && !desk.byEmail(area, one.person())) {
            return;
        }
        outbox.send(Message.of(
                area,
                asked.to(),
                "voice-still-right",
                "Is what you said still right?",
                "You told us something, and said that we may use it again if we ask you first. We ask you now. "
                        + "You can say that it is still right, change it, or take it away.\n\n"
                        + site.of(area, asked.where()),
                "voice-still:" + occasion.id().value() + ":" + sitting.id().value()));
    }

    /** Whoever is asked may see the child: the young person themself, whatever became of whoever helped them. */
    private boolean mayBeWrittenTo(Sitting sitting, Asked asked) {
        return asked.to() instanceof Recipient.ToPerson one && !one.person().equals(sitting.giver())
                ? desk.mayBeAsked(sitting.about(), one.person())
                : desk.mayWriteTo(sitting);
    }

    /** Whether a letter finds whoever is asked: they may see the child, and have an address. Another matter is whether they chose another way. */
    boolean finds(AreaId area, Sitting sitting) {
        Asked asked = asked(area, sitting);
        return asked != null
                && mayBeWrittenTo(sitting, asked)
                && !(asked.to() instanceof Recipient.ToPerson one
                        && seats.person(one.person())
                                .map(Person::email)
                                .filter(address -> !address.isBlank())
                                .isEmpty());
    }

    /** Whose account is asked; empty for a bare address. */
    Optional<PersonId> account(AreaId area, Sitting sitting) {
        Asked asked = asked(area, sitting);
        return asked != null && asked.to() instanceof Recipient.ToPerson one
                ? Optional.of(one.person())
                : Optional.empty();
    }

    private @Nullable Asked asked(AreaId area, Sitting sitting) {
        UUID themself =
                sitting.speaker().young() ? circles.owner(area, sitting.about().id()) : null;
        if (themself != null && !new PersonId(themself).equals(sitting.giver())) {
            return new Asked(
                    new Recipient.ToPerson(new PersonId(themself)),
                    "/voice/child/" + sitting.about().id());
        }
        if (sitting.email() != null) {
            return new Asked(new Recipient.ToAddress(sitting.email()), "/receipt");
        }
        PersonId giver = sitting.giver();
        return giver == null
                ? null
                : new Asked(
                        new Recipient.ToPerson(giver), "/said/" + sitting.id().value());
    }
}
