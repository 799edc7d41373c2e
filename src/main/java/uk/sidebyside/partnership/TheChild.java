package uk.sidebyside.partnership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.circle.GetsAnAccount;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.children.Circle;
import uk.sidebyside.partnership.rules.TakePart;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/**
 * The child or young person whom a piece is about takes part in it. With an account their place opens from their own page; without one
 * they take part as they want, with a helper or by pictures, what they say is written down for them, and their place waits for an account.
 * (REQUIREMENTS R086, R087)
 */
@Service
public class TheChild implements GetsAnAccount {
    private final ParticipantStore store;
    private final Newcomers newcomers;
    private final Pieces pieces;
    private final PieceFacts facts;
    private final Circle circle;
    private final TransactionTemplate apart;
    private final Clock clock;

    TheChild(
            ParticipantStore store,
            Newcomers newcomers,
            Pieces pieces,
            PieceFacts facts,
            Circle circle,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.newcomers = newcomers;
        this.pieces = pieces;
        this.facts = facts;
        this.circle = circle;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Takes them in; also where they had left.
     *
     * @throws NotFound for a piece on a service
     */
    @Transactional
    public Saving<ParticipantId> add(AreaId area, PieceId piece, Participants.Words words) {
        ChildId child = pieces.toLead(area, piece).child();
        if (child == null) {
            throw new NotFound();
        }
        List<Finding> findings =
                new ArrayList<>(TakePart.check("", false, words.side(), words.shownAs(), words.way(), words.through()));
        findings.addAll(TakePart.themself(words.side()));
        return findings.isEmpty() ? Saving.saved(taken(area, piece, child, words)) : Saving.refused(findings);
    }

    private ParticipantId taken(AreaId area, PieceId piece, ChildId child, Participants.Words words) {
        PersonId account = circle.themself(area, child);
        Optional<UUID> before = store.theChildCountedAs(area, child)
                .or(() -> account == null ? Optional.empty() : newcomers.countedAs(area, "", "", account));
        var id = new ParticipantId(Ids.next(clock));
        if (!store.insertPlaceOfTheChild(area, id, piece, account)) {
            ParticipantId there = store.ofTheChild(area, piece).orElseThrow(NotFound::new);
            store.comeBack(area, there);
            return there;
        }
        store.insert(
                area,
                Participant.joining(id, piece, words, "circle", before.isEmpty(), LocalDate.now(clock)),
                before.orElseGet(UUID::randomUUID));
        String needs = words.accessNeeds().strip();
        if (!needs.isEmpty()) {
            store.insertContact(area, id, piece, Participants.Contact.of("", "", "", needs, null));
        }
        facts.joined(area, id);
        return id;
    }

    /** Whoever invites them need not lead a piece, so the area's own work opens their places to them. */
    @Override
    public void got(AreaId area, UUID child, @Nullable PersonId person) {
        Principals.run(
                Principal.job(area, "to open the places of a child to their account"),
                () -> apart.executeWithoutResult(status -> store.openToTheChild(area, child, person)));
    }
}
