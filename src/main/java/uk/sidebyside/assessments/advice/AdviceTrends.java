package uk.sidebyside.assessments.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.assessments.advice.rules.BreachForecast;
import uk.sidebyside.assessments.advice.rules.Span;
import uk.sidebyside.shared.AreaId;

/** How advice goes over time (REQUIREMENTS R145, R146), for whoever looks after requests: officers all, clinical officers health. */
@Service
public class AdviceTrends {
    private final TrendStore store;
    private final Clock clock;

    AdviceTrends(TrendStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Bodies in the area's order, and within each professions by name: nobody stands first for being better. */
    @Transactional(readOnly = true)
    public List<AdviceTrend> of(AreaId area, Span span) {
        Desk.must(Desk.leads() || Desk.clinical());
        LocalDate today = LocalDate.now(clock);
        return store.trends(area, span, span.shown(today).getFirst(), today, Desk.leads());
    }

    /** How many answers each point of access gave in the weeks from which its pace is made. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> written(AreaId area) {
        Desk.must(Desk.leads() || Desk.clinical());
        LocalDate today = LocalDate.now(clock);
        return store.written(area, today.minusWeeks(BreachForecast.PACE_WEEKS), today);
    }
}
