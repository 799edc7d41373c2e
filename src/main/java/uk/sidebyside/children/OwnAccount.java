package uk.sidebyside.children;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.Person;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.circle.Circles;
import uk.sidebyside.access.signin.Accounts;
import uk.sidebyside.shared.AreaId;
import uk.sidebyside.shared.Saving;

/** Whose account is taken for the child's or young person's own; and how it is put right where it was somebody else's all the time. */
@Service
public class OwnAccount {
    private final Children children;
    private final Circles circles;
    private final Seats seats;
    private final Accounts accounts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OwnAccount(
            Children children,
            Circles circles,
            Seats seats,
            Accounts accounts,
            TransactionTemplate transactions,
            Clock clock) {
        this.children = children;
        this.circles = circles;
        this.seats = seats;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Empty while they have none.
     *
     * @throws NotFound for whoever does not lead work with this child
     */
    public Optional<Person> of(AreaId area, ChildId child) {
        return Objects.requireNonNull(transactions.execute(status -> {
            children.mustLead(area, child);
            return Optional.ofNullable(circles.owner(area, child.value()))
                    .flatMap(owner -> seats.person(new PersonId(owner)));
        }));
    }

    /**
     * The record is this person's own no more. What they let parents see counts no more either; where they have nothing else here they
     * are signed out everywhere, and no link signs them in.
     *
     * @throws NotFound for whoever does not lead work with this child, and for somebody whose own it is not
     */
    public Saving<PersonId> isNotTheirs(AreaId area, ChildId child, PersonId person) {
        if (of(area, child).filter(owner -> owner.id().equals(person)).isEmpty()) {
            throw new NotFound();
        }
        Principals.run(
                Principal.operator(area, "an account that is not the child's"),
                () -> transactions.executeWithoutResult(status -> {
                    circles.takeBack(area, child.value(), person);
                    accounts.closeWithoutTies(person, LocalDate.now(clock));
                }));
        return Saving.saved(person);
    }
}
