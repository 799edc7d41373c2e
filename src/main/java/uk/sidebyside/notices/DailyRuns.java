package uk.sidebyside.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.shared.AreaId;

/** Which day's work is done: the work and its record are one transaction. */
@Service
class DailyRuns {
    /** A program that slept for months doesn't do them all over. */
    private static final int CAUGHT_UP_AT_MOST = 31;

    private final DailyRunStore store;
    private final Clock clock;

    DailyRuns(DailyRunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The days up to this one that are not done; on the very first run, only this one. */
    @Transactional(readOnly = true)
    public List<LocalDate> open(AreaId area, DailyTask task, LocalDate day) {
        LocalDate next =
                store.last(area, task.name()).map(last -> last.plusDays(1)).orElse(day);
        LocalDate earliest = day.minusDays(CAUGHT_UP_AT_MOST);
        LocalDate first = next.isBefore(earliest) ? earliest : next;
        return first.isAfter(day)
                ? List.of()
                : first.datesUntil(day.plusDays(1)).toList();
    }

    @Transactional
    public void once(AreaId area, DailyTask task, LocalDate day) {
        if (store.insert(area, task.name(), day, clock.instant().atOffset(ZoneOffset.UTC))) {
            task.run(area, day);
        }
    }
}
