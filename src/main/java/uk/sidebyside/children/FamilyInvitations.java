package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.Areas;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.circle.rules.Relationship;
import uk.sidebyside.access.signin.SignInLinks;
import uk.sidebyside.children.rules.InvitationRules;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.EmailAddress;
import uk.sidebyside.shared.Finding;
import uk.sidebyside.shared.Saving;

/**
 * Brings a parent, a carer or the young person in by e-mail. The letter names no child and no need. Who has an account
 * already, for another child or in another area, keeps the one that they have.
 */
@Service
public class FamilyInvitations {
    private final Children children;
    private final Circle circle;
    private final Circles circles;
    private final Seats seats;
    private final SignInLinks links;
    private final Areas areas;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FamilyInvitations(
            Children children,
            Circle circle,
            Circles circles,
            Seats seats,
            SignInLinks links,
            Areas areas,
            TransactionTemplate transactions,
            Clock clock) {
        this.children = children;
        this.circle = circle;
        this.circles = circles;
        this.seats = seats;
        this.links = links;
        this.areas = areas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param relationship null for the child or young person themself
     * @param says how they would put it, as {@code Mum}
     */
    public record Invite(
            ChildId child,
            String name,
            String email,
            @Nullable Relationship relationship,
            String says) {}

    /** Takes somebody in and writes to them. Whoever is in already gets a new letter. */
    public Saving<PersonId> invite(AreaId area, Invite invite) {
        mustWork(area, invite.child());
        List<Finding> findings = new ArrayList<>(
                InvitationRules.check(invite.name(), EmailAddress.plausible(invite.email()), invite.says()));
        if (!findings.isEmpty()) {
            return Saving.refused(findings);
        }
        PersonId person =
                Principals.call(Principal.operator(area, "invitation of a family"), () -> known(area, invite));
        Saving<PersonId> in = invite.relationship() == null
                ? themself(area, invite.child(), person)
                : join(area, invite, invite.relationship(), person);
        if (in instanceof Saving.Saved<PersonId>) {
            Principal by = Principals.current();
            PersonId sender = by.signedIn() ? by.person() : null;
            String name = areas.byId(area).name();
            Principals.run(
                    Principal.operator(area, "invitation of a family"), () -> links.invite(area, person, name, sender));
        }
        return in;
    }

    private void mustWork(AreaId area, ChildId child) {
        transactions.executeWithoutResult(status -> children.mustWork(area, child));
    }

    /** Somebody with this address is one person in all areas; the name that they have stays. */
    private PersonId known(AreaId area, Invite invite) {
        return Objects.requireNonNull(transactions.execute(status -> {
            var before = seats.byEmail(EmailAddress.normal(invite.email()));
            if (before.isEmpty()) {
                return seats.addPerson(
                        area, invite.name().strip(), "", invite.email().strip());
            }
            if (seats.membership(area, before.get()).isEmpty()) {
                seats.admit(area, before.get());
            }
            return before.get();
        }));
    }

    private Saving<PersonId> join(AreaId area, Invite invite, Relationship as, PersonId person) {
        Saving<UUID> joined = circle.join(
                area, new Circle.Join(invite.child(), person, as, null, invite.says(), LocalDate.now(clock), null));
        return joined.map(member -> person);
    }

    private Saving<PersonId> themself(AreaId area, ChildId child, PersonId person) {
        try {
            return Objects.requireNonNull(transactions.execute(status -> makeTheirOwn(area, child, person)));
        } catch (DuplicateKeyException whoeverWorksHereMayNotSeeTheOther) {
            return Saving.refused(List.of(InvitationRules.isThemselfOfAnother()));
        }
    }

    private Saving<PersonId> makeTheirOwn(AreaId area, ChildId child, PersonId person) {
        UUID owner = circles.owner(area, child.value());
        if (owner != null && !owner.equals(person.value())) {
            return Saving.refused(List.of(InvitationRules.anotherIsThemself()));
        }
        boolean family = circles.members(area, List.of(child.value())).stream()
                .anyMatch(member -> member.person().equals(person));
        if (family) {
            return Saving.refused(List.of(InvitationRules.isInTheCircle()));
        }
        circles.belongsTo(area, child.value(), person);
        return Saving.saved(person);
    }
}
