package uk.sidebyside.access.personal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.sidebyside.access.PersonId;
import uk.sidebyside.access.rules.Keeping;
import uk.sidebyside.shared.AreaId;

/**
 * What access forgets each morning. Accounts, links and sessions belong to people and not to areas, so it runs in the
 * operator's name; doing a day again changes nothing.
 */
@Service
public class Forgetting {
    private final ForgettingStore store;
    private final PersonalRecords records;
    private final ObjectProvider<Forgets> rooms;
    private final Clock clock;

    Forgetting(ForgettingStore store, PersonalRecords records, ObjectProvider<Forgets> rooms, Clock clock) {
        this.rooms = rooms;
        this.store = store;
        this.records = records;
        this.clock = clock;
    }

    /** In a transaction of its own, since the day's work runs in the name of an area's job, which may not do this. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void run(AreaId area, LocalDate day) {
        List<PersonId> left = store.whoseLastDayWas(day.minusDays(1));
        store.closeAccounts(left, clock.instant());
        store.endSessions(left);
        store.deleteExpired(startOf(day));
        store.deleteLinks(startOf(Keeping.LINK.goneBefore(day)));
        store.deleteAccounts(startOf(Keeping.ACCOUNT.goneBefore(day)));
        store.deleteInspectedPages(area, startOf(Keeping.INSPECTED_PAGE.goneBefore(day)));
        store.deleteUnsentForms(area, startOf(day));
        rooms.orderedStream().forEach(room -> room.forget(area, day));
        LocalDate gone = Keeping.PERSON.goneBefore(day);
        store.withoutPostSince(area, gone, startOf(gone)).forEach(person -> records.eraseAfterTime(area, person));
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }
}
