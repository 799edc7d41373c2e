package uk.sidebyside.voice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Refs;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.voice.ground.Desk;
import uk.sidebyside.voice.rules.AskRules;
import uk.sidebyside.voice.rules.MayChange.Speaker;
import uk.sidebyside.voice.rules.ReceiptCode;
import uk.sidebyside.voice.said.Sitting;
import uk.sidebyside.voice.said.SittingId;
import uk.sidebyside.voice.said.VoiceRefs;

/**
 * Invitations to give a view without an account. About a child they go to somebody of its circle, whom an exclusion stops at once;
 * the link is in the letter or on the paper alone, and once something was sent it opens nothing any more.
 */
@Service
public class Invitations {
    private final SittingStore sittings;
    private final Desk desk;
    private final Refs refs;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    Invitations(SittingStore sittings, Desk desk, Refs refs, Outbox outbox, SiteAddress site, Clock clock) {
        this.sittings = sittings;
        this.desk = desk;
        this.refs = refs;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /**
     * @param person of the child's circle; null about anything else
     * @param email where to write to; blank for somebody who gets the link on paper
     * @param until the last day on which the link opens
     * @param tellBackOn the day by which its giver is told, which the invitation names
     */
    public record Invite(
            UUID submission,
            Ref about,
            String title,
            String questions,
            Speaker speaker,
            @Nullable PersonId person,
            String email,
            Asking.Readers readers,
            @Nullable LocalDate until,
            @Nullable LocalDate tellBackOn) {}

    @Transactional
    public Saving<SittingId> invite(AreaId area, Invite invite) {
        Principal principal = Principals.current();
        if (!desk.mayWorkOn(invite.about(), principal)
                || refs.resolve(invite.about(), principal).isEmpty()) {
            throw new NotFound();
        }
        var before = sittings.invited(area, invite.submission());
        if (before.isPresent()) {
            return Saving.saved(before.get());
        }
        Sitting sitting = sitting(invite, principal);
        List<Finding> findings = AskRules.one(
                invite.readers().words(),
                desk.mayWriteTo(sitting),
                invite.until(),
                invite.tellBackOn(),
                LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        ReceiptCode code = Receipts.fresh();
        if (!sittings.insert(area, sitting, new SittingStore.Keys(null, code.key(), invite.submission()))) {
            return Saving.saved(sittings.invited(area, invite.submission()).orElseThrow());
        }
        if (!invite.email().isBlank()) {
            outbox.send(letter(
                    area, sitting, code, new Recipient.ToAddress(invite.email().strip())));
        }
        return Saving.saved(sitting.id());
    }

    private Sitting sitting(Invite invite, Principal by) {
        return new Sitting(
                new SittingId(Ids.next(clock)),
                UUID.randomUUID(),
                invite.about(),
                invite.title().strip(),
                null,
                invite.questions(),
                invite.readers().words().strip(),
                invite.readers().seat(),
                invite.readers().person(),
                invite.speaker(),
                false,
                invite.person(),
                ownAccount(invite),
                "",
                "",
                null,
                false,
                by.signedIn() ? by.person() : null,
                invite.until(),
                invite.tellBackOn(),
                null,
                clock.instant(),
                null);
    }

    /** A young person who was invited by a link and signs in later is the giver both times, and no helper. */
    private boolean ownAccount(Invite invite) {
        return invite.speaker().young()
                && invite.about().kind().equals(VoiceRefs.CHILD)
                && invite.person() != null
                && desk.isThemself(invite.about(), invite.person());
    }

    /** Names neither child nor need, and whoever opens it need not sign in. */
    private Message letter(AreaId area, Sitting sitting, ReceiptCode code, Recipient to) {
        return Message.of(
                area,
                to,
                "voice-invitation",
                "We would like to hear what you think",
                "Please tell us in your own words. It takes about five minutes, and you need no account.\n\n"
                        + site.of(area, "/say/" + code.shown())
                        + "\n\nThe link is yours alone: do not pass it on. If you would rather talk, answer this message or phone us.",
                "voice-invitation:" + sitting.id().value());
    }

    /** The principal's invitations that nobody has used yet. */
    @Transactional(readOnly = true)
    public List<Sitting> mine(AreaId area) {
        return sittings.invitedBy(area, Principals.current().person(), LocalDate.now(clock));
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Sitting mine(AreaId area, SittingId id) {
        return sittings.find(area, id)
                .filter(sitting ->
                        !sitting.given() && Principals.current().person().equals(sitting.invitedBy()))
                .orElseThrow(NotFound::new);
    }

    /** A link for paper. The one before, in a letter or on another paper, stops working. */
    @Transactional
    public ReceiptCode onPaper(AreaId area, SittingId id) {
        mine(area, id);
        ReceiptCode code = Receipts.fresh();
        if (!sittings.rekey(area, id, code.key())) {
            throw new NotFound();
        }
        return code;
    }

    /** Takes an invitation back; its link opens nothing any more. */
    @Transactional
    public void withdraw(AreaId area, SittingId id) {
        mine(area, id);
        sittings.withdraw(area, id);
    }
}
