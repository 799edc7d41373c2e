package uk.sidebyside.assessments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.NotFound;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.shared.AreaId;

/** All that a case's page shows, in one transaction. */
@Service
public class CaseDesk {
    private final Cases cases;
    private final CaseSteps steps;
    private final Seats seats;

    CaseDesk(Cases cases, CaseSteps steps, Seats seats) {
        this.cases = cases;
        this.steps = steps;
        this.seats = seats;
    }

    /**
     * @param holds what keeps the final plan
     * @param titles of posts, with who holds them
     */
    public record Opened(CaseFile file, List<FinalHeld.Hold> holds, Map<SeatId, String> titles) {
        public Opened {
            holds = List.copyOf(holds);
            titles = Map.copyOf(titles);
        }
    }

    /** @throws NotFound for a case that is not there or that the principal may not see */
    @Transactional
    public Opened open(AreaId area, CaseId id) {
        CaseFile file = cases.open(area, id);
        return new Opened(file, steps.shown(area, file), titles(area));
    }

    /** What each post is called, with who holds it today. */
    @Transactional(readOnly = true)
    public Map<SeatId, String> titles(AreaId area) {
        Map<SeatId, String> titles = new HashMap<>();
        seats.byId(area)
                .forEach((id, seat) -> titles.put(
                        id, seat.holder() == null ? seat.title() : seat.holder().name() + ", " + seat.title()));
        return titles;
    }
}
