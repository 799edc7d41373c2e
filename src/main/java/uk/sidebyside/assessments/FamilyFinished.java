package uk.sidebyside.assessments;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.rules.MaySeeChild.ActsAs;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.assessments.rules.Finishing;
import uk.sidebyside.children.Child;
import uk.sidebyside.children.ChildId;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Ids;
import uk.sidebyside.shared.Saving;

/** The family says itself that it has said all it wants to say, so that the plan need not wait for its fifteen days. */
@Service
public class FamilyFinished {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int AT_MOST = 4000;

    /** Who speaks as parent until the rights are the young person's own: parents, and whoever has the care of a child. */
    private static final Set<Relationship> AS_PARENT = Set.of(Relationship.PARENT, Relationship.CARER);

    private final FamilyCases family;
    private final Cases cases;
    private final Seats seats;
    private final FinishedStore store;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FamilyFinished(
            FamilyCases family,
            Cases cases,
            Seats seats,
            FinishedStore store,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.family = family;
        this.cases = cases;
        this.seats = seats;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether the reader of a record is who the law asks: the parent, or the young person once the rights are theirs. */
    public static boolean speaks(Child child) {
        var standing = child.seen().standing();
        var membership = standing.membership();
        return child.own()
                ? standing.as() == ActsAs.SELF
                        || membership != null && membership.relationship() == Relationship.REPRESENTATIVE
                : membership != null && AS_PARENT.contains(membership.relationship());
    }

    /**
     * Writes it down, once for each draft: whoever of the family says it again finds that it is said. Where the case stands is worked
     * out again afterwards, as the program's own work.
     *
     * @throws NotFound for a child that the principal may not see, and for whoever does not speak for it
     */
    public Saving<ChildId> say(AreaId area, ChildId child, UUID submission, String words) {
        Saving<CaseId> said =
                Objects.requireNonNull(transaction.execute(status -> write(area, child, submission, words.strip())));
        if (said instanceof Saving.Saved<CaseId> done) {
            Principals.run(
                    Principal.job(area, "where a case stands"), () -> cases.refresh(area, List.of(done.value())));
        }
        return said.map(id -> child);
    }

    private Saving<CaseId> write(AreaId area, ChildId child, UUID submission, String words) {
        FamilyCases.OfChild its = family.of(area, child);
        if (!speaks(its.child())) {
            throw new NotFound();
        }
        CaseFile file = its.file();
        if (file.finished().isPresent()) {
            return Saving.saved(file.head().id());
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), LONDON);
        Optional<Finding> refusal = words.length() > AT_MOST
                ? Optional.of(Finding.of("words", "step.words.too.long", "the field", AT_MOST))
                : Finishing.refusal(file.life(), today);
        if (refusal.isPresent()) {
            return Saving.refused(List.of(refusal.get()));
        }
        insert(area, its, submission, words, today);
        return Saving.saved(file.head().id());
    }

    private void insert(AreaId area, FamilyCases.OfChild its, UUID submission, String words, LocalDate today) {
        CaseFile file = its.file();
        LocalDate draft = Finishing.with(file.life()).orElseThrow();
        store.insert(
                area,
                new FinishedStore.Said(
                        Ids.next(clock),
                        ofDraft(submission, draft),
                        file.head().id(),
                        file.current().map(EhcRequest::id).orElse(null),
                        draft,
                        today,
                        words,
                        who(its.child())),
                clock.instant());
    }

    /** The same words about another draft are something else. */
    private static UUID ofDraft(UUID submission, LocalDate draft) {
        return UUID.nameUUIDFromBytes((submission + " " + draft).getBytes(StandardCharsets.UTF_8));
    }

    /** By name and as what: two parents may differ, and the officer has to know whom to ask. */
    private String who(Child child) {
        var person = new PersonId(Objects.requireNonNull(Principals.current().id()));
        String name = seats.person(person).map(one -> one.name()).orElse("The family");
        var membership = child.seen().standing().membership();
        String as = membership == null
                ? "the young person"
                : switch (membership.relationship()) {
                    case PARENT -> "parent";
                    case CARER -> "carer";
                    default -> "who acts for the young person";
                };
        return name + ", " + as;
    }
}
