package uk.sidebyside.notices;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.SeatId;

/** Who a message is for. A person's address, and who holds a seat, are looked up when it is sent. */
public sealed interface Recipient {

    record ToPerson(PersonId person) implements Recipient {}

    /** Whoever holds the seat on the day of sending. */
    record ToSeat(SeatId seat) implements Recipient {}

    /** An e-mail address, for those without an account. */
    record ToAddress(String address) implements Recipient {}

    /** The three columns in which a recipient is stored; one of them is set. */
    record Columns(
            @Nullable UUID person,
            @Nullable UUID seat,
            @Nullable String address) {

        Recipient recipient() {
            if (person != null) {
                return new ToPerson(new PersonId(person));
            }
            if (seat != null) {
                return new ToSeat(new SeatId(seat));
            }
            if (address == null) {
                throw new IllegalStateException("A message without a recipient");
            }
            return new ToAddress(address);
        }
    }

    default Columns columns() {
        return switch (this) {
            case ToPerson to -> new Columns(to.person().value(), null, null);
            case ToSeat to -> new Columns(null, to.seat().value(), null);
            case ToAddress to -> new Columns(null, null, to.address());
        };
    }
}
