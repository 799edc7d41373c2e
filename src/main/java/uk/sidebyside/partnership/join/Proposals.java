package uk.sidebyside.partnership.join;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.notices.Message;
import uk.sidebyside.notices.Outbox;
import uk.sidebyside.notices.Recipient;
import uk.sidebyside.notices.SiteAddress;
import uk.sidebyside.partnership.PieceId;
import uk.sidebyside.partnership.Pieces;
import uk.sidebyside.partnership.rules.PlaceCode;
import uk.sidebyside.partnership.rules.Propose;
import uk.sidebyside.partnership.rules.TakePart;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;
import uk.sidebyside.shared.WorkingDays;

/**
 * Anybody can propose something to do together, without an account, and is answered by a day that they are told at once. Those who answer
 * hear of it too: {@link ProposalsToAnswer}.
 */
@Service
public class Proposals {
    /** Where an area has set nothing else. */
    private static final int WORKING_DAYS = 20;

    private final ProposalStore store;
    private final Pieces pieces;
    private final ProposalsToAnswer toAnswer;
    private final Outbox outbox;
    private final SiteAddress site;
    private final Clock clock;

    Proposals(
            ProposalStore store,
            Pieces pieces,
            ProposalsToAnswer toAnswer,
            Outbox outbox,
            SiteAddress site,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.toAnswer = toAnswer;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    /** @param email blank for whoever keeps the link instead */
    public record Words(String what, String why, String name, String email) {}

    /** @param answeredOn null while it waits */
    public record Proposal(
            ProposalId id,
            Words words,
            LocalDate proposedOn,
            LocalDate dueOn,
            @Nullable LocalDate answeredOn,
            Propose.@Nullable Answer answer,
            String said,
            String answeredAs,
            @Nullable PieceId piece,
            int version) {
        public boolean lateOn(LocalDate day) {
            return answeredOn == null ? dueOn.isBefore(day) : dueOn.isBefore(answeredOn);
        }
    }

    /** In the name of the code that the form makes; the same form again changes nothing. */
    @Transactional
    public Saving<ProposalId> propose(AreaId area, UUID form, Words words) {
        PlaceCode code = PlaceCode.from(form);
        var before = store.byKey(area, code.key());
        if (before.isPresent()) {
            return Saving.saved(before.get().id());
        }
        List<Finding> findings = new ArrayList<>(Propose.check(words.what(), words.why()));
        if (!words.email().isBlank()) {
            findings.addAll(TakePart.reach(words.email(), ""));
        }
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        var id = new ProposalId(Ids.next(clock));
        LocalDate today = LocalDate.now(clock);
        LocalDate due = WorkingDays.after(today, store.workingDays(area).orElse(WORKING_DAYS));
        if (!store.insert(area, id, code.key(), words, today, due)) {
            return Saving.saved(byCode(area, code).id());
        }
        write(
                area,
                words.email().strip(),
                "partnership-proposal",
                "We have your proposal",
                "Thank you. Your link shows what we answer, and when:\n\n"
                        + site.of(area, "/partnership/proposal/" + code.text()),
                "partnership-proposal:" + id.value());
        toAnswer.came(area, new ProposalStore.Waiting(id, today, due));
        return Saving.saved(id);
    }

    private void write(AreaId area, String email, String template, String subject, String text, String reference) {
        if (!email.isEmpty()) {
            outbox.send(Message.of(area, new Recipient.ToAddress(email), template, subject, text, reference));
        }
    }

    /** Whether the code opens a proposal; in its name. */
    @Transactional(readOnly = true)
    public boolean holds(AreaId area, PlaceCode code) {
        return store.byKey(area, code.key()).isPresent();
    }

    /** What the code opens; in its name. */
    @Transactional(readOnly = true)
    public Proposal byCode(AreaId area, PlaceCode code) {
        return store.byKey(area, code.key()).orElseThrow(NotFound::new);
    }

    /** For those at work: what waits first. */
    @Transactional(readOnly = true)
    public List<Proposal> all(AreaId area) {
        mustAnswer();
        return store.all(area);
    }

    @Transactional(readOnly = true)
    public Proposal byId(AreaId area, ProposalId id) {
        return all(area).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Whether the principal answers proposals. */
    public static boolean mayAnswer() {
        Principal principal = Principals.current();
        return principal.kind() == Principal.Kind.OPERATOR
                || principal.has(Role.COORDINATOR) && !principal.has(Role.INSPECTOR);
    }

    private static void mustAnswer() {
        if (!mayAnswer()) {
            throw new NotFound();
        }
    }

    /**
     * @param version of the proposal when they began to write
     * @param piece to which a yes leads
     */
    @Transactional
    public Saving<ProposalId> answer(
            AreaId area,
            ProposalId id,
            int version,
            Propose.@Nullable Answer answer,
            String words,
            @Nullable PieceId piece) {
        Proposal proposal = byId(area, id);
        if (piece != null) {
            pieces.byId(area, piece);
        }
        List<Finding> findings = Propose.answer(answer, words, piece != null);
        if (!findings.isEmpty() || answer == null) {
            return Saving.refused(findings);
        }
        PieceId leads = answer == Propose.Answer.NOT_NOW ? null : piece;
        if (!store.answer(
                area, id, version, answer, words.strip(), pieces.writtenAs(area), leads, LocalDate.now(clock))) {
            Proposal now = byId(area, id);
            return new Saving.Stale<>(Map.of("words", now.said()), now.version());
        }
        write(
                area,
                proposal.words().email(),
                "partnership-answer",
                "Our answer to what you proposed",
                answer.label() + ".\n\n" + words.strip(),
                "partnership-answer:" + id.value() + ":" + (version + 1));
        return Saving.saved(id);
    }
}
