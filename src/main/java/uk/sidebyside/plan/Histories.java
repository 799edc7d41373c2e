package uk.sidebyside.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.Seat;
import uk.sidebyside.access.SeatId;
import uk.sidebyside.access.Seats;
import uk.sidebyside.plan.rules.ProgressKey;
import uk.sidebyside.shared.AreaId;

/** What was said about lines, and how closed points were corrected. What is held back is left out for the public. */
@Service
public class Histories {
    private final HistoryStore store;
    private final Plans plans;
    private final ProgressKeys keys;
    private final Seats seats;

    Histories(HistoryStore store, Plans plans, ProgressKeys keys, Seats seats) {
        this.store = store;
        this.plans = plans;
        this.keys = keys;
        this.seats = seats;
    }

    /** Everything that was said about one line, the latest first. */
    @Transactional(readOnly = true)
    public List<Said> ofLine(AreaId area, PlanId plan, LineId line) {
        return store.ofLine(area, line, reading(area, plan));
    }

    /** What was said about any line of a plan for the days from one to another, both included, the latest first. */
    @Transactional(readOnly = true)
    public List<Said> between(AreaId area, PlanId plan, LocalDate from, LocalDate to) {
        return store.between(area, plan, from, to, reading(area, plan));
    }

    /** The latest that was said about each line. */
    @Transactional(readOnly = true)
    public Map<LineId, Said> latest(AreaId area, PlanId plan) {
        return store.latest(area, plan, reading(area, plan)).stream()
                .collect(Collectors.toMap(Said::line, said -> said));
    }

    /** The same of a plan that has been read already, in one statement; who said it is left out. */
    Map<LineId, Said> latest(AreaId area, PlanTree tree) {
        Map<String, LineState> states =
                tree.states().stream().collect(Collectors.toMap(LineState::code, state -> state));
        var reading = new Reading(states, Map.of(), Reader.current().member());
        return store.latest(area, tree.head().id(), reading).stream()
                .collect(Collectors.toMap(Said::line, said -> said));
    }

    /** What a closed point showed before, what it shows since, and why. */
    public record Corrected(LocalDate pointOn, String pointLabel, LineState from, LineState to, String note) {}

    /** The corrections of a line's points, the latest first. */
    @Transactional(readOnly = true)
    public List<Corrected> corrections(AreaId area, PlanId plan, LineId line) {
        return store.corrections(area, line, reading(area, plan));
    }

    /** What turns codes and seats into what people read. */
    record Reading(Map<String, LineState> states, Map<SeatId, Seat> seats, boolean member) {}

    private Reading reading(AreaId area, PlanId plan) {
        ProgressKey key = keys.key(area, plans.head(area, plan).key());
        Map<String, LineState> states =
                key.states().stream().map(LineState::of).collect(Collectors.toMap(LineState::code, state -> state));
        return new Reading(states, seats.byId(area), Reader.current().member());
    }
}
