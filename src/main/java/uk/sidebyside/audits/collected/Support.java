package uk.sidebyside.audits.collected;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.audits.collected.rules.CheckWords;
import uk.sidebyside.audits.collected.rules.DraftLetter;
import uk.sidebyside.audits.collected.rules.Rated;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * What comes back to a service for its audit: thanks with strengths, what could be better and the support that is offered, and a day on
 * which somebody asks how it went (REQUIREMENTS R111, R113). Each standard at the lowest level has an offer from the first day. There
 * is no sanction.
 */
@Service
public class Support {
    /** What was written so far is offered by its names of fields where two wrote at once. */
    private static final String CAME_OF_IT = "cameOfIt";

    private final SubmissionStore submissions;
    private final SupportStore store;
    private final Centre centre;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    Support(
            SubmissionStore submissions,
            SupportStore store,
            Centre centre,
            Outbox outbox,
            SiteAddress site,
            Clock clock) {
        this.submissions = submissions;
        this.store = store;
        this.centre = centre;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    public record Letter(
            String strengths,
            String improve,
            String support,
            String contact,
            LocalDate followUpOn,
            String writtenAs,
            LocalDate sentOn) {}

    /** What is typed of a letter. */
    public record Words(
            String strengths,
            String improve,
            String support,
            String contact,
            @Nullable LocalDate followUpOn) {}

    /**
     * Support with one standard.
     *
     * @param followedUpOn null until somebody asked how it went
     */
    public record Offer(
            UUID id,
            SubmissionId submission,
            String standard,
            String title,
            LocalDate followUpOn,
            String cameOfIt,
            @Nullable LocalDate followedUpOn,
            int version) {

        public boolean lateOn(LocalDate day) {
            return followedUpOn == null && followUpOn.isBefore(day);
        }
    }

    /** What a letter begins with, for a person to go over. */
    @Transactional(readOnly = true)
    public Words draft(AreaId area, SubmissionId id, String contact) {
        centre.mustWork();
        Submission of = submissions.find(area, id).orElseThrow(NotFound::new);
        DraftLetter draft = DraftLetter.of(of.levels());
        return new Words(
                DraftLetter.said(of.strengths())
                        + DraftLetter.listed(
                                levels(draft.strengths()),
                                "This is what we read as your strengths:",
                                "You looked honestly at your own work. That is where it begins."),
                DraftLetter.listed(
                        levels(draft.improve()),
                        "This is where most can be gained:",
                        "Nothing stands out. Tell us if you see it otherwise."),
                draft.support().isEmpty()
                        ? "Ask us whenever you want somebody to think with you."
                        : DraftLetter.listed(
                                draft.support().stream().map(Rated::title).toList(),
                                "We would like to work on this with you. We can come to your team, find families who want to "
                                        + "help, or pair you with a service that found a way:",
                                ""),
                contact,
                LocalDate.now(clock).plusMonths(3));
    }

    private static List<String> levels(List<Rated> rated) {
        return rated.stream().map(one -> one.title() + ": " + one.label()).toList();
    }

    /** Sends it, to the post that handed in the audit; the audit counts as read. One audit gets one letter. */
    @Transactional
    public Saving<SubmissionId> send(AreaId area, SubmissionId id, Words words) {
        centre.mustWork();
        Submission of = submissions.find(area, id).orElseThrow(NotFound::new);
        LocalDate today = LocalDate.now(clock);
        List<Finding> findings = CheckWords.letter(
                words.strengths(), words.improve(), words.support(), words.contact(), words.followUpOn(), today);
        LocalDate followUpOn = words.followUpOn();
        if (!findings.isEmpty() || followUpOn == null) {
            return Saving.refused(findings);
        }
        var letter = new Letter(
                words.strengths().strip(),
                words.improve().strip(),
                words.support().strip(),
                words.contact().strip(),
                followUpOn,
                centre.writesAs(area),
                today);
        if (!store.insertLetter(area, id, letter)) {
            Letter theirs = store.letter(area, id).orElseThrow();
            return theirs.equals(letter)
                    ? Saving.saved(id)
                    : new Saving.Stale<>(
                            Map.of(
                                    "strengths", theirs.strengths(),
                                    "improve", theirs.improve(),
                                    "support", theirs.support(),
                                    "contact", theirs.contact()),
                            1);
        }
        submissions.read(area, id, today, centre.writesAs(area));
        store.moveDay(area, id, followUpOn);
        tell(area, of, letter);
        return Saving.saved(id);
    }

    private void tell(AreaId area, Submission of, Letter letter) {
        SeatId seat = of.seat();
        if (seat != null) {
            outbox.send(Message.of(
                    area,
                    new Recipient.ToSeat(seat),
                    "audit-thanks",
                    "Thank you for the audit of " + of.serviceName(),
                    String.join(
                            "\n\n",
                            letter.strengths(),
                            letter.improve(),
                            letter.support(),
                            "Who to ask: " + letter.contact(),
                            site.of(area, of.at() + "/letter")),
                    "audit-thanks:" + of.id().value()));
        }
    }

    /** For the centre and for whoever handed it in; the same as none for everybody else. */
    @Transactional(readOnly = true)
    public Optional<Letter> letter(AreaId area, Submission of) {
        return mayRead(of) ? store.letter(area, of.id()) : Optional.empty();
    }

    /** Whether the reader may read what a service was answered. */
    public boolean mayRead(Submission of) {
        return centre.works()
                || of.seat() != null
                        && uk.sidebyside.access.Principals.current().holds(of.seat());
    }

    @Transactional(readOnly = true)
    public List<Offer> offers(AreaId area, Submission of) {
        return mayRead(of) ? store.offers(area, of.id()) : List.of();
    }

    /** Those that nobody has followed up, the earliest day first. */
    @Transactional(readOnly = true)
    public List<Offer> open(AreaId area) {
        centre.mustWork();
        return store.open(area);
    }

    /** What stands and has had no thanks yet. */
    @Transactional(readOnly = true)
    public Set<SubmissionId> withoutThanks(AreaId area) {
        centre.mustWork();
        return Set.copyOf(store.withoutLetter(area, null));
    }

    @Transactional(readOnly = true)
    public Offer offer(AreaId area, UUID id) {
        centre.mustWork();
        return store.offer(area, id).orElseThrow(NotFound::new);
    }

    /** Somebody asked how it went. */
    @Transactional
    public Saving<UUID> followedUp(AreaId area, UUID id, int version, String cameOfIt) {
        Offer now = offer(area, id);
        List<Finding> findings = CheckWords.followedUp(cameOfIt);
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        String words = cameOfIt.strip();
        if (now.followedUpOn() != null && now.cameOfIt().equals(words)
                || store.followedUp(area, id, version, words, LocalDate.now(clock), centre.writesAs(area))) {
            return Saving.saved(id);
        }
        Offer theirs = offer(area, id);
        return new Saving.Stale<>(Map.of(CAME_OF_IT, theirs.cameOfIt()), theirs.version());
    }
}
