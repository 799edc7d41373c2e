package uk.sidebyside.access.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Area;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Seats;
import uk.sidebyside.access.Visit;

/** What the person who is signed in may be in the area that they visit: read anew for each request, in one statement. */
@Component
class Memberships {
    private final Seats seats;

    Memberships(Seats seats) {
        this.seats = seats;
    }

    Visit visit(Area area, @Nullable PersonId person) {
        if (person == null) {
            return new Visit(area, Principal.visitor(area.id()), null);
        }
        return Principals.call(Principal.operator(area.id(), "sign-in"), () -> seats.membership(area.id(), person))
                .map(member -> new Visit(area, Principal.account(person, area.id(), member.seats()), member.name()))
                .orElseGet(() -> new Visit(area, Principal.visitor(area.id()), null));
    }
}
