package uk.sidebyside.assessments;

import java.util.Comparator;
import org.springframework.stereotype.Component;
import uk.sidebyside.access.Principal;
import uk.sidebyside.access.Principals;
import uk.sidebyside.access.Role;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;

/** Under which post something is written down. */
@Component
public class Recorder {
    private final Seats seats;

    Recorder(Seats seats) {
        this.seats = seats;
    }

    /** The post of the current principal as case officer, by its title; for the program's own work, what it is. */
    public String post(AreaId area) {
        Principal by = Principals.current();
        if (!by.signedIn()) {
            return by.purpose();
        }
        return seats.ofCurrent(area).stream()
                .sorted(Comparator.comparing((Seat seat) -> seat.role() != Role.CASE_OFFICER)
                        .thenComparing(Seat::titleAndOrganisation))
                .map(Seat::titleAndOrganisation)
                .findFirst()
                .orElse("Case officer");
    }
}
