package uk.sidebyside.board;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.sidebyside.board.rules.ChallengeState;
import uk.sidebyside.notices.Change;
import uk.sidebyside.notices.Changes;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Ref;

/** Tells the owner of a question and who asked it what happened, and the public what was published. */
@Component
class ChallengeMail {
    static final String KIND = "challenge";

    private final Outbox outbox;
    private final Changes changes;
    private final SiteAddress site;

    ChallengeMail(Outbox outbox, Changes changes, SiteAddress site) {
        this.outbox = outbox;
        this.changes = changes;
        this.site = site;
    }

    void asked(AreaId area, Challenge challenge) {
        outbox.send(Message.of(
                area,
                new Recipient.ToSeat(challenge.owner()),
                "challenge-asked",
                "A question for you, to answer by " + Words.day(challenge.dueOn()),
                challenge.askedAs() + " asks:\n\n" + challenge.question() + "\n\nPlease answer by "
                        + Words.day(challenge.dueOn()) + ".\n\n" + address(area, challenge),
                KIND + "-asked:" + challenge.id().value()));
    }

    void turned(AreaId area, Challenge challenge, Challenge.Turn turn) {
        String reference = KIND + "-" + turn.event() + ":" + challenge.id().value() + ":" + challenge.version();
        if (turn.event() == ChallengeState.Event.ANSWER) {
            tellAsker(area, challenge, turn, reference);
        } else {
            tellOwner(area, challenge, turn, reference);
        }
    }

    private void tellAsker(AreaId area, Challenge challenge, Challenge.Turn turn, String reference) {
        var person = challenge.askedBy();
        var seat = challenge.askedBySeat();
        if (person == null && seat == null) {
            return;
        }
        outbox.send(Message.of(
                area,
                person == null
                        ? new Recipient.ToSeat(java.util.Objects.requireNonNull(seat))
                        : new Recipient.ToPerson(person),
                "challenge-answered",
                "Your question has an answer",
                "You asked:\n\n" + challenge.question() + "\n\n" + turn.byPost() + " answers:\n\n" + turn.words()
                        + "\n\nPlease say whether this answers it.\n\n" + address(area, challenge),
                reference));
    }

    private void tellOwner(AreaId area, Challenge challenge, Challenge.Turn turn, String reference) {
        LocalDate dueOn = turn.dueOn();
        outbox.send(Message.of(
                area,
                new Recipient.ToSeat(challenge.owner()),
                dueOn == null ? "challenge-accepted" : "challenge-not-accepted",
                dueOn == null
                        ? "Your answer was accepted"
                        : "Your answer was not accepted: please answer again by " + Words.day(dueOn),
                "The question was:\n\n" + challenge.question()
                        + (turn.words().isBlank() ? "" : "\n\n" + turn.byPost() + " says:\n\n" + turn.words()) + "\n\n"
                        + address(area, challenge),
                reference));
    }

    void published(AreaId area, Challenge challenge, LocalDate today) {
        changes.publish(new Change(
                KIND + "-published:" + challenge.id().value(),
                new Ref(area, KIND, challenge.id().value()),
                "Question " + challenge.number(),
                challenge.line() == null ? List.of() : List.of(challenge.line()),
                "A question to the partnership is published: " + Words.shortened(challenge.question(), 160),
                path(challenge),
                today));
    }

    private String address(AreaId area, Challenge challenge) {
        return site.of(area, path(challenge));
    }

    private static String path(Challenge challenge) {
        return "/board/challenges/" + challenge.id().value();
    }
}
