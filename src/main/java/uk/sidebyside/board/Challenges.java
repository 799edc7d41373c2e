package uk.sidebyside.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.board.rules.AskChallenge;
import uk.sidebyside.board.rules.ChallengeState;
import uk.sidebyside.measures.ledger.Fact;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Ref;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.thread.Link;
import uk.sidebyside.thread.Links;

/**
 * Questions that must be answered: who asks names a post and a day, the post answers, and who asked says whether that is
 * enough. The partnership sees them all; the public sees those that the chair or an administrator published.
 */
@Service
public class Challenges {
    private static final Role[] MAY_ASK = {Role.SCRUTINEER, Role.CHAIR, Role.FAMILY_SEAT, Role.BOARD_MEMBER};

    private final ChallengeStore store;
    private final ChallengeMail mail;
    private final Links links;
    private final Posts posts;
    private final AnswersOnTime counted;
    private final Clock clock;

    Challenges(ChallengeStore store, ChallengeMail mail, Links links, Posts posts, AnswersOnTime counted, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.links = links;
        this.posts = posts;
        this.counted = counted;
        this.clock = clock;
    }

    /**
     * @param submission made when the form was shown: however often it arrives, it is stored once
     * @param line the plan's line that it is about; null for the plan or the board as a whole
     */
    public record Ask(
            UUID submission,
            String question,
            @Nullable SeatId owner,
            @Nullable LocalDate dueOn,
            @Nullable Ref line) {}

    /** @throws NotFound where the line is absent or hidden from the asker */
    @Transactional
    public Saving<ChallengeId> ask(AreaId area, Ask command) {
        posts.only(MAY_ASK);
        SeatId owner = command.owner();
        LocalDate dueOn = command.dueOn();
        List<Finding> findings =
                new AskChallenge(command.question(), owner != null, dueOn).findings(LocalDate.now(clock));
        if (!findings.isEmpty() || owner == null || dueOn == null) {
            return Saving.refused(findings);
        }
        Challenge challenge = asked(command, owner, dueOn);
        if (!store.insert(area, challenge, command.submission(), clock.instant())) {
            return Saving.saved(store.submitted(area, command.submission()));
        }
        counted.changed(area, challenge.id(), List.of());
        Ref line = challenge.line();
        if (line != null) {
            var about = new Ref(area, ChallengeMail.KIND, challenge.id().value());
            links.link(new Link(about, line, "asks-about", "", challenge.askedOn(), challenge.askedBy()));
        }
        mail.asked(area, challenge);
        return Saving.saved(challenge.id());
    }

    private Challenge asked(Ask command, SeatId owner, LocalDate dueOn) {
        Principal principal = Principals.current();
        Optional<Seat> seat = posts.actingSeat(MAY_ASK);
        return new Challenge(
                new ChallengeId(Ids.next(clock)),
                0,
                command.question().strip(),
                principal.signedIn() ? principal.person() : null,
                seat.map(Seat::id).orElse(null),
                posts.acting(MAY_ASK),
                LocalDate.now(clock),
                owner,
                posts.words(owner),
                dueOn,
                dueOn,
                null,
                ChallengeState.OPEN,
                command.line(),
                null,
                1,
                List.of());
    }

    /** The holder of the seat that was asked answers. */
    @Transactional
    public Saving<ChallengeId> answer(AreaId area, ChallengeId id, UUID submission, String words) {
        Challenge challenge = locked(area, id);
        posts.onlyHolderOf(challenge.owner());
        if (store.turnStored(area, submission)) {
            return Saving.saved(id);
        }
        if (words.isBlank()) {
            return Saving.refused(List.of(Finding.of("words", "challenge.needs.answer", "docs/rules/board.md")));
        }
        return turn(
                area, challenge, submission, ChallengeState.Event.ANSWER, words, posts.words(challenge.owner()), null);
    }

    /** Who asked, or the chair, takes the answer. */
    @Transactional
    public Saving<ChallengeId> accept(AreaId area, ChallengeId id, UUID submission, String words) {
        Challenge challenge = locked(area, id);
        onlyJudges(challenge);
        if (store.turnStored(area, submission)) {
            return Saving.saved(id);
        }
        return turn(area, challenge, submission, ChallengeState.Event.ACCEPT, words, posts.acting(MAY_ASK), null);
    }

    /** Who asked, or the chair, says why the answer is not enough and by when a better one is due. */
    @Transactional
    public Saving<ChallengeId> notAccept(
            AreaId area, ChallengeId id, UUID submission, String reason, @Nullable LocalDate dueOn) {
        Challenge challenge = locked(area, id);
        onlyJudges(challenge);
        if (store.turnStored(area, submission)) {
            return Saving.saved(id);
        }
        List<Finding> findings = AskChallenge.notAccepted(reason, dueOn, LocalDate.now(clock));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        return turn(area, challenge, submission, ChallengeState.Event.NOT_ACCEPT, reason, posts.acting(MAY_ASK), dueOn);
    }

    private Saving<ChallengeId> turn(
            AreaId area,
            Challenge challenge,
            UUID submission,
            ChallengeState.Event event,
            String words,
            String byPost,
            @Nullable LocalDate dueOn) {
        Optional<ChallengeState> next = challenge.state().after(event);
        if (next.isEmpty()) {
            return Saving.refused(List.of(Finding.of("", "challenge.not.from.here", "docs/rules/board.md")));
        }
        LocalDate today = LocalDate.now(clock);
        List<Fact> before = counted.of(area, challenge.id());
        var turn = new Challenge.Turn(event, words.strip(), byPost, today, dueOn);
        store.insertTurn(area, Ids.next(clock), challenge.id(), submission, turn, clock.instant());
        store.move(
                area,
                challenge.id(),
                next.get(),
                dueOn == null ? challenge.dueOn() : dueOn,
                event == ChallengeState.Event.ANSWER ? today : null);
        counted.changed(area, challenge.id(), before);
        mail.turned(area, challenge, turn);
        return Saving.saved(challenge.id());
    }

    /** Shows a challenge and its answers to the public, from now on. */
    @Transactional
    public void publish(AreaId area, ChallengeId id) {
        posts.only(Role.CHAIR, Role.ADMINISTRATOR);
        Challenge challenge = locked(area, id);
        if (!challenge.published()) {
            store.publish(area, id, LocalDate.now(clock));
            mail.published(area, challenge, LocalDate.now(clock));
        }
    }

    /** The newest first: all for the partnership, the published ones for everybody else. */
    @Transactional(readOnly = true)
    public List<Challenge> inArea(AreaId area) {
        return store.inArea(area, !seesAll());
    }

    /** @throws NotFound where there is none, or it is not published and the reader is of the public */
    @Transactional(readOnly = true)
    public Challenge byId(AreaId area, ChallengeId id) {
        return inArea(area).stream()
                .filter(challenge -> challenge.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the current principal may ask. */
    public static boolean mayAsk() {
        return Principals.current().hasAny(MAY_ASK);
    }

    /** Whether the current principal may say that an answer is enough. */
    public static boolean mayJudge(Challenge challenge) {
        Principal principal = Principals.current();
        boolean asked = principal.signedIn() && principal.person().equals(challenge.askedBy());
        boolean sitsThere = challenge.askedBySeat() != null && principal.holds(challenge.askedBySeat());
        return asked || sitsThere || principal.has(Role.CHAIR);
    }

    static boolean seesAll() {
        Principal principal = Principals.current();
        return switch (principal.kind()) {
            case JOB, OPERATOR -> true;
            default -> !principal.seats().isEmpty() || principal.has(Role.INSPECTOR);
        };
    }

    private static void onlyJudges(Challenge challenge) {
        if (!mayJudge(challenge)) {
            throw new NotFound();
        }
    }

    private Challenge locked(AreaId area, ChallengeId id) {
        store.lock(area, id);
        return byId(area, id);
    }
}
