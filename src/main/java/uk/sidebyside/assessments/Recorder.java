package uk.sidebyside.assessments;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
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
        var all = seats.byId(area);
        return by.seats().entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<uk.sidebyside.access.SeatId, Role> held) -> held.getValue() != Role.CASE_OFFICER))
                .map(held -> all.get(held.getKey()))
                .filter(Objects::nonNull)
                .map(Seat::titleAndOrganisation)
                .findFirst()
                .orElse("Case officer");
    }
}
