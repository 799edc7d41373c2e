package uk.sidebyside.assessments.training;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.assessments.advice.rules.AdviceCounts;
import uk.sidebyside.assessments.advice.rules.Quality;
import uk.sidebyside.assessments.training.TrainingResult.Part;
import uk.sidebyside.shared.AreaId;

/**
 * Attendance beside quality (REQUIREMENTS R148). It shows no cause: whoever comes may be whoever has time, and advice gets better for
 * other reasons too.
 */
@Service
public class TrainingResults {
    private static final int YEARS = 3;

    private final ResultStore store;
    private final Clock clock;

    TrainingResults(ResultStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param parts how many of those returned were not a yes there */
    public record Returned(int returned, Map<Quality, Integer> parts) {
        public Returned {
            parts = Map.copyOf(parts);
        }

        public int at(Quality part) {
            return parts.getOrDefault(part, 0);
        }
    }

    /** Of requests whose last day lies in the last three years: bodies in the area's order, and within each professions by name. */
    @Transactional(readOnly = true)
    public List<TrainingResult> byBody(AreaId area) {
        TrainingDesk.must(TrainingDesk.runs());
        LocalDate today = LocalDate.now(clock);
        return store.byBody(area, today.minusYears(YEARS), today, TrainingDesk.leads());
    }

    /** Why advice was returned in the last year. */
    @Transactional(readOnly = true)
    public Returned returned(AreaId area) {
        TrainingDesk.must(TrainingDesk.runs());
        return store.returned(area, LocalDate.now(clock).minusYears(1), TrainingDesk.leads());
    }

    /** The reader's own advice over the last three years. */
    @Transactional(readOnly = true)
    public Map<Part, AdviceCounts> mine(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        return store.ofSeats(area, today.minusYears(YEARS), today, TrainingDesk.mine());
    }
}
